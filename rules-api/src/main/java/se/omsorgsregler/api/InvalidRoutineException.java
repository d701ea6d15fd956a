package se.omsorgsregler.api;

import java.util.List;
import java.util.stream.Collectors;
import se.omsorgsregler.routine.RoutineProblem;

/** A local routine was refused. The message lists lines, paths and codes, never a value. */
public final class InvalidRoutineException extends OmsorgsreglerException {

    private static final long serialVersionUID = 1L;

    private final transient List<RoutineProblem> problems;

    /**
     * Makes the exception.
     *
     * @param problems all problems, sorted
     */
    public InvalidRoutineException(List<RoutineProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.code() + " in line " + problem.line() + " at \"" + problem.path() + "\"")
                .collect(Collectors.joining(", ", "routine refused: ", "")));
        this.problems = List.copyOf(problems);
    }

    /**
     * The problems.
     *
     * @return all problems, sorted
     */
    public List<RoutineProblem> problems() {
        return problems;
    }
}
