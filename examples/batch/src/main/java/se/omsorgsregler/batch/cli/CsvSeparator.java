package se.omsorgsregler.batch.cli;

import picocli.CommandLine.Option;

/** The option of a command that writes a table for a spreadsheet. */
public final class CsvSeparator {

    @Option(
            names = "--csv-separator",
            defaultValue = ";",
            paramLabel = "CHAR",
            description = "Default: ${DEFAULT-VALUE}")
    private char separator;

    /** What stands between two cells. */
    public char value() {
        return separator;
    }
}
