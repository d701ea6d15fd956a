package se.omsorgsregler.batch.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import se.omsorgsregler.batch.cli.UsageException;

/** Renders rows for a spreadsheet. Immutable and thread-safe. */
public final class Csv {

    /** Spreadsheets on Windows take a file without it for Latin-1. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private final char separator;

    /** Rows with a character between cells. */
    public Csv(char separator) {
        if (separator != '\t'
                && (Character.isLetterOrDigit(separator) || separator < ' ' || "\"#".indexOf(separator) >= 0)) {
            throw new UsageException("--csv-separator: not a character that separates cells");
        }
        this.separator = separator;
    }

    /** The head of a file. */
    public String header(List<String> columns) {
        return BYTE_ORDER_MARK + rows(Stream.of(columns));
    }

    /** Rows without a head. */
    public String rows(Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
        return text.toString();
    }

    /** A cell that a spreadsheet would take for a formula is marked as text. */
    private static String harmless(String cell) {
        return cell.isEmpty() || STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
