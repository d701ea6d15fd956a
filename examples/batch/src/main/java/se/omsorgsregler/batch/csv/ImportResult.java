package se.omsorgsregler.batch.csv;

import java.util.List;

/**
 * What became of an export.
 *
 * @param readable whether every table could be read; otherwise no case was written, since none can be told to be whole
 * @param cases cases of the table of cases
 * @param written cases that were written
 * @param strayRows rows that were refused and belong to no case of the export
 * @param files what became of the rows, file by file
 * @param listsNotSupplied names of the lists that there is no file of
 * @param listsNotComplete names of the lists that have files and no case is known to have none of, although the mapping does not say so:
 *     a row of theirs could not be told to belong to a case
 * @param filesNotRead names of what else is in the folder
 * @param problems all problems, sorted
 * @param leftOut the row of each case that was not written, in the order of the table of cases
 */
public record ImportResult(
        boolean readable,
        long cases,
        long written,
        long strayRows,
        List<FileCount> files,
        List<String> listsNotSupplied,
        List<String> listsNotComplete,
        List<String> filesNotRead,
        List<ImportProblem> problems,
        List<ImportProblem> leftOut) {

    public ImportResult {
        files = List.copyOf(files);
        listsNotSupplied = List.copyOf(listsNotSupplied);
        listsNotComplete = List.copyOf(listsNotComplete);
        filesNotRead = List.copyOf(filesNotRead);
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }
}
