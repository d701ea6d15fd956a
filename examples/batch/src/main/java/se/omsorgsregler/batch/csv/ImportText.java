package se.omsorgsregler.batch.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.Texts;

/** Renders what became of an import for a person. */
final class ImportText {

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ImportText(Language language) {
        texts = new Texts(language);
    }

    static String render(ImportResult result, Language language) {
        return new ImportText(language).render(result);
    }

    /** One problem: file, line, column and code. */
    static String line(ImportProblem problem) {
        String line = problem.line() == 0 ? "" : ":" + problem.line();
        String column = problem.column().isEmpty() ? "" : problem.column() + ": ";
        return problem.file() + line + ": " + column + problem.code();
    }

    /** The line of a problem, empty for a whole file. */
    static String lineNumber(ImportProblem problem) {
        return problem.line() == 0 ? "" : Long.toString(problem.line());
    }

    private String render(ImportResult result) {
        line(
                result.readable() ? "import.cases" : "import.unreadable",
                result.cases(),
                result.written(),
                result.cases() - result.written(),
                result.strayRows());
        out.append('\n');
        line("import.files");
        result.files().forEach(this::file);
        names("import.not-supplied", result.listsNotSupplied());
        names("import.not-complete", result.listsNotComplete());
        names("import.not-read", result.filesNotRead());
        problems(result.problems());
        return out.toString();
    }

    private void file(FileCount file) {
        out.append(String.format(
                Locale.ROOT,
                "%10d %10d %10d %10d  %s (%s)\n",
                file.read(),
                file.used(),
                file.refused(),
                file.ignored(),
                file.file(),
                file.list()));
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            out.append('\n');
            line(key, String.join(", ", names));
        }
    }

    private void problems(List<ImportProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Map<String, Long> byCode = problems.stream()
                .collect(Collectors.groupingBy(ImportProblem::code, TreeMap::new, Collectors.counting()));
        out.append('\n');
        line("import.problems");
        byCode.forEach((code, number) ->
                out.append(String.format(Locale.ROOT, "%8d  %s%s\n", number, code, explanation(code))));
    }

    /** The problems of case files have names only. */
    private String explanation(String code) {
        for (ImportCode known : ImportCode.values()) {
            if (known.name().equals(code)) {
                return ": " + texts.get("import.problem." + code);
            }
        }
        return "";
    }

    private void line(String key, Object... arguments) {
        out.append(texts.get(key, arguments)).append('\n');
    }
}
