package se.omsorgsregler.batch.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.batch.csv.Table.Owner;

/**
 * Makes case files of a folder of CSV files. The rows are in memory at once, as compact as they can be, since those of one case need not
 * stand together.
 */
public final class CsvImport {

    /** Workers after cases, because they can name one; what workers have after them. */
    private static final List<Owner> ORDER = List.of(Owner.NONE, Owner.ANY_CASE, Owner.WORKER, Owner.CASE);

    private final ImportOptions options;
    private final Tables tables = new Tables();
    private final Problems problems = new Problems();
    private final List<ImportProblem> leftOut = new ArrayList<>();

    private CsvImport(ImportOptions options) {
        this.options = options;
    }

    /** Takes the lines of JSON. */
    @FunctionalInterface
    public interface Lines {

        /**
         * Takes one case.
         *
         * @param line the case, without an end of line
         * @throws IOException if it cannot be written
         */
        void write(String line) throws IOException;
    }

    /**
     * Imports a folder. A case that has any problem is left out; when a whole table cannot be read, no case is written.
     *
     * @param options what and how
     * @param out takes the cases, in the order of the table of cases
     * @return what became of the files, and all problems
     * @throws IOException if a file cannot be read, or a line not written
     */
    public static ImportResult run(ImportOptions options, Lines out) throws IOException {
        return new CsvImport(options).run(out);
    }

    private ImportResult run(Lines out) throws IOException {
        ExportFolder folder = new ExportFolder(options, tables, problems);
        Export export = new Export(tables, problems);
        for (Owner owner : ORDER) {
            for (SourceFile file : folder.files(owner)) {
                export.supply(file.mapping());
                if (!TableReader.read(file, options, problems, export)) {
                    export.lose(file.table());
                }
            }
        }
        long written = problems.isOfFile() ? refuse(export) : write(export, out);
        export.rows().forEach(row -> row.file().count(row.fate()));
        return new ImportResult(
                !problems.isOfFile(),
                export.cases().size(),
                written,
                export.strayRows(),
                folder.files().stream().map(SourceFile::counts).toList(),
                listsNotSupplied(export),
                listsNotComplete(folder, export),
                folder.notRead(),
                problems.sorted(),
                leftOut);
    }

    private static long refuse(Export export) {
        export.rows().forEach(Row::refuse);
        return 0;
    }

    private long write(Export export, Lines out) throws IOException {
        long written = 0;
        for (CaseRows rows : export.cases().values()) {
            Optional<String> line = CaseAssembler.assemble(tables, export, problems, rows);
            if (line.isPresent()) {
                out.write(line.get());
                written++;
            } else {
                rows.of(tables.cases()).forEach(this::leaveOut);
            }
        }
        return written;
    }

    private void leaveOut(Row row) {
        leftOut.add(new ImportProblem(row.file().name(), row.line(), "", ImportCode.CASE_LEFT_OUT.name()));
    }

    private List<String> listsNotSupplied(Export export) {
        return tables.all().stream()
                .filter(table -> !export.isSupplied(table))
                .map(Table::name)
                .toList();
    }

    private List<String> listsNotComplete(ExportFolder folder, Export export) {
        return folder.files().stream()
                .filter(file -> file.table().owner() != Owner.NONE)
                .filter(file -> !file.mapping().partial() && !export.isComplete(file.table()))
                .map(file -> file.table().name())
                .distinct()
                .toList();
    }
}
