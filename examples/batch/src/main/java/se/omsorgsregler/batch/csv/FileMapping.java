package se.omsorgsregler.batch.csv;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a mapping says about a file.
 *
 * @param table the list that it is
 * @param columns columns by heading
 * @param constants what every row says, in the words of the format
 * @param ignored headings of columns that are not read
 * @param partial whether a case without rows is not known to have none
 * @param otherCasesIgnored whether rows of cases that are not in the table of cases are left out without a problem
 * @param days forms of its days
 */
record FileMapping(
        Table table,
        Map<String, ColumnMapping> columns,
        Map<Column, List<String>> constants,
        Set<String> ignored,
        boolean partial,
        boolean otherCasesIgnored,
        DayForm days) {

    FileMapping {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        ignored = Set.copyOf(ignored);
    }

    /** A file in the words of the format. */
    static FileMapping plain(Table table, DayForm days) {
        return new FileMapping(table, Map.of(), Map.of(), Set.of(), false, false, days);
    }
}
