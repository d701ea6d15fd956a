package se.omsorgsregler.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.format.CaseFileFormat;

/**
 * Reads and writes case files as JSON. Reading never throws on bad input: it lists every problem, the same ones that
 * {@link CaseFile#validate(PersonIds)} lists of a case file built in Java. Immutable and thread-safe.
 */
public final class CaseFileCodec {

    private static final CaseFileCodec STANDARD = new CaseFileCodec(Limits.standard(), PersonIds.REFUSED);
    private static final int MAX_UTF8_BYTES_PER_CHAR = 3;
    private static final String WHOLE_DOCUMENT = "";
    private static final Problem CASE_ID_IS_PERSONAL = new Problem("/caseId", ProblemCode.PERSON_ID);
    private static final Pattern IDENTIFIES_APPOINTMENT = Pattern.compile("/appointments(/[0-9]+/id)?");

    private final Limits limits;
    private final PersonIds personIds;
    private final Documents documents;

    private CaseFileCodec(Limits limits, PersonIds personIds) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.personIds = Objects.requireNonNull(personIds, "personIds");
        documents = new Documents(limits.maxNesting(), limits.maxNumberLength(), limits.maxLineLength());
    }

    /**
     * A codec with {@link Limits#standard()} that refuses personal identity numbers.
     *
     * @return the codec
     */
    public static CaseFileCodec standard() {
        return STANDARD;
    }

    /**
     * This codec with another answer to whether ids may be personal identity numbers.
     *
     * @param personIds whether they are accepted
     * @return a new codec
     */
    public CaseFileCodec withPersonIds(PersonIds personIds) {
        return new CaseFileCodec(limits, personIds);
    }

    /**
     * This codec with other limits.
     *
     * @param limits how much to take
     * @return a new codec
     */
    public CaseFileCodec withLimits(Limits limits) {
        return new CaseFileCodec(limits, personIds);
    }

    /**
     * Reads one line of a batch.
     *
     * @param line the line
     * @return the case file, or all its problems
     */
    public CaseInput read(JsonLine line) {
        return line.tooLong() ? refused(ProblemCode.LINE_TOO_LONG) : read(line.content());
    }

    /**
     * Reads one case file.
     *
     * @param json the document
     * @return the case file, or all its problems
     */
    public CaseInput read(String json) {
        return isTooLong(json) ? refused(ProblemCode.LINE_TOO_LONG) : readDocument(json);
    }

    /**
     * Reads one case file.
     *
     * @param json the document in UTF-8
     * @return the case file, or all its problems
     */
    public CaseInput read(byte[] json) {
        if (json.length > limits.maxLineLength()) {
            return refused(ProblemCode.LINE_TOO_LONG);
        }
        try {
            return readDocument(Documents.decode(json));
        } catch (UnreadableDocumentException unreadable) {
            return refused(unreadable.code());
        }
    }

    /**
     * Writes a case file on one line. What is not supplied is left out.
     *
     * @param caseFile the case file, valid or not
     * @return the document
     */
    public String write(CaseFile caseFile) {
        return documents.write(generator -> new ShapeWriter(generator).object(CaseFileFormat.CASE_FILE, caseFile));
    }

    private boolean isTooLong(String json) {
        int limit = limits.maxLineLength();
        return json.length() > limit
                || (json.length() > limit / MAX_UTF8_BYTES_PER_CHAR
                        && json.getBytes(StandardCharsets.UTF_8).length > limit);
    }

    private CaseInput readDocument(String json) {
        SortedSet<Problem> problems = new TreeSet<>();
        CaseFile caseFile;
        try {
            caseFile = documents.read(
                    json, CaseFileFormat.CASE_FILE, (pointer, code) -> problems.add(new Problem(pointer, code)));
        } catch (UnreadableDocumentException unreadable) {
            return refused(unreadable.code());
        }
        if (caseFile == null) {
            return new CaseInput.Refused(Optional.empty(), List.copyOf(problems));
        }
        problems.addAll(problemsOfWhatWasRead(caseFile, problems));
        return problems.isEmpty()
                ? new CaseInput.Readable(caseFile)
                : new CaseInput.Refused(idOf(caseFile, problems), List.copyOf(problems));
    }

    /** Leaves out what is only missing, or only names nothing, because a value was there that could not be read. */
    private List<Problem> problemsOfWhatWasRead(CaseFile caseFile, SortedSet<Problem> problemsOfReading) {
        boolean appointmentsRead = problemsOfReading.stream()
                .noneMatch(problem ->
                        IDENTIFIES_APPOINTMENT.matcher(problem.pointer()).matches()
                                && problem.code() == ProblemCode.WRONG_TYPE);
        return caseFile.validate(personIds).stream()
                .filter(problem -> problem.code() != ProblemCode.MISSING_FIELD)
                .filter(problem -> appointmentsRead || problem.code() != ProblemCode.UNKNOWN_APPOINTMENT)
                .toList();
    }

    /** A personal identity number is not handed on, not even as the name of a case that is refused for it. */
    private static Optional<String> idOf(CaseFile caseFile, SortedSet<Problem> problems) {
        return Optional.ofNullable(caseFile.caseId()).filter(id -> !problems.contains(CASE_ID_IS_PERSONAL));
    }

    private static CaseInput refused(ProblemCode code) {
        return new CaseInput.Refused(Optional.empty(), List.of(new Problem(WHOLE_DOCUMENT, code)));
    }
}
