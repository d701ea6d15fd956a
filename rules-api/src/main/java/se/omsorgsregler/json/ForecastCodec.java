package se.omsorgsregler.json;

import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.api.ForecastResult;
import se.omsorgsregler.casefile.ProblemCode;

/**
 * Writes and reads forecasts as JSON: the report on the first day, then what is different on each day of change, from which the report of
 * each such day is put together when it is read. Immutable and thread-safe.
 */
public final class ForecastCodec {

    private static final ForecastCodec STANDARD = new ForecastCodec();

    private final Documents documents;

    private ForecastCodec() {
        Limits limits = Limits.standard();
        // As with a report, what is limited is how it is nested.
        documents = new Documents(limits.maxNesting(), limits.maxNumberLength(), Integer.MAX_VALUE);
    }

    /**
     * The codec.
     *
     * @return the codec
     */
    public static ForecastCodec standard() {
        return STANDARD;
    }

    /**
     * Writes a forecast on one line.
     *
     * @param forecast the forecast
     * @return the document
     */
    public String write(Forecast forecast) {
        return documents.write(generator -> new ShapeWriter(generator).object(ForecastFormat.FORECAST, forecast));
    }

    /**
     * Reads a forecast that was written by this class.
     *
     * @param json the document
     * @return the forecast
     * @throws IllegalArgumentException if it is no forecast; the message says what is wrong, never a value
     */
    public Forecast read(String json) {
        try {
            return documents.read(json, ForecastFormat.FORECAST, (pointer, code) -> {
                throw noForecast(pointer, code);
            });
        } catch (UnreadableDocumentException unreadable) {
            throw noForecast("", unreadable.code());
        }
    }

    /**
     * Writes what became of one case of a batch, on exactly one line without its end.
     *
     * @param result the result
     * @param line number of the line that the case came from
     * @return an object with {@code caseId} (unless it could not be read), {@code status} ({@code FORECASTED}, {@code INVALID} or
     *     {@code FAILED}), and what that status calls for
     */
    public String writeResult(ForecastResult result, long line) {
        return documents.write(generator -> {
            generator.writeStartObject();
            ResultWriter.writeCaseId(generator, result.caseId());
            if (result instanceof ForecastResult.Forecasted forecasted) {
                generator.writeStringProperty("status", "FORECASTED");
                generator.writeName("forecast");
                new ShapeWriter(generator).object(ForecastFormat.FORECAST, forecasted.forecast());
            } else if (result instanceof CaseResult.Unanswered unanswered) {
                ResultWriter.writeUnanswered(generator, unanswered, line);
            }
            generator.writeEndObject();
        });
    }

    private static IllegalArgumentException noForecast(String pointer, ProblemCode code) {
        return new IllegalArgumentException("no forecast: " + code + " at \"" + pointer + "\"");
    }
}
