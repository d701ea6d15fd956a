package se.omsorgsregler.batch.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.Forecast;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.json.ForecastCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastCommandTest {

    /** Never had home care. */
    private static final String QUIET = "{\"formatVersion\":1,\"caseId\":\"K-9\",\"decisions\":[]}";

    private static final String INVALID = "{\"formatVersion\":1,\"caseId\":\"K-8\",\"decisions\":[{}]}";

    private static final String HEAD = "\uFEFFmonth;unit;kind;id;before;after;count;happening\r\n";

    @TempDir
    Path folder;

    /** The contact has been an assistant nurse since before the requirement and has no certificate. */
    private static String inTransition(String caseId, String unit, String more) {
        return """
                {"formatVersion":1,"caseId":"%s",%s"decisions":[{"id":"d1","setting":"HOME_CARE","basis":"NEEDS_TESTED",\
                "from":"2024-03-01"}],"needChanges":[],"offers":[],"assessments":[],"changeRequests":[],"appointments":[{"id":"p1",\
                "kind":"CARE_CONTACT","role":"PRIMARY","holder":"W-1","from":"2024-03-12","documented":true}],"workers":[{"id":"W-1",\
                "certificates":[],"licensedProfession":false,"employments":[{"id":"e1","title":"ASSISTANT_NURSE","form":"PERMANENT",\
                "from":"2019-01-01"}]}]%s}""".formatted(caseId, unit == null ? "" : "\"unit\":\"" + unit + "\",", more);
    }

    private static String inTransition(String caseId, String unit) {
        return inTransition(caseId, unit, "");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path casesFile(String... lines) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", lines) + "\n");
    }

    private Cli.Result forecast(String cases, String from, String to, String... options) {
        List<String> args =
                new ArrayList<>(List.of("forecast", cases, "--from", from, "--to", to, "--out", out().toString()));
        args.addAll(Arrays.asList(options));
        return Cli.run(args.toArray(String[]::new));
    }

    private String written(String name) throws IOException {
        return Files.readString(out().resolve(name));
    }

    private JsonNode calendar() throws IOException {
        return JsonMapper.shared().readTree(written("calendar.json"));
    }

    private List<JsonNode> forecasts() throws IOException {
        return written("forecasts.jsonl")
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    /** All files by name. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(out())) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private String file(String start) throws IOException {
        return files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEndOfTheTransitionIsCountedPerUnit() throws IOException {
        Path cases =
                casesFile(inTransition("K-1", "U-3"), inTransition("K-2", "U-3"), inTransition("K-3", null), QUIET);

        Cli.Result result = forecast(cases.toString(), "2026-11-22", "2033-12-31");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(files()).containsOnlyKeys("forecasts.jsonl", "calendar.csv", "calendar.json");
        assertThat(written("calendar.csv")).isEqualTo(HEAD + """
                        2032-06;;FINDING;credential.transition-ending;;DUE;1;DUE uppstår
                        2032-06;U-3;FINDING;credential.transition-ending;;DUE;2;DUE uppstår
                        2033-06;;LAST_DAY;credential;;;1;Sista dag
                        2033-06;U-3;LAST_DAY;credential;;;2;Sista dag
                        2033-07;;FINDING;credential.transition-ended;;BREACH;1;BREACH uppstår
                        2033-07;;FINDING;credential.transition-ending;DUE;;1;DUE upphör
                        2033-07;;FINDING;worker.title-without-ground;;REVIEW;1;REVIEW uppstår
                        2033-07;;DUTY;credential;MET;BREACHED;1;MET blir BREACHED
                        2033-07;U-3;FINDING;credential.transition-ended;;BREACH;2;BREACH uppstår
                        2033-07;U-3;FINDING;credential.transition-ending;DUE;;2;DUE upphör
                        2033-07;U-3;FINDING;worker.title-without-ground;;REVIEW;2;REVIEW uppstår
                        2033-07;U-3;DUTY;credential;MET;BREACHED;2;MET blir BREACHED
                        """.replace("\n", "\r\n"));
        assertThat(result.out())
                .startsWith("Omsorgsregler: från 2026-11-22 till 2033-12-31, om inget nytt registreras\n")
                .contains("Ärenden: 4, varav framskrivna 4, ogiltiga 0, misslyckade 0\n")
                .endsWith("""
                        Månad     Sista dag  BREACH   UNMET     DUE  REVIEW  UNDETERMINED  ADVICE   Upphör
                        2032-06           0       0       0       3       0             0       0        0
                        2033-06           3       0       0       0       0             0       0        0
                        2033-07           0       3       0       0       3             0       0        3
                        """);
    }

    @Test
    void theCalendarInJsonHasTheDays() throws IOException {
        forecast(casesFile(inTransition("K-1", "U-3"), QUIET).toString(), "2026-11-22", "2033-12-31");

        JsonNode calendar = calendar();
        assertThat(calendar.get("from").asString()).isEqualTo("2026-11-22");
        assertThat(calendar.get("to").asString()).isEqualTo("2033-12-31");
        assertThat(calendar.get("cases").toString()).isEqualTo("{\"FORECASTED\":2,\"INVALID\":0,\"FAILED\":0}");
        assertThat(calendar.get("units").toString()).isEqualTo("{\"\":{\"cases\":1},\"U-3\":{\"cases\":1}}");
        assertThat(calendar.at("/load/1").toString())
                .isEqualTo("{\"month\":\"2033-06\",\"unit\":\"U-3\",\"kind\":\"LAST_DAY\",\"id\":\"credential\","
                        + "\"count\":1,\"days\":{\"2033-06-30\":1}}");
    }

    @Test
    void forecastsCanBeReadBack() throws IOException {
        forecast(casesFile(inTransition("K-1", "U-3")).toString(), "2026-11-22", "2033-12-31");

        JsonNode line = forecasts().get(0);
        Forecast forecast = ForecastCodec.standard().read(line.get("forecast").toString());
        assertThat(line.get("status").asString()).isEqualTo("FORECASTED");
        assertThat(forecast.to()).isEqualTo(LocalDate.of(2033, 12, 31));
        assertThat(forecast.changes())
                .extracting(Forecast.Change::on)
                .containsExactly(LocalDate.of(2032, 6, 30), LocalDate.of(2033, 7, 1));
    }

    /** What hangs on the last day shows only the day after, which the forecast itself does not reach. */
    @Test
    void withoutAFolderTheForecastsArePrinted() throws IOException {
        String cases = casesFile(inTransition("K-1", "U-1"), QUIET, INVALID).toString();
        forecast(cases, "2032-01-01", "2033-12-31");

        Cli.Result printed = Cli.run("forecast", cases, "--from", "2032-01-01", "--to", "2033-12-31");

        assertThat(printed.exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(printed.out()).isEqualTo(written("forecasts.jsonl")).contains("2033-07-01");
        assertThat(Cli.run("forecast", cases, "--from", "2032-01-01", "--to", "2033-12-31", "--ics")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theLastDayOfTheRangeCounts() throws IOException {
        forecast(casesFile(inTransition("K-1", "U-3")).toString(), "2033-01-01", "2033-06-30");

        assertThat(written("calendar.csv")).isEqualTo(HEAD + "2033-06;U-3;LAST_DAY;credential;;;1;Sista dag\r\n");
        assertThat(forecasts().get(0).at("/forecast/changes")).isEmpty();
    }

    @Test
    void aFollowUpFallsDueInDecemberAndWhatIsDoneDoesNot() throws IOException {
        String tasks = """
                ,"tasks":[{"id":"t1","kind":"PLAN_ESTABLISHED","on":"2026-11-20"},\
                {"id":"t2","kind":"PLAN_FOLLOWED_UP","on":"2026-06-10"}]""";
        String begun = inTransition("K-1", "U-3", tasks).replace("2024-03-01", "2026-11-18");

        Cli.Result result = forecast(
                casesFile(begun).toString(), "2026-11-22", "2027-05-31", "--routine", "blekinge", "--lang", "en");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        // The plan was to be established by 2 December and is; its follow-up is due six months after it was.
        assertThat(written("calendar.csv").lines().filter(line -> line.contains("LAST_DAY") && line.contains(".plan-")))
                .containsExactly("2027-05;U-3;LAST_DAY;blekinge.plan-follow-up;;;1;Last day");
        assertThat(written("calendar.csv").lines())
                .contains("2026-12;U-3;LAST_DAY;blekinge.work-environment;;;1;Last day");
    }

    @Test
    void everyUnitWithSomethingToDoHasItsCalendar() throws IOException {
        Path cases = casesFile(
                inTransition("K-1", "U-3"),
                inTransition("K-2", "U-3"),
                inTransition("K-3", "../b"),
                inTransition("K-4", null),
                QUIET.replace("K-9\"", "K-9\",\"unit\":\"U-9\""));

        Cli.Result result = forecast(cases.toString(), "2026-11-22", "2033-12-31", "--ics");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        Map<String, String> files = files();
        files.keySet().removeAll(List.of("forecasts.jsonl", "calendar.csv", "calendar.json"));
        assertThat(files).hasSize(3).containsKey("no-unit.ics");
        JsonNode units = calendar().get("units");
        assertThat(Stream.of("", "U-3", "../b")
                        .map(unit -> units.get(unit).get("calendar").asString()))
                .containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(units.get("U-9").has("calendar")).isFalse();

        String text = file("unit-u-3-").replace("\r\n ", "");
        assertThat(text)
                .contains(
                        "X-WR-CALNAME:Fast omsorgskontakt: enhet U-3\r\n",
                        "DTSTAMP:20261122T000000Z\r\n",
                        "SUMMARY:credential: Sista dag (antal: 2)\r\nDESCRIPTION:Ärenden: K-1\\, K-2\r\n",
                        "SUMMARY:credential.transition-ended: BREACH uppstår (antal: 2)\r\n")
                .doesNotContain("upphör", "BREACHED", "K-3");
        assertThat(text.split("BEGIN:VEVENT")).hasSize(5);
        assertThat(text.lines().filter(line -> line.startsWith("DTSTART")))
                .containsExactly(
                        "DTSTART;VALUE=DATE:20320630",
                        "DTSTART;VALUE=DATE:20330630",
                        "DTSTART;VALUE=DATE:20330701",
                        "DTSTART;VALUE=DATE:20330701");
    }

    @Test
    void calendarsOfUnitsThatAreGoneAreRemoved() throws IOException {
        forecast(
                casesFile(inTransition("K-1", "U-3"), inTransition("K-2", null)).toString(),
                "2033-06-01",
                "2033-06-30",
                "--ics");
        Files.writeString(out().resolve("unit-own.ics"), "of somebody else");
        String kept = file("unit-u-3-");

        forecast(casesFile(inTransition("K-1", "U-3")).toString(), "2033-06-01", "2033-06-30", "--ics");

        assertThat(files()).hasSize(5).doesNotContainKey("no-unit.ics").containsKey("unit-own.ics");
        assertThat(file("unit-u-3-")).isEqualTo(kept);

        forecast(casesFile(inTransition("K-1", "U-3")).toString(), "2033-06-01", "2033-06-30");

        assertThat(files()).containsOnlyKeys("forecasts.jsonl", "calendar.csv", "calendar.json", "unit-own.ics");
    }

    @Test
    void badLinesKeepTheirPlace() throws IOException {
        Path cases = casesFile(inTransition("K-1", "U-3"), INVALID, inTransition("K-1", "U-4"), QUIET);

        Cli.Result result = forecast(cases.toString(), "2033-06-01", "2033-06-30");

        assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_CASES);
        assertThat(forecasts())
                .extracting(line -> line.get("status").asString())
                .containsExactly("FORECASTED", "INVALID", "INVALID", "FORECASTED");
        assertThat(forecasts().get(2).get("line").asInt()).isEqualTo(3);
        // The refused second occurrence has no part in the counts.
        assertThat(calendar().get("units").propertyNames()).containsExactly("", "U-3");
        assertThat(calendar().get("load")).hasSize(1);
        assertThat(calendar().get("problems").has("DUPLICATE_CASE")).isTrue();
        assertThat(result.out()).contains("DUPLICATE_CASE");
        assertThat(forecast(cases.toString(), "2033-06-01", "2033-06-30", "--max-invalid", "50%")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void nothingToComeIsSaid() throws IOException {
        Cli.Result result = forecast(casesFile(QUIET).toString(), "2026-11-22", "2026-11-22", "--ics", "--lang", "en");

        assertThat(result.out()).endsWith("\nNothing changes\n");
        assertThat(written("calendar.csv")).isEqualTo(HEAD);
        assertThat(files()).hasSize(3);
    }

    @Test
    void specialHousingIsNotedWheneverItBegins() throws IOException {
        String moves =
                QUIET.replace("[]", "[{\"id\":\"d1\",\"setting\":\"SPECIAL_HOUSING_OLDER\",\"from\":\"2027-02-01\"}]");

        forecast(casesFile(moves).toString(), "2026-11-22", "2027-01-31");
        assertThat(calendar().get("notices")).isEmpty();
        forecast(casesFile(moves).toString(), "2026-11-22", "2027-02-01");
        assertThat(calendar().get("notices").toString()).isEqualTo("[\"special-housing-adoption-to-be-verified\"]");
    }

    @Test
    void sameBytesFromAFileGzipOrStandardInputOnAnyNumberOfThreads() throws IOException {
        Path plain = folder.resolve("generated.jsonl");
        Cli.Result generated = Cli.run("generate", "--cases", "150", "--seed", "5");
        Files.writeString(plain, generated.out());
        Path gzip = folder.resolve("generated.jsonl.gz");
        try (OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            Files.copy(plain, compressed);
        }

        Cli.Result first = forecast(plain.toString(), "2026-11-22", "2033-12-31", "--ics", "--threads", "1");
        Map<String, String> files = files();
        Cli.Result second = forecast(gzip.toString(), "2026-11-22", "2033-12-31", "--ics", "--threads", "5");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.OK);
        assertThat(files).hasSizeGreaterThan(3);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(files()).isEqualTo(files);
        Cli.Result third = Cli.runWithInput(
                generated.out().getBytes(UTF_8),
                "forecast",
                "-",
                "--from",
                "2026-11-22",
                "--to",
                "2033-12-31",
                "--ics",
                "--out",
                out().toString());
        assertThat(third.out()).isEqualTo(first.out());
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void theUnitIsOpaqueAndTheTableSafeForASpreadsheet() throws IOException {
        forecast(casesFile(inTransition("K-1", "=1+1")).toString(), "2033-06-01", "2033-06-30");

        assertThat(written("calendar.csv")).contains("2033-06;'=1+1;LAST_DAY;credential;");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-21, --to is before --from",
        "2026-11-22, +10000-01-01, --from and --to: years have four digits",
        "-0001-11-22, 2026-11-22, --from and --to: years have four digits",
        "2026-11-22, soon, 'soon' is no date"
    })
    void badDaysAreUsageProblems(String from, String to, String problem) throws IOException {
        Cli.Result result = Cli.run(
                "forecast", casesFile(QUIET).toString(), "--from=" + from, "--to=" + to, "--out", out().toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).startsWith("omsorgsregler: ").contains(problem);
        assertThat(out()).doesNotExist();
    }

    @Test
    void theLastDayThatCanBeWrittenIsTaken() throws IOException {
        Cli.Result result = forecast(casesFile(QUIET).toString(), "2026-11-22", "9999-12-31");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void missingFileIsAUsageProblem() throws IOException {
        assertThat(forecast(folder.resolve("none").toString(), "2026-11-22", "2026-12-31")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(out()).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions")
    void resultsAreForTheirOwnerOnly() throws IOException {
        forecast(casesFile(inTransition("K-1", "U-3")).toString(), "2033-06-01", "2033-06-30", "--ics");

        try (Stream<Path> files = Files.list(out())) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
