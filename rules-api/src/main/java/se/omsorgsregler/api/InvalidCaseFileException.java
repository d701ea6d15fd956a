package se.omsorgsregler.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import se.omsorgsregler.casefile.Problem;

/** A case file was refused. The message lists pointers and codes, never values. */
public final class InvalidCaseFileException extends OmsorgsreglerException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Makes the exception.
     *
     * @param problems all problems, sorted
     */
    public InvalidCaseFileException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.code() + " at \"" + problem.pointer() + "\"")
                .collect(Collectors.joining(", ", "case file refused: ", "")));
        this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    }

    /**
     * The problems.
     *
     * @return all problems, sorted
     */
    public List<Problem> problems() {
        return problems;
    }
}
