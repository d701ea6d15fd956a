package se.omsorgsregler.pages.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;

/** What a report tells about one finding besides its {@link Kind}, in a form that can wait in a file. */
record FindingRecord(
        String caseId,
        String subject,
        String subjectId,
        Optional<LocalDate> since,
        Optional<LocalDate> dueOn,
        String message,
        String remedy,
        List<String> missing,
        Optional<Outcome> wouldBe,
        boolean coveredByProfile,
        List<WaiverMark> waivers) {

    /** What a waiver of the finding is worth. */
    record WaiverMark(AppliedWaiver.Status status, String reason, LocalDate validTo) {}

    static FindingRecord of(String caseId, Finding finding, List<AppliedWaiver> waivers, Language language) {
        return new FindingRecord(
                caseId,
                finding.subject(),
                finding.subjectId(),
                finding.since(),
                finding.dueOn(),
                finding.message().text(language),
                finding.remedy().text(language),
                finding.missing(),
                finding.wouldBe(),
                finding.coveredByProfile(),
                waivers.stream()
                        .filter(applied -> applied.status() != AppliedWaiver.Status.UNMATCHED)
                        .filter(applied -> applied.waiver().rule().equals(finding.rule())
                                && applied.subjectId().equals(finding.subjectId()))
                        .map(applied -> new WaiverMark(
                                applied.status(),
                                applied.waiver().reason(),
                                applied.waiver().validTo()))
                        .toList());
    }

    byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Fields.write(out, caseId);
            Fields.write(out, subject);
            Fields.write(out, subjectId);
            Fields.write(out, since);
            Fields.write(out, dueOn);
            Fields.write(out, message);
            Fields.write(out, remedy);
            out.writeInt(missing.size());
            for (String pointer : missing) {
                Fields.write(out, pointer);
            }
            out.writeByte(wouldBe.map(Outcome::ordinal).orElse(-1));
            out.writeBoolean(coveredByProfile);
            out.writeInt(waivers.size());
            for (WaiverMark mark : waivers) {
                out.writeByte(mark.status().ordinal());
                Fields.write(out, mark.reason());
                out.writeLong(mark.validTo().toEpochDay());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static FindingRecord decoded(byte[] encoded) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            return new FindingRecord(
                    Fields.text(in),
                    Fields.text(in),
                    Fields.text(in),
                    Fields.day(in),
                    Fields.day(in),
                    Fields.text(in),
                    Fields.text(in),
                    Fields.texts(in),
                    outcome(in),
                    in.readBoolean(),
                    marks(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Outcome> outcome(DataInputStream in) throws IOException {
        int ordinal = in.readByte();
        return ordinal < 0 ? Optional.empty() : Optional.of(Outcome.values()[ordinal]);
    }

    private static List<WaiverMark> marks(DataInputStream in) throws IOException {
        List<WaiverMark> marks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            marks.add(new WaiverMark(
                    AppliedWaiver.Status.values()[in.readByte()],
                    Fields.text(in),
                    LocalDate.ofEpochDay(in.readLong())));
        }
        return marks;
    }
}
