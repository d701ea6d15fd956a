package se.omsorgsregler.pages.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A case that was not evaluated, in a form that can wait in a file. */
final class ProblemRecord {

    private ProblemRecord() {}

    static byte[] encoded(ProblemCase problemCase) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(problemCase.line());
            Fields.write(out, problemCase.caseId().map(List::of).orElse(List.of()));
            out.writeBoolean(problemCase.failed());
            out.writeInt(problemCase.problems().size());
            for (ProblemCase.Fault fault : problemCase.problems()) {
                Fields.write(out, fault.code());
                Fields.write(out, fault.place());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ProblemCase decoded(byte[] encoded) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            long line = in.readLong();
            Optional<String> caseId = Fields.texts(in).stream().findFirst();
            boolean failed = in.readBoolean();
            List<ProblemCase.Fault> faults = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                faults.add(new ProblemCase.Fault(Fields.text(in), Fields.text(in)));
            }
            return new ProblemCase(line, caseId, failed, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
