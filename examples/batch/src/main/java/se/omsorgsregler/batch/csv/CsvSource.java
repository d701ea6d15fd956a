package se.omsorgsregler.batch.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a file into rows of cells. Not thread-safe. */
final class CsvSource {

    /** Takes the rows. */
    interface Rows {

        /**
         * Takes one row.
         *
         * @param line line that it begins in
         * @param cells its cells
         * @return whether to go on
         */
        boolean row(long line, List<String> cells);
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEAD = 1 << 16;

    /** With this line a file tells a spreadsheet what separates its cells. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=(.)");

    private final Path path;
    private final ImportOptions options;
    private final Problems problems;

    CsvSource(Path path, ImportOptions options, Problems problems) {
        this.path = path;
        this.options = options;
        this.problems = problems;
    }

    /**
     * Hands over the head and the rows; lines without any character are none.
     *
     * @return whether the file could be cut to its end, or as far as was asked for
     */
    boolean read(Rows rows) throws IOException {
        Optional<Charset> charset = charset();
        if (charset.isEmpty()) {
            return false;
        }
        String head = head(charset.get());
        Matcher separatorLine = SEPARATOR_LINE.matcher(head);
        Optional<Character> separator = separatorLine.matches()
                ? options.separator()
                        .or(() -> Optional.of(separatorLine.group(1).charAt(0)))
                : options.separator().or(() -> separatorOf(head));
        if (separator.isEmpty()) {
            problems.add(name(), 1, "", ImportCode.UNCLEAR_SEPARATOR);
            return false;
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator.get())
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(open(charset.get()))) {
            if (separatorLine.matches()) {
                records.skipLines(1);
            }
            return read(records.iterator(), separatorLine.matches() ? 2 : 1, rows);
        }
    }

    private boolean read(Iterator<CsvRecord> records, long firstLine, Rows rows) {
        long nextLine = firstLine;
        try {
            while (records.hasNext()) {
                CsvRecord next = records.next();
                List<String> cells = next.getFields();
                nextLine = next.getStartingLineNumber() + lineBreaks(cells) + 1;
                boolean blank = cells.size() == 1 && cells.get(0).isEmpty();
                if (!blank && !rows.row(next.getStartingLineNumber(), cells)) {
                    return true;
                }
            }
            return true;
        } catch (CsvParseException malformed) {
            // Its message quotes the file.
            problems.add(name(), nextLine, "", ImportCode.MALFORMED_CSV);
            return false;
        }
    }

    private static long lineBreaks(List<String> cells) {
        return cells.stream()
                .mapToLong(cell -> cell.lines().count() - 1 + (endsInBreak(cell) ? 1 : 0))
                .filter(breaks -> breaks > 0)
                .sum();
    }

    private static boolean endsInBreak(String cell) {
        return cell.endsWith("\n") || cell.endsWith("\r");
    }

    private Optional<Charset> charset() throws IOException {
        Charset charset = options.charset().isPresent() ? options.charset().get() : Charsets.detect(path);
        long line = Charsets.firstUndecodableLine(path, charset);
        if (line > 0) {
            problems.add(name(), line, "", ImportCode.WRONG_CHARSET);
            return Optional.empty();
        }
        return Optional.of(charset);
    }

    private Reader open(Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), Charsets.strict(charset)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The first line, as far as a head can reach. */
    private String head(Charset charset) throws IOException {
        StringBuilder head = new StringBuilder();
        try (Reader reader = open(charset)) {
            int next = reader.read();
            while (next >= 0 && next != '\n' && next != '\r' && head.length() < LONGEST_HEAD) {
                head.append((char) next);
                next = reader.read();
            }
        }
        return head.toString();
    }

    /** What there is more of outside quotes; a head of one column needs none. */
    private static Optional<Character> separatorOf(String head) {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (char character : head.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == ';') {
                semicolons++;
            } else if (!quoted && character == ',') {
                commas++;
            }
        }
        if (semicolons == commas && semicolons > 0) {
            return Optional.empty();
        }
        return Optional.of(commas > semicolons ? ',' : ';');
    }

    private String name() {
        return path.getFileName().toString();
    }
}
