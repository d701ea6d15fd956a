package se.omsorgsregler.batch.cli;

/** Exit codes of all commands. */
public final class ExitCode {

    /** Done, nothing asked for was found. */
    public static final int OK = 0;

    /** Done, and there are findings with an outcome of {@code --fail-on}. */
    public static final int FINDINGS = 1;

    /** Done, and a file that was checked is no routine. */
    public static final int INVALID_ROUTINE = 1;

    /** Done, and two runs differ where they were to be the same. */
    public static final int DIFFERENT = 1;

    /** Usage or configuration: nothing was done. */
    public static final int USAGE = 2;

    /** Done, but more cases than {@code --max-invalid} are invalid or failed. */
    public static final int INVALID_CASES = 3;

    /** A defect of this program. */
    public static final int DEFECT = 70;

    private ExitCode() {}
}
