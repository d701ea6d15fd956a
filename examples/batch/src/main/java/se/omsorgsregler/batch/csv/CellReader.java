package se.omsorgsregler.batch.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.omsorgsregler.batch.csv.Column.Kind;

/** Reads the cells of one column. Immutable and thread-safe. */
final class CellReader {

    /** What a cell of a list says when the list is known to be empty: as in JSON. */
    private static final String NONE = "[]";

    /** The most that a cell of a spreadsheet holds. */
    private static final int MAX_LENGTH = 32_767;

    private final ColumnMapping mapping;
    private final DayForm days;
    private final Pattern separator;

    CellReader(ColumnMapping mapping, DayForm days) {
        this.mapping = mapping;
        this.days = mapping.days().orElse(days);
        separator = Pattern.compile(mapping.separator(), Pattern.LITERAL);
    }

    Column column() {
        return mapping.column();
    }

    /** What the cell says in the words of the format; empty when it says nothing. */
    Optional<List<String>> read(String cell) throws BadCellException {
        if (cell.length() > MAX_LENGTH) {
            throw new BadCellException(ImportCode.CELL_TOO_LONG);
        }
        String text = trimmed(cell);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.chars().anyMatch(CellReader::isNoText)) {
            throw new BadCellException(ImportCode.CONTROL_CHARACTER);
        }
        if (mapping.codes().has(text)) {
            return mapping.codes().get(text);
        }
        return column().kind() == Kind.CHOICES ? values(text) : Optional.of(List.of(value(text)));
    }

    private Optional<List<String>> values(String text) throws BadCellException {
        if (mapping.codes().isEmpty() && text.equals(NONE)) {
            return Optional.of(List.of());
        }
        List<String> values = new ArrayList<>();
        for (String part : separator.split(text, -1)) {
            String code = trimmed(part);
            if (mapping.codes().has(code)) {
                // What one code does not tell, the cell as a whole cannot: its other codes are not all there is.
                values.addAll(
                        mapping.codes().get(code).orElseThrow(() -> new BadCellException(ImportCode.UNKNOWN_CODE)));
            } else {
                values.add(value(code));
            }
        }
        return Optional.of(values);
    }

    private String value(String text) throws BadCellException {
        return switch (column().kind()) {
            case TEXT -> text;
            case DAY -> days.read(text).toString();
            case WHOLE -> listed(text, ImportCode.BAD_NUMBER);
            case FLAG, CHOICE, CHOICES -> {
                // A vendor's word may be called like one of the format and mean another.
                if (!mapping.codes().isEmpty()) {
                    throw new BadCellException(ImportCode.UNKNOWN_CODE);
                }
                yield listed(text, ImportCode.UNKNOWN_CODE);
            }
        };
    }

    private String listed(String text, ImportCode otherwise) throws BadCellException {
        if (!column().accepts(List.of(text))) {
            throw new BadCellException(otherwise);
        }
        return text;
    }

    /** Without spaces around it, those that do not break included. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
