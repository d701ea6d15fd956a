package se.omsorgsregler.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.omsorgsregler.batch.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages as the command line writes them, each made when it is first asked for. Not thread-safe. */
final class WrittenPages implements AutoCloseable {

    private static final String SAMPLE = "../batch/sample/cases.jsonl";
    private static final String AS_OF = "2026-11-22";
    private static final int CASES_OF_A_LARGE_RUN = 300;
    /** More than the pages of a report hold, so that there are two pages of them. */
    private static final int BROKEN_CASES = 1001;

    private final Path folder;
    private final Map<String, Path> written = new HashMap<>();

    /**
     * A run over many cases.
     *
     * @param page the report
     * @param summary the numbers of the same run
     */
    record Run(Path page, JsonNode summary) {}

    WrittenPages() {
        try {
            folder = Files.createTempDirectory("pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report of the sample: everything on one page. */
    Run report(String language) {
        return run(once("report-" + language, name -> {
            Path out = folder.resolve(name);
            command("check", SAMPLE, "--as-of", AS_OF, "--lang", language, "--html", "--out", out.toString());
            return out;
        }));
    }

    /** The report of made-up cases and many broken ones: a page with the sums, one for each unit, and two about the broken ones. */
    Run largeReport() {
        return run(once("large", name -> {
            Path out = folder.resolve(name);
            Path cases = folder.resolve("large.jsonl");
            String made = command("generate", "--cases", Integer.toString(CASES_OF_A_LARGE_RUN), "--seed", "1");
            String broken = IntStream.rangeClosed(1, BROKEN_CASES)
                    .mapToObj(
                            number -> "{\"formatVersion\":1,\"caseId\":\"BROKEN-" + number + "\",\"colour\":\"red\"}\n")
                    .collect(Collectors.joining());
            write(cases, made + broken);
            String most = Integer.toString(BROKEN_CASES);
            command(
                    "check",
                    cases.toString(),
                    "--as-of",
                    AS_OF,
                    "--max-invalid",
                    most,
                    "--html",
                    "--out",
                    out.toString());
            return out;
        }));
    }

    /** The page of the case with most findings in the sample. */
    Path timeline(String language) {
        return once("timeline-" + language, name -> {
            Path file = folder.resolve(name + ".html");
            String worst = caseWithMostFindings();
            command(
                    "explain",
                    SAMPLE,
                    "--case",
                    worst,
                    "--as-of",
                    AS_OF,
                    "--lang",
                    language,
                    "--html",
                    file.toString());
            return file;
        });
    }

    /** Id of the case with most findings in the sample; the first of several. */
    String caseWithMostFindings() {
        Path reports = report("sv").page().resolveSibling("reports.jsonl");
        return read(reports)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .max(Comparator.comparingInt(
                                (JsonNode line) -> line.at("/report/findings").size())
                        .thenComparing(line -> line.path("caseId").asString(), Comparator.reverseOrder()))
                .orElseThrow()
                .path("caseId")
                .asString();
    }

    /** The folder of the catalogue: the national rules and one routine. */
    Path catalogue() {
        return once("catalogue", name -> {
            Path out = folder.resolve(name);
            command("catalogue", "--pack", "se-national", "--routine", "blekinge", "--out", out.toString());
            return out;
        });
    }

    /** All pages of a folder, sorted. */
    static List<Path> pagesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path once(String name, Function<String, Path> make) {
        // Not computeIfAbsent: making one page may ask for another.
        Path made = written.get(name);
        if (made == null) {
            made = make.apply(name);
            written.put(name, made);
        }
        return made;
    }

    private static Run run(Path out) {
        return new Run(out.resolve("report.html"), JsonMapper.shared().readTree(read(out.resolve("summary.json"))));
    }

    private static String command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                arguments,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        if (exitCode != 0) {
            throw new IllegalStateException(
                    String.join(" ", arguments) + " ended with " + exitCode + ": " + err.toString(UTF_8));
        }
        return out.toString(UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
