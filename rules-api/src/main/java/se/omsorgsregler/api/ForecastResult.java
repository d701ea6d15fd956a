package se.omsorgsregler.api;

import java.util.Objects;
import java.util.Optional;

/** What became of one case of a batch of forecasts. A bad case is one result, the same as when it is evaluated; it never touches another. */
public sealed interface ForecastResult permits ForecastResult.Forecasted, CaseResult.Unanswered {

    /**
     * The case.
     *
     * @return opaque id of the case, empty when it could not be read
     */
    Optional<String> caseId();

    /**
     * The case was forecast.
     *
     * @param forecast the forecast
     */
    record Forecasted(Forecast forecast) implements ForecastResult {

        public Forecasted {
            Objects.requireNonNull(forecast, "forecast");
        }

        @Override
        public Optional<String> caseId() {
            return Optional.of(forecast.caseId());
        }
    }
}
