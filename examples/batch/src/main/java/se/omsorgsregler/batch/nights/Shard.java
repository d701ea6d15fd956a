package se.omsorgsregler.batch.nights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omsorgsregler.batch.files.Sha256;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One of several parts of a file of cases. A case belongs to part 1 + (h mod n), where h is the number that the first eight bytes of the
 * SHA-256 of its id make, so that all lines with the same id meet. A line whose id cannot be read belongs to part 1 + ((line - 1) mod n).
 *
 * @param index which part, from 1
 * @param count how many parts there are
 */
public record Shard(int index, int count) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

    /** What the codec reads of a case id is read here too: nothing in a line is longer than the line. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Limits.standard().maxLineLength())
                    .maxStringLength(Limits.standard().maxLineLength())
                    .maxNumberLength(Limits.standard().maxLineLength())
                    .build())
            .build();

    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("not one of the parts");
        }
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is something else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Shard parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not of the form i/n");
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    @JsonValue
    public String toString() {
        return index + "/" + count;
    }

    /** Whether a line belongs to this part. */
    public boolean contains(JsonLine line) {
        return caseId(line).map(this::contains).orElseGet(() -> (line.number() - 1) % count == index - 1);
    }

    boolean contains(String caseId) {
        return Long.remainderUnsigned(Sha256.first64Bits(caseId), count) == index - 1;
    }

    /** The case id of a line, read no further than to it; whether the rest is a case is for others to tell. */
    private static Optional<String> caseId(JsonLine line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line.content())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                if (name.equals("caseId")) {
                    return text ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
