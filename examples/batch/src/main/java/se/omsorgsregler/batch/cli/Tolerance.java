package se.omsorgsregler.batch.cli;

import picocli.CommandLine.Option;

/** The option of a command that goes on when cases are refused or fail. */
public final class Tolerance {

    @Option(
            names = "--max-invalid",
            defaultValue = "0",
            paramLabel = "N|P%",
            description = "How many cases, or per cent of them, may be invalid or failed. Default: ${DEFAULT-VALUE}")
    private MaxInvalid maxInvalid;

    /** Whether so many of all cases are too many. */
    public boolean isExceededBy(long invalid, long total) {
        return maxInvalid.isExceededBy(invalid, total);
    }
}
