package se.omsorgsregler.json;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.casefile.ProblemCode;

/**
 * Reads and writes waivers, one JSON object on a line of its own. Fields whose names begin with {@code x-} are passed over. Immutable and
 * thread-safe.
 */
public final class WaiverCodec {

    private static final WaiverCodec STANDARD = new WaiverCodec(PersonIds.REFUSED);

    private final PersonIds personIds;
    private final Documents documents;

    private WaiverCodec(PersonIds personIds) {
        this.personIds = Objects.requireNonNull(personIds, "personIds");
        Limits limits = Limits.standard();
        documents = new Documents(limits.maxNesting(), limits.maxNumberLength(), limits.maxLineLength());
    }

    /**
     * A codec that refuses personal identity numbers.
     *
     * @return the codec
     */
    public static WaiverCodec standard() {
        return STANDARD;
    }

    /**
     * A codec with another answer to whether ids may be personal identity numbers.
     *
     * @param accepted whether they are accepted
     * @return a new codec
     */
    public WaiverCodec withPersonIds(PersonIds accepted) {
        return new WaiverCodec(accepted);
    }

    /**
     * Reads one waiver.
     *
     * @param line the line
     * @return the waiver
     * @throws IllegalArgumentException if it is none; the message says what is wrong, never a value
     */
    public Waiver read(JsonLine line) {
        try {
            if (line.tooLong()) {
                throw new UnreadableDocumentException(ProblemCode.LINE_TOO_LONG);
            }
            Waiver waiver = documents.read(Documents.decode(line.content()), WaiverFormat.WAIVER, (pointer, code) -> {
                throw noWaiver(pointer, code);
            });
            refusePersonIds(waiver);
            return waiver;
        } catch (UnreadableDocumentException unreadable) {
            throw noWaiver("", unreadable.code());
        }
    }

    /**
     * Writes a waiver on one line.
     *
     * @param waiver the waiver
     * @return the document
     */
    public String write(Waiver waiver) {
        return documents.write(generator -> new ShapeWriter(generator).object(WaiverFormat.WAIVER, waiver));
    }

    private void refusePersonIds(Waiver waiver) {
        // A subject is a list and an id, such as workers:W-1.
        Optional<String> idOfSubject = waiver.subjectId().map(subject -> subject.substring(subject.indexOf(':') + 1));
        boolean refused = Stream.of(waiver.caseId(), idOfSubject, waiver.unit(), Optional.of(waiver.decidedBy()))
                .flatMap(Optional::stream)
                .anyMatch(personIds::refuses);
        if (refused) {
            throw noWaiver("", ProblemCode.PERSON_ID);
        }
    }

    private static IllegalArgumentException noWaiver(String pointer, ProblemCode code) {
        return new IllegalArgumentException("no waiver: " + code + " at \"" + pointer + "\"");
    }
}
