package se.omsorgsregler.batch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.json.ReportCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Source profiles and waivers on the command line. */
class ProfileAndWaiversTest {

    /** A contact without a word on documentation, on who answered, or on the profession of the holder. */
    private static final String CASE = """
            {"formatVersion":1,"caseId":"K-1","unit":"U-3","decisions":[{"id":"d1","setting":"HOME_CARE","basis":"NEEDS_TESTED",\
            "from":"2024-03-01","services":["PERSONAL_CARE"]}],\
            "offers":[{"id":"o1","madeOn":"2024-03-08","response":"ACCEPTED","respondedOn":"2024-03-10"}],"assessments":[],\
            "appointments":[{"id":"p1","kind":"CARE_CONTACT","role":"PRIMARY","holder":"W-1","from":"2024-03-12"}],\
            "workers":[{"id":"W-1","certificates":[{"id":"b1","status":"GRANTED","grantedOn":"2023-11-20"}],"employments":[],\
            "employmentsKnownFrom":"2019-01-01"}]}""";

    private static final String PROFILE = """
            # What the record system cannot supply.
            id = demo-system
            lacks = /workers/*/licensedProfession \\
                    /appointments/*/documented \\
                    /offers/*/answeredBy
            """;

    private static final String WAIVER = """
            {"rule":"appointment.undocumented","caseId":"K-1","subjectId":"appointments:p1","reason":"NEW_SYSTEM",\
            "decidedOn":"2026-10-01","validTo":"2026-12-31","decidedBy":"key-7"}""";

    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path cases() throws IOException {
        return file("cases.jsonl", CASE, CASE.replace("K-1", "K-2").replace("U-3", "U-4"));
    }

    private Cli.Result check(Path cases, String... options) {
        List<String> args = new ArrayList<>(List.of(
                "check",
                cases.toString(),
                "--as-of",
                "2026-11-22",
                "--out",
                folder.resolve("out").toString()));
        args.addAll(Arrays.asList(options));
        Cli.Result result = Cli.run(args.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        return result;
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    private List<ComplianceReport> reports() throws IOException {
        return written("reports.jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("report").toString())
                .map(ReportCodec.standard()::read)
                .toList();
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.shared().readTree(written("summary.json"));
    }

    @Test
    void whatTheSystemLacksIsSaidOnceForTheRun() throws IOException {
        Cli.Result result =
                check(cases(), "--profile", file("p.properties", PROFILE).toString(), "--fail-on", "UNDETERMINED");

        assertThat(result.exitCode()).as("LAW is not silenced").isEqualTo(ExitCode.FINDINGS);
        JsonNode profile = summary().get("profile");
        assertThat(profile.toString())
                .isEqualTo("{\"id\":\"demo-system\",\"notEvaluated\":{\"appointment.licensed-professional\":2,"
                        + "\"offer.answered-by-other\":2},\"collapsed\":{\"appointment.undocumented\":2}}");
        assertThat(summary()
                        .at("/findings/rules/appointment.undocumented/UNDETERMINED")
                        .asInt())
                .isEqualTo(2);
        assertThat(written("findings.csv").lines().filter(line -> line.contains("appointment.undocumented")))
                .containsExactly(";;;;appointment.undocumented;UNDETERMINED;LAW;;;;;;"
                        + "Antal ärenden där det inte kan avgöras: 2, eftersom källsystemet saknar uppgiften.;"
                        + "Lägg till uppgiften i källsystemet, eller följ upp på annat sätt.");
        assertThat(result.out())
                .contains("Inte prövade regler", "       2  offer.answered-by-other", "Lagregler som inte kan avgöras");
        for (ComplianceReport report : reports()) {
            assertThat(report.notEvaluated())
                    .containsExactly("appointment.licensed-professional", "offer.answered-by-other");
            assertThat(report.duties())
                    .filteredOn(row -> row.duty().equals("appointment-documented"))
                    .extracting(DutyRow::status)
                    .extracting(Enum::name)
                    .containsExactly("UNDETERMINED");
        }
    }

    @Test
    void aProfileTakesNothingAwayThatIsLawOrDecided() throws IOException {
        Path sample = Path.of("sample/cases.jsonl");
        check(sample);
        List<ComplianceReport> without = reports();
        Path profile = file(
                "p.properties",
                "id = x",
                "lacks = /workers /offers /appointments /assessments /recipient /decisions/*/services");
        check(sample, "--profile", profile.toString());
        List<ComplianceReport> with = reports();

        long marked = 0;
        for (int i = 0; i < without.size(); i++) {
            assertThat(with.get(i).duties()).isEqualTo(without.get(i).duties());
            assertThat(unmarked(with.get(i))).isEqualTo(unmarked(without.get(i)));
            marked += with.get(i).findings().stream()
                    .filter(Finding::coveredByProfile)
                    .count();
        }
        assertThat(marked).isPositive();
        assertThat(summary().at("/profile/notEvaluated")).isNotEmpty();
    }

    /** What is LAW or decided, told by rule, subject and outcome. */
    private static List<String> unmarked(ComplianceReport report) {
        return report.findings().stream()
                .filter(finding ->
                        finding.force() == Force.LAW || finding.missing().isEmpty())
                .map(finding -> finding.toString() + finding.missing())
                .toList();
    }

    @Test
    void aCaseIsExplainedWithWhatWasNotEvaluated() throws IOException {
        Cli.Result result = Cli.run(
                "explain",
                cases().toString(),
                "--case",
                "K-1",
                "--as-of",
                "2026-11-22",
                "--lang",
                "en",
                "--profile",
                file("p.properties", PROFILE).toString());

        assertThat(result.out())
                .contains(
                        "Rules not evaluated, the record system lacks the facts\n  appointment.licensed-professional\n")
                .contains("    Would be: UNMET\n    The record system lacks the fact.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id = x              | a source profile has id and lacks, and nothing else",
                "id = x%nlack = /offers | a source profile has id and lacks, and nothing else",
                "id = x%nlacks = /offers%nlacks = /tasks | a key stands twice",
                "id = x%nlacks = /offer | no optional field of the case file: /offer",
                "id = a b%nlacks = /offers | the id of a source profile is made of letters, digits, '.', '_', '-'",
                "id = x%nlacks =     | 'no optional field of the case file: '"
            })
    void aBadProfileIsAUsageProblem(String content, String problem) throws IOException {
        Path profile = file("p.properties", content.formatted());
        Cli.Result result = Cli.run(
                "check", cases().toString(), "--as-of", "2026-11-22", "--out", "unused", "--profile", profile + "");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .contains("p.properties: " + problem.replace("'no", "no").replace(": '", ": "));
    }

    @Test
    void waiversStandBesideTheFindings() throws IOException {
        String expired = WAIVER.replace("K-1", "K-2").replace("2026-12-31", "2026-11-21");
        String outdated = WAIVER.replace("}", ",\"evidenceHash\":\"" + "0".repeat(64) + "\"}");
        String notYet = WAIVER.replace("2026-10-01", "2026-11-23");
        String otherCase = WAIVER.replace("K-1", "K-9");
        String ofUnit = WAIVER.replace("\"caseId\":\"K-1\",\"subjectId\":\"appointments:p1\"", "\"unit\":\"U-4\"")
                .replace("appointment.undocumented", "offer.answered-by-other");
        String ofOtherUnit = ofUnit.replace("U-4", "U-9");
        Path waivers = file("w.jsonl", WAIVER, expired, "", outdated, notYet, otherCase, ofUnit, ofOtherUnit);
        check(cases());
        List<ComplianceReport> without = reports();
        String findings = written("findings.csv");

        Cli.Result result = check(cases(), "--waivers", waivers.toString());

        assertThat(written("findings.csv")).isEqualTo(findings);
        for (int i = 0; i < without.size(); i++) {
            assertThat(reports().get(i).findings()).isEqualTo(without.get(i).findings());
            assertThat(reports().get(i).duties()).isEqualTo(without.get(i).duties());
        }
        assertThat(reports().get(0).waivers())
                .extracting(Object::toString)
                .containsExactly(
                        "AppliedWaiver[appointment.undocumented appointments:p1 IN_EFFECT]",
                        "AppliedWaiver[appointment.undocumented appointments:p1 OUTDATED]");
        assertThat(reports().get(1).waivers())
                .extracting(Object::toString)
                .containsExactly(
                        "AppliedWaiver[appointment.undocumented appointments:p1 EXPIRED]",
                        "AppliedWaiver[offer.answered-by-other offers:o1 IN_EFFECT]");
        assertThat(reports().get(0).stableThrough()).hasToString("Optional[2026-11-22]");
        assertThat(summary().get("waivers").toString())
                .isEqualTo("{\"findings\":{\"IN_EFFECT\":2,\"EXPIRED\":1,\"OUTDATED\":1},"
                        + "\"lines\":{\"EXPIRED\":[2],\"OUTDATED\":[4],\"UNMATCHED\":[6,8]}}");
        assertThat(result.out())
                .contains(
                        "Beslutade avsteg (waivers), efter vad de gäller (en iakttagelse räknas en gång för varje)\n       2  IN_EFFECT\n")
                .contains("Avsteg att se över (rader i filen)\n  EXPIRED    2\n  OUTDATED   4\n  UNMATCHED  6, 8\n");
    }

    /** The hash that a report shows is the one to write into the waiver. */
    @Test
    void aWaiverIsOutdatedWhenTheEvidenceChanges() throws IOException {
        check(cases(), "--waivers", file("w.jsonl", WAIVER).toString());
        String hash = reports().get(0).waivers().get(0).evidenceHash().orElseThrow();
        Path waivers = file("w.jsonl", WAIVER.replace("}", ",\"evidenceHash\":\"" + hash + "\"}"));

        check(cases(), "--waivers", waivers.toString());
        assertThat(reports().get(0).waivers())
                .hasToString("[AppliedWaiver[appointment.undocumented appointments:p1 IN_EFFECT]]");

        check(
                file("cases.jsonl", CASE.replace("\"holder\":", "\"documented\":false,\"holder\":")),
                "--waivers",
                waivers + "");
        assertThat(reports().get(0).waivers())
                .hasToString("[AppliedWaiver[appointment.undocumented appointments:p1 OUTDATED]]");
    }

    @Test
    void everyFindingOfTheSampleCanBeWaived() throws IOException {
        Path sample = Path.of("sample/cases.jsonl");
        check(sample);
        List<ComplianceReport> without = reports();
        Path waivers = file(
                "w.jsonl",
                without.stream()
                        .flatMap(report -> report.findings().stream()
                                .map(finding ->
                                        "{\"rule\":\"%s\",\"caseId\":\"%s\",\"subjectId\":\"%s\",\"reason\":\"ALL\",\"decidedOn\":\"2026-11-22\",\"validTo\":\"2026-11-30\",\"decidedBy\":\"k\"}"
                                                .formatted(finding.rule(), report.caseId(), finding.subjectId())))
                        .toArray(String[]::new));

        check(sample, "--waivers", waivers.toString());

        long findings =
                without.stream().mapToLong(report -> report.findings().size()).sum();
        assertThat(summary().get("waivers").toString())
                .isEqualTo("{\"findings\":{\"IN_EFFECT\":" + findings + "},\"lines\":{}}");
        Stream<ComplianceReport> waived =
                reports().stream().filter(report -> !report.waivers().isEmpty());
        assertThat(waived)
                .isNotEmpty()
                .allMatch(
                        report -> !report.stableThrough().orElseThrow().isAfter(java.time.LocalDate.of(2026, 11, 30)));
    }

    @Test
    void badWaiversAreNamedByLine() throws IOException {
        Path waivers =
                file("w.jsonl", WAIVER, "{}", "", WAIVER.replace("2026-12-31", "2026-01-01"), WAIVER, "{\"rule\":");
        Cli.Result result = Cli.run(
                "check", cases().toString(), "--as-of", "2026-11-22", "--out", "unused", "--waivers", waivers + "");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .containsExactly(
                        "omsorgsregler: " + waivers + ":2: no waiver: MISSING_FIELD at \"/rule\"",
                        "omsorgsregler: " + waivers + ":4: no waiver: validTo is before decidedOn",
                        "omsorgsregler: " + waivers + ":5: the same waiver as on line 1",
                        "omsorgsregler: " + waivers + ":6: no waiver: MALFORMED_JSON at \"\"");
    }

    @Test
    void aRunWithProfileAndWaiversIsVerifiedWithThem() throws IOException {
        String profile = file("p.properties", PROFILE).toString();
        String waivers = file("w.jsonl", WAIVER).toString();
        check(cases(), "--profile", profile, "--waivers", waivers);
        String reports = folder.resolve("out/reports.jsonl").toString();

        assertThat(Cli.run("verify-receipt", reports, cases() + "", "--profile", profile, "--waivers", waivers)
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(Cli.run("verify-receipt", reports, cases() + "", "--profile", profile)
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("verify-receipt", reports, cases() + "", "--waivers", waivers)
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}
