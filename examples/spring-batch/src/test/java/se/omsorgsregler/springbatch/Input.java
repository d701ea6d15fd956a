package se.omsorgsregler.springbatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A file of cases with everything that a night may meet. */
final class Input {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    /** Stands where a record system has personal data that it should not have sent, in lines that are read and in lines that are not. */
    static final String PERSONAL = "Astrid Ek 19121212-1212";

    /** Lines that name no case. */
    static final int BROKEN_LINES = 5;

    /** The sample of the batch job. */
    static final Path SAMPLE = Path.of("..", "batch", "sample", "cases.jsonl");

    private Input() {}

    /** Writes 90 lines: made-up cases, broken lines, refused and repeated cases, and a blank line. */
    static Path write(Path folder) throws IOException {
        List<String> sample = Files.readAllLines(SAMPLE).subList(0, 80);
        List<String> lines = new ArrayList<>(sample);
        lines.set(5, "{\"formatVersion\":1,\"caseId\":\"" + PERSONAL);
        lines.set(23, "{\"formatVersion\":1,\"x-name\":\"" + PERSONAL + "\"}");
        lines.set(24, "");
        lines.set(40, "{\"formatVersion\":1,\"caseId\":\"19121212-1212\",\"decisions\":[]}");
        lines.set(41, "[]");
        lines.set(52, PERSONAL);
        lines.set(
                60,
                "{\"formatVersion\":1,\"caseId\":\"R-1\",\"decisions\":[{}],\"recipient\":{\"name\":\"" + PERSONAL
                        + "\"}}");
        lines.set(61, "{\"formatVersion\":1,\"caseId\":\"X-1\",\"decisions\":[],\"x-note\":\"" + PERSONAL + "\"}");
        lines.addAll(sample.subList(0, 4));
        lines.add(lines.get(60));
        lines.add(lines.get(61));
        lines.addAll(sample.subList(1, 5));
        return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", lines) + "\n");
    }
}
