package se.omsorgsregler.batch.csv;

import java.util.Optional;

/**
 * What a mapping says about a column.
 *
 * @param column the column that it is
 * @param codes codes of its cells
 * @param separator what stands between the values of a cell
 * @param days forms of its days, empty for those of the file
 */
record ColumnMapping(Column column, Codes codes, String separator, Optional<DayForm> days) {

    private static final String STANDARD_SEPARATOR = "|";

    /** A column in the words of the format. */
    static ColumnMapping plain(Column column) {
        return new ColumnMapping(column, Codes.NONE, STANDARD_SEPARATOR, Optional.empty());
    }
}
