package se.omsorgsregler.springbatch;

import java.util.List;
import se.omsorgsregler.casefile.Problem;

/** A line that names no case: there is nothing that a result could be filed under. Says where and why, never what stands there. */
final class BrokenLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final long line;

    BrokenLineException(long line, List<Problem> problems) {
        super("line " + line + " names no case");
        this.line = line;
        this.problems = List.copyOf(problems);
    }

    long line() {
        return line;
    }

    List<Problem> problems() {
        return problems;
    }
}
