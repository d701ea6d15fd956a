package se.omsorgsregler.batch.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.check.Nights;
import se.omsorgsregler.batch.check.Nights.Job;
import se.omsorgsregler.batch.cli.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that takes over from earlier ones writes what a run of everything does. */
class SinceTest {

    @TempDir
    Path folder;

    @Property(tries = 40)
    void aChainOfNightsWritesWhatFullRunsDo(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path place = Files.createTempDirectory("nights");
        try {
            Job job = Nights.job(random, place);
            List<String> cases = Nights.batch(random, 1 + random.nextInt(40));
            Path last = place.resolve("night-0");
            job.run(cases, last);
            for (int night = 1; night <= 3; night++) {
                job = job.on(job.asOf().plusDays(random.nextInt(random.nextInt(3) == 0 ? 500 : 10)));
                cases = Nights.nextNight(random, cases);
                Path full = place.resolve("full-" + night);
                job.run(cases, full);
                Since expected = changes(last, full, job);

                Path incremental = random.nextBoolean() ? last : place.resolve("night-" + night);
                Since since = job.run(cases, incremental, last).orElseThrow();

                assertThat(Nights.results(incremental)).isEqualTo(Nights.files(full));
                assertThat(since).isEqualTo(expected);
                last = incremental;
            }
        } finally {
            delete(place);
        }
    }

    /** Told from the files of two full runs alone. */
    private static Since changes(Path before, Path after, Job job) throws IOException {
        Map<String, Told> then = told(before);
        Map<String, Told> now = told(after);
        Map<String, Long> cases = new HashMap<>();
        TreeMap<String, Since.Change> rules = new TreeMap<>();
        Set<String> named = lines(after.resolve("run.jsonl"))
                .flatMap(line -> line.path("caseId").asStringOpt().stream())
                .collect(Collectors.toSet());
        now.forEach((id, told) -> {
            Told earlier = then.get(id);
            cases.merge(earlier == null ? "new" : "old", 1L, Long::sum);
            if (earlier != null
                    && earlier.content().equals(told.content())
                    && !job.asOf().isAfter(earlier.stableThrough())) {
                cases.merge("skipped", 1L, Long::sum);
            }
            for (List<String> finding : told.findings()) {
                boolean old = earlier != null && earlier.findings().contains(finding);
                rules.merge(finding.get(0), new Since.Change(old ? 0 : 1, 0, old ? 1 : 0), Since.Change::plus);
            }
        });
        then.forEach((id, told) -> {
            Told later = now.get(id);
            if (later == null) {
                cases.merge(named.contains(id) ? "refused" : "gone", 1L, Long::sum);
            }
            for (List<String> finding : told.findings()) {
                if (later == null || !later.findings().contains(finding)) {
                    rules.merge(finding.get(0), new Since.Change(0, 1, 0), Since.Change::plus);
                }
            }
        });
        JsonNode header = lines(before.resolve("run.jsonl")).findFirst().orElseThrow();
        return new Since(
                job.asOf(),
                List.of(new Since.Run(
                        LocalDate.parse(header.get("asOf").asString()),
                        header.get("fingerprint").asString(),
                        List.of())),
                new Since.Cases(
                        now.size(),
                        cases.getOrDefault("skipped", 0L),
                        cases.getOrDefault("new", 0L),
                        cases.getOrDefault("gone", 0L),
                        cases.getOrDefault("refused", 0L)),
                rules.values().stream().reduce(Since.Change.NONE, Since.Change::plus),
                rules);
    }

    private record Told(String content, LocalDate stableThrough, Set<List<String>> findings) {}

    private static Map<String, Told> told(Path run) throws IOException {
        List<JsonNode> reports = lines(run.resolve("reports.jsonl")).toList();
        List<JsonNode> lines = lines(run.resolve("run.jsonl")).skip(1).toList();
        assertThat(lines).hasSameSizeAs(reports);
        Map<String, Told> told = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            JsonNode report = reports.get(i).path("report");
            if (report.isObject()) {
                Set<List<String>> findings = new HashSet<>();
                report.get("findings")
                        .forEach(finding -> findings.add(List.of(
                                finding.get("rule").asString(),
                                finding.get("subjectId").asString())));
                JsonNode stable = lines.get(i).path("stableThrough");
                told.put(
                        report.get("caseId").asString(),
                        new Told(
                                lines.get(i).get("content").asString(),
                                stable.isString() ? LocalDate.parse(stable.asString()) : LocalDate.MAX,
                                findings));
            }
        }
        return told;
    }

    private static Stream<JsonNode> lines(Path file) throws IOException {
        return Files.readString(file).lines().map(JsonMapper.shared()::readTree);
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Job plain() {
        return new Job(Nights.RULES.get(0), Nights.FIRST, false, Optional.empty(), Optional.empty());
    }

    private Path night(String name) {
        return folder.resolve(name);
    }

    @Test
    void whatIsSkippedIsNotEvaluated() {
        List<String> cases = new ArrayList<>(Nights.cases(7, 200));
        plain().run(cases, night("one"));
        cases.set(3, Nights.cases(8, 200).get(3));
        cases.set(150, Nights.cases(8, 200).get(150));

        List<Since> since = new ArrayList<>();
        List<String> evaluated = Evaluations.of(
                () -> plain().run(cases, night("two"), night("one")).ifPresent(since::add));

        assertThat(evaluated).containsExactlyInAnyOrder("K-000004", "K-000151");
        assertThat(since).extracting(Since::cases).containsExactly(new Since.Cases(200, 198, 0, 0, 0));
        assertThat(Evaluations.of(() -> plain().run(cases, night("three")))).hasSize(200);
    }

    @Test
    void aCaseWhoseDayHasPassedIsEvaluated() throws IOException {
        List<String> cases = Nights.cases(7, 300);
        plain().run(cases, night("one"));
        Map<String, Told> told = told(night("one"));
        LocalDate later = Nights.FIRST.plusMonths(9);
        Set<String> due = told.keySet().stream()
                .filter(id -> told.get(id).stableThrough().isBefore(later))
                .collect(Collectors.toSet());
        assertThat(due).isNotEmpty().hasSizeLessThan(300);

        List<String> evaluated = Evaluations.of(() -> plain().on(later).run(cases, night("two"), night("one")));

        assertThat(evaluated).containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void severalRunsAreTakenOverAsOne() {
        List<String> cases = Nights.batch(new Random(5), 90);
        Path[] parts =
                IntStream.rangeClosed(1, 3).mapToObj(i -> night("part-" + i)).toArray(Path[]::new);
        for (int i = 1; i <= 3; i++) {
            plain().of(new Shard(i, 3)).run(cases, parts[i - 1]);
        }
        plain().run(cases, night("whole"));

        List<Since> since = new ArrayList<>();
        List<String> evaluated =
                Evaluations.of(() -> plain().run(cases, night("joined"), parts).ifPresent(since::add));

        assertThat(evaluated).isEmpty();
        assertThat(since).hasSize(1).allSatisfy(changes -> {
            assertThat(changes.findings().added()).isZero();
            assertThat(changes.findings().gone()).isZero();
            assertThat(changes.findings().unchanged()).isPositive();
        });
        assertThat(Nights.results(night("joined"))).isEqualTo(Nights.files(night("whole")));
    }

    @Test
    void ofTwoRunsTheFirstNamedCounts() {
        List<String> cases = Nights.cases(5, 20);
        plain().on(Nights.FIRST.minusDays(1)).run(Nights.cases(6, 20), night("old"));
        plain().run(cases, night("new"));

        Since.Cases counted = plain().run(cases, night("out"), night("new"), night("old"))
                .orElseThrow()
                .cases();

        assertThat(counted).isEqualTo(new Since.Cases(20, 20, 0, 0, 0));
    }

    // The command line.

    private Path cases() throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", Nights.cases(3, 30)) + "\n");
    }

    private Cli.Result check(String asOf, Path out, String... options) {
        try {
            return Cli.run(Stream.concat(
                            Stream.of("check", cases().toString(), "--as-of", asOf, "--out", out.toString()),
                            Stream.of(options))
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSummaryTellsWhatHasChanged() throws IOException {
        check("2026-11-22", night("one"));

        Cli.Result result =
                check("2026-11-22", night("one"), "--since", night("one").toString(), "--lang", "en");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains(
                        "Since the run as of 2026-11-22\n",
                        "Evaluated cases: 30, of which taken over without evaluating 30, new 0; gone 0, no longer evaluated 0\n",
                        "Findings by rule: new, gone, unchanged\n       0        0 ");
        JsonNode since =
                JsonMapper.shared().readTree(Files.readString(night("one").resolve("since.json")));
        assertThat(since.at("/cases").toString())
                .isEqualTo("{\"evaluated\":30,\"skipped\":30,\"new\":0,\"gone\":0,\"refused\":0}");
        assertThat(since.at("/runs/0/asOf").asString()).isEqualTo("2026-11-22");

        check("2026-11-22", night("one"));
        assertThat(night("one").resolve("since.json"))
                .as("what it said is about an earlier run")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21,'',Nothing taken over from it: it is of a later day",
        "2026-11-22,--look-ahead=P3D,'Nothing taken over from it: other rules, or other settings of theirs'"
    })
    void anotherKindOfRunIsEvaluatedWholeWithTheReason(String asOf, String option, String reason) {
        check("2026-11-22", night("one"));
        String[] options = Stream.of("--since", night("one").toString(), "--lang", "en", option)
                .filter(given -> !given.isEmpty())
                .toArray(String[]::new);

        Cli.Result result = check(asOf, night("two"), options);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains(reason + "\n", "taken over without evaluating 0,");
        check(
                asOf,
                night("full"),
                Stream.of("--lang", "en", option)
                        .filter(given -> !given.isEmpty())
                        .toArray(String[]::new));
        assertThat(Nights.results(night("two"))).isEqualTo(Nights.files(night("full")));
    }

    @Test
    void anotherBuildOfTheProgramIsEvaluatedWholeWithTheReason() throws IOException {
        check("2026-11-22", night("one"));
        Path run = night("one").resolve("run.jsonl");
        Files.writeString(run, Files.readString(run).replaceFirst("\"program\":\"[0-9a-f]{4}", "\"program\":\"0000"));

        Cli.Result result =
                check("2026-11-22", night("two"), "--since", night("one").toString(), "--lang", "en");

        assertThat(result.out())
                .contains(
                        "Nothing taken over from it: another build of the program\n",
                        "taken over without evaluating 0,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"missing", "empty", "no-run", "no-reports", "shorter", "changed", "torn", "foreign", "version"})
    void aFolderThatIsNoOutputOfCheckIsAUsageProblem(String damage) throws IOException {
        check("2026-11-22", night("one"));
        Path run = night("one").resolve("run.jsonl");
        Path reports = night("one").resolve("reports.jsonl");
        Path since = night("one");
        switch (damage) {
            case "missing" -> since = night("nowhere");
            case "empty" -> since = Files.createDirectory(night("empty"));
            case "no-run" -> Files.delete(run);
            case "no-reports" -> Files.delete(reports);
            case "shorter" ->
                Files.writeString(reports, Files.readString(reports).replaceFirst("\n.*\n$", "\n"));
            case "changed" ->
                Files.writeString(reports, Files.readString(reports).replace("\"2024-", "\"2023-"));
            case "torn" -> Files.writeString(run, Files.readString(run).substring(0, 5_000));
            case "foreign" -> Files.writeString(run, "{\"a\":1}\n");
            default -> Files.writeString(run, Files.readString(run).replaceFirst("\"format\":1", "\"format\":2"));
        }

        Cli.Result result = check("2026-11-22", night("two"), "--since", since.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).hasLineCount(1).startsWith("omsorgsregler: " + folder);
        assertThat(Nights.files(night("two"))).isEmpty();
    }

    @Test
    void aReportThatCannotBeReadBackIsEvaluatedAnew() throws IOException {
        List<String> cases = List.of(
                "{\"formatVersion\":1,\"caseId\":\"far\",\"decisions\":[{\"id\":\"d1\",\"setting\":\"HOME_CARE\","
                        + "\"basis\":\"NEEDS_TESTED\",\"from\":\"9999-12-31\"}],\"offers\":[],\"tasks\":[]}");
        Job job = new Job(Nights.RULES.get(1), LocalDate.of(9999, 12, 31), false, Optional.empty(), Optional.empty());
        job.run(cases, night("one"));
        assertThat(Nights.files(night("one")).get("reports.jsonl")).contains("\"+10000-");

        Since since = job.run(cases, night("two"), night("one")).orElseThrow();

        assertThat(since.cases().skipped()).isZero();
        assertThat(since.findings().added()).isZero();
        assertThat(Nights.results(night("two"))).isEqualTo(Nights.files(night("one")));
    }
}
