package se.omsorgsregler.batch.nights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lines of run.jsonl, always with the same bytes for the same content. */
public final class RunFile {

    /** Name of the file. */
    public static final String NAME = "run.jsonl";

    /** What a line of a run may hold: a report is longer than the case it is about. */
    public static final Limits LIMITS = new Limits(
            16 * Limits.standard().maxLineLength(),
            Limits.standard().maxNesting(),
            Limits.standard().maxNumberLength(),
            Limits.standard().maxGzipRatio());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RunFile() {}

    static byte[] write(RunHeader header) {
        return bytes(header);
    }

    /** The line about a case, without its end. */
    public static byte[] write(RunLine line) {
        return bytes(line);
    }

    /** By way of a string, because half a surrogate pair in an id must not stop a run. */
    private static byte[] bytes(Object value) {
        return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The first line of a file; empty when it is none. */
    static Optional<RunHeader> header(byte[] line) {
        return read(line, RunHeader.class).filter(header -> header.asOf() != null && header.fingerprint() != null);
    }

    /** What decided how the cases of a run came out; empty when the folder does not tell. */
    public static Optional<RunHeader> header(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<JsonLine> lines = read(file)) {
            return lines.findFirst().flatMap(line -> header(line.content()));
        }
    }

    /** A line after the first; empty when it is none. */
    static Optional<RunLine> line(byte[] line) {
        return read(line, RunLine.class)
                .filter(read -> read.content() != null && read.report() != null && read.status() != null)
                .filter(read -> read.length() > 0);
    }

    /** The lines as they stand, to be closed. */
    static Stream<JsonLine> read(Path file) throws IOException {
        return JsonLines.read(Files.newInputStream(file), LIMITS);
    }

    /** The lines after the first, to be closed; none from where the file is not what this version writes, or when it is not there. */
    public static Stream<RunLine> lines(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Stream.empty();
        }
        return read(file)
                .skip(1)
                .map(line -> line(line.content()))
                .takeWhile(Optional::isPresent)
                .map(Optional::get);
    }

    private static <T> Optional<T> read(byte[] line, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(line, type));
        } catch (JacksonException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
