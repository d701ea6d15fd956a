package se.omsorgsregler.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A file of cases with everything that a system may send, kept as bytes. */
record Input(List<byte[]> lines) {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Input make(Path folder) throws IOException, InterruptedException {
        byte[] generated = Batch.run(folder, "generate", "--cases", "240", "--seed", "7");
        List<String> cases = new String(generated, UTF_8).lines().toList();
        List<byte[]> lines = new ArrayList<>();
        for (String line : cases) {
            lines.add(line.getBytes(UTF_8));
        }
        lines.add(3, "".getBytes(UTF_8));
        lines.add(9, " \t\r".getBytes(UTF_8));
        lines.add(20, "{\"formatVersion\":1,".getBytes(UTF_8));
        lines.add(21, "{\"formatVersion\":1,\"decisions\":[]}".getBytes(UTF_8));
        lines.add(22, "{\"formatVersion\":1,\"caseId\":\"19121212-1212\",\"decisions\":[]}".getBytes(UTF_8));
        lines.add(23, "{\"formatVersion\":1,\"caseId\":\"K-\u00e5\",\"decisions\":[]}".getBytes(ISO_8859_1));
        lines.add(24, "{\"formatVersion\":1,\"caseId\":\"K-\u00e5\",\r\"decisions\":[]}\r".getBytes(UTF_8));
        lines.add(25, (BYTE_ORDER_MARK + "{\"formatVersion\":1,\"caseId\":\"M-1\",\"decisions\":[]}").getBytes(UTF_8));
        lines.add(30, "{\"formatVersion\":1,\"caseId\":\"R-1\",\"decisions\":[{}]}".getBytes(UTF_8));
        lines.set(40, (cases.get(35) + "\r").getBytes(UTF_8));
        lines.add(200, "{\"formatVersion\":1,\"caseId\":\"R-1\",\"decisions\":[{}]}".getBytes(UTF_8));
        lines.add(cases.get(0).getBytes(UTF_8));
        lines.add(cases.get(120).getBytes(UTF_8));
        lines.add("{\"formatVersion\":1,\"caseId\":\"R-1\",\"decisions\":[]}".getBytes(UTF_8));
        return new Input(lines);
    }

    /** Writes some of the lines; the first of all stands after a byte order mark. */
    Path write(Path file, int from, int to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (from == 0) {
            out.writeBytes(BYTE_ORDER_MARK.getBytes(UTF_8));
        }
        for (byte[] line : lines.subList(from, to)) {
            out.writeBytes(line);
            out.write('\n');
        }
        return Files.write(file, out.toByteArray());
    }
}
