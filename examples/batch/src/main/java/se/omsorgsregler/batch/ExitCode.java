package se.omsorgsregler.batch;

/** Exit codes of all commands. */
final class ExitCode {

    /** Done, nothing asked for was found. */
    static final int OK = 0;

    /** Done, and there are findings with an outcome of {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** Done, and a file that was checked is no routine. */
    static final int INVALID_ROUTINE = 1;

    /** Done, and two runs differ where they were to be the same. */
    static final int DIFFERENT = 1;

    /** Usage or configuration: nothing was done. */
    static final int USAGE = 2;

    /** Done, but more cases than {@code --max-invalid} are invalid or failed. */
    static final int INVALID_CASES = 3;

    /** A defect of this program. */
    static final int DEFECT = 70;

    private ExitCode() {}
}
