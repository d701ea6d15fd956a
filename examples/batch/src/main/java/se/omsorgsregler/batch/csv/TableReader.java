package se.omsorgsregler.batch.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of one file. Not thread-safe. */
final class TableReader implements CsvSource.Rows {

    /** Takes what the rows say. */
    interface Sink {

        /**
         * Takes a row.
         *
         * @param row the row
         * @param key what it belongs to, empty where it does not say so
         * @param fields what it says
         */
        void row(Row row, Optional<String> key, ObjectNode fields);

        /**
         * Takes notice of a row that could not be cut into cells.
         *
         * @param file its file
         * @param key what it seems to belong to
         * @param id what its own id seems to be
         */
        void brokenRow(SourceFile file, Optional<String> key, Optional<String> id);
    }

    private final SourceFile file;
    private final Problems problems;
    private final Sink sink;
    private boolean started;
    private Head head;

    private TableReader(SourceFile file, Problems problems, Sink sink) {
        this.file = file;
        this.problems = problems;
        this.sink = sink;
    }

    /** Reads a file; says whether its rows are all there. */
    static boolean read(SourceFile file, ImportOptions options, Problems problems, Sink sink) throws IOException {
        TableReader reader = new TableReader(file, problems, sink);
        CsvSource source = new CsvSource(file.path(), options, problems);
        boolean whole = source.read(reader);
        if (whole && !reader.started) {
            problems.add(file.name(), ImportCode.EMPTY_FILE);
        }
        return whole && reader.head != null;
    }

    @Override
    public boolean row(long line, List<String> cells) {
        if (!started) {
            started = true;
            head = Head.read(file, line, cells, problems).orElse(null);
            return head != null;
        }
        file.countRead();
        if (cells.stream().allMatch(cell -> CellReader.trimmed(cell).isEmpty())) {
            file.count(Row.Fate.IGNORED);
        } else if (cells.size() != head.size()) {
            problems.add(file.name(), line, "", ImportCode.WRONG_CELL_COUNT);
            sink.brokenRow(file, cellOfBrokenRow(cells, file.table().key()), cellOfBrokenRow(cells, Table.ID));
        } else {
            cells(line, cells);
        }
        return true;
    }

    private void cells(long line, List<String> cells) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<Column, List<String>> constant :
                file.mapping().constants().entrySet()) {
            set(fields, constant.getKey(), constant.getValue());
        }
        Optional<String> key = Optional.empty();
        boolean faulty = false;
        for (int i = 0; i < cells.size(); i++) {
            Optional<CellReader> reader = head.reader(i);
            if (reader.isEmpty()) {
                if (!head.hasHeading(i) && !CellReader.trimmed(cells.get(i)).isEmpty()) {
                    problems.add(file.name(), line, "#" + (i + 1), ImportCode.VALUE_WITHOUT_HEADING);
                    faulty = true;
                }
                continue;
            }
            Column column = reader.get().column();
            try {
                Optional<List<String>> words = reader.get().read(cells.get(i));
                words.ifPresent(known -> set(fields, column, known));
                if (column.name().equals(file.table().key())) {
                    key = words.map(known -> known.get(0));
                }
            } catch (BadCellException bad) {
                problems.add(file.name(), line, file.heading(column), bad.code());
                faulty = true;
            }
        }
        sink.row(new Row(file, line, fields, faulty), key, fields);
    }

    private static void set(ObjectNode fields, Column column, List<String> words) {
        String path = column.path();
        int parent = path.lastIndexOf('/');
        // A key says what the row belongs to; it is no field of it.
        if (parent >= 0) {
            ObjectNode object = parent == 0 ? fields : fields.withObject(path.substring(0, parent));
            object.set(path.substring(parent + 1), column.json(words));
        }
    }

    /** What a cell of a broken row seems to say; empty when it is not there. */
    private Optional<String> cellOfBrokenRow(List<String> cells, String column) {
        try {
            Optional<Integer> position = head.position(column).filter(known -> known < cells.size());
            if (position.isEmpty()) {
                return Optional.empty();
            }
            return head.reader(position.get())
                    .orElseThrow()
                    .read(cells.get(position.get()))
                    .map(words -> words.get(0));
        } catch (BadCellException saysNothing) {
            return Optional.empty();
        }
    }
}
