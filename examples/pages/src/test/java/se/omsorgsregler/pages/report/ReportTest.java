package se.omsorgsregler.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.pages.HtmlPage;

class ReportTest {

    private static final LocalDate SINCE = LocalDate.of(2024, 3, 12);

    @TempDir
    private Path folder;

    private final List<Results.Case> cases = new ArrayList<>();
    private final List<CaseResult> others = new ArrayList<>();
    private RunFacts facts = Results.FACTS;
    private Language language = Language.SWEDISH;

    private Results.Case add(String caseId, String unit) {
        Results.Case one = Results.of(caseId, unit);
        cases.add(one);
        return one;
    }

    private Document report(String... notices) throws Exception {
        write(folder, notices);
        return page(folder.resolve("report.html"));
    }

    private void write(Path into, String... notices) throws IOException {
        try (ReportCollector collector = new ReportCollector(facts, language, into)) {
            long line = 0;
            for (Results.Case one : cases) {
                collector.add(++line, Optional.of(one.file()), one.result());
            }
            for (CaseResult other : others) {
                collector.add(++line, Optional.empty(), other);
            }
            collector.write(into.resolve("report.html"), List.of(notices));
        }
    }

    private static Document page(Path path) throws Exception {
        return new HtmlPage(Files.readString(path)).isSound().document();
    }

    /** One of every outcome, in two units. */
    private void addSomeOfEach() {
        add("K-1", "U-1")
                .with(Results.breach("rule.one", Force.LAW, SINCE))
                .with(Results.review("rule.two"))
                .with(Results.undetermined("rule.three", "/offers/3/response", "/offers"));
        add("K-2", "U-2")
                .with(Results.unmet("rule.four", Force.LOCAL_ROUTINE, SINCE))
                .with(Results.unmet("rule.four", Force.LAW, SINCE))
                .with(Results.due("rule.five", LocalDate.of(2026, 12, 1)));
        add("K-3", "U-2").undecided("rule.six", "/workers/0/licensedProfession");
    }

    @ParameterizedTest
    @EnumSource
    void everythingStandsOnThePageAndNeedsNoScript(Language each) throws Exception {
        language = each;
        addSomeOfEach();

        Document page = report("Bra att veta.");

        page.select("script").remove();
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(each.tag());
        assertThat(page.select("tr.finding th").eachText())
                .containsExactlyInAnyOrder("K-1", "K-1", "K-1", "K-2", "K-2", "K-2");
        assertThat(page.text())
                .contains("Bra att veta.")
                .contains("2026-11-22")
                .contains(Results.RULE_SET.fingerprint())
                .contains("/offers/*/response")
                .contains("/workers/*/licensedProfession")
                .contains("rule.six")
                .contains("Lag (2000:1) 1 §")
                .contains(each == Language.SWEDISH ? "Gör något." : "Do something.");
        assertThat(Files.exists(folder.resolve("report"))).isFalse();
    }

    @Test
    void numbersByOutcomeAndUnitAreThoseOfTheFindings() throws Exception {
        addSomeOfEach();

        Document page = report();

        assertThat(page.select(".tile .figure").eachText()).containsExactly("1", "2", "1", "1", "1", "0");
        assertThat(page.select("table.units tbody tr").eachText())
                // Unit, statute, local routine, to do, all findings, cases; the one with most to do by law, then in
                // all, first.
                .containsExactly("U-2 1 1 2 3 2", "U-1 1 0 1 3 1");
        assertThat(page.select("[data-total]").attr("data-total")).isEqualTo("6");
    }

    @Test
    void whatMustBeDoneStandsWithItsUnitAndTheRestWithItsRule() throws Exception {
        addSomeOfEach();

        Document page = report();

        Element unit = page.expectFirst("section.unit[data-unit=U-2]");
        assertThat(unit.select(".group").eachAttr("data-force")).containsExactly("LAW", "LOCAL_ROUTINE");
        assertThat(unit.select("tr.finding").eachText()).containsOnly("K-2 2024-03-12 /offers/0 offers:o1");
        assertThat(page.select("section.rule tr.finding").eachText())
                .containsExactlyInAnyOrder(
                        "K-2 U-2 2026-12-01 /offers/0 offers:o1",
                        "K-1 U-1 /offers/0 offers:o1",
                        "K-1 U-1 /offers/0 offers:o1 /offers/3/response /offers Skulle annars kunna bli: Att bedöma.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style><script>alert(1)</script>",
                "<!--",
                "&lt;b&gt;",
                "{{1}}${1}"
            })
    void anIdStaysAnId(String id) throws Exception {
        add(id, id).with(Results.breach("rule.one", Force.LAW, SINCE)).with(Results.review("rule.two"));
        others.add(new CaseResult.Invalid(
                Optional.of(id), List.of(new Problem("/offers/0/" + id, ProblemCode.UNKNOWN_FIELD))));

        Document page = report();

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("tr.finding th").eachText()).containsOnly(id);
        assertThat(page.select("table.units tbody th").eachText()).containsExactly(id);
        assertThat(page.expectFirst("section.unit").attr("data-unit")).isEqualTo(id);
        assertThat(page.expectFirst("table.problems td").text()).isEqualTo(id);
    }

    @Test
    void marksOfDirectionAreWrittenOut() throws Exception {
        add("K\u202e1", "U\u0000\ud800").with(Results.breach("rule.one", Force.LAW, SINCE));

        Document page = report();

        assertThat(page.select("tr.finding th").text()).isEqualTo("K[U+202E]1");
        assertThat(page.select("table.units tbody th").text()).startsWith("U[U+0000]");
    }

    @Test
    void casesThatWereNotEvaluatedStandWithLineCodeAndPlace() throws Exception {
        others.add(new CaseResult.Invalid(
                Optional.of("K-9"), List.of(new Problem("/decisions/0/to", ProblemCode.ENDS_BEFORE_START))));
        others.add(new CaseResult.Invalid(Optional.empty(), List.of(new Problem("", ProblemCode.MALFORMED_JSON))));
        others.add(new CaseResult.Failed(Optional.of("K-8"), FailureCode.RULE_FAILED, Optional.of("rule.one")));

        Document page = report();

        assertThat(page.select("table.problems tbody tr").eachText())
                .containsExactly(
                        "1 K-9 Ogiltigt ENDS_BEFORE_START /decisions/0/to",
                        "2 – Ogiltigt MALFORMED_JSON (hela dokumentet)",
                        "3 K-8 Misslyckat RULE_FAILED rule.one");
        assertThat(page.text()).contains("Ärenden: 3, varav bedömda 0, ogiltiga 2, misslyckade 1");
    }

    @Test
    void waiversAndWhatTheRecordSystemLacksStandBesideTheFindings() throws Exception {
        facts = new RunFacts(Results.AS_OF, Results.RULE_SET, Set.of(), Optional.of("my-system"));
        Waiver waiver = new Waiver(
                "rule.one",
                Optional.empty(),
                Optional.empty(),
                Optional.of("U-1"),
                "NEW_SYSTEM",
                SINCE,
                LocalDate.of(2027, 1, 31),
                "key-7",
                Optional.empty());
        add("K-1", "U-1")
                .with(Results.breach("rule.one", Force.LAW, SINCE))
                .with(new AppliedWaiver(AppliedWaiver.Status.IN_EFFECT, "offers:o1", Optional.of("00"), waiver))
                .with(Results.undetermined("rule.two", "/offers").markedAsCovered())
                .notEvaluated("rule.three");

        Document page = report();

        assertThat(page.expectFirst("section.unit tr.finding").text()).contains("Avsteg gäller: NEW_SYSTEM");
        assertThat(page.text()).contains("my-system").contains("Källsystemet saknar uppgiften.");
        assertThat(page.select("section[aria-labelledby=undecided] table").eachText())
                .anyMatch(table -> table.contains("Regler som inte har prövats") && table.contains("rule.three 1"))
                .anyMatch(table -> table.contains("Lagregler som inte kan avgöras") && table.contains("rule.two 1"));
    }

    @Test
    void dutiesThatAreMetAreToldAsWellAsThoseThatAreNot() throws Exception {
        for (DutyStatus status : DutyStatus.values()) {
            add("K-" + status, "U-1").with(Results.duty("offer", status));
        }

        Document page = report();

        // Applies, met, share, exempt, running, not met, to be judged, cannot be decided.
        assertThat(page.select("tr[data-duty=offer] td").eachText())
                .containsExactly("8", "2", "25,0 %", "1", "1", "2", "1", "1");
    }

    @Test
    void sharesAreOfTheCasesThatTheDutyToOfferCovers() throws Exception {
        add("K-1", "U-1").with(Results.duty("offer", DutyStatus.NOT_APPLICABLE));
        add("K-2", "U-1").with(Results.duty("offer", DutyStatus.MET)).caseFile().offers(List.of(yes()));
        add("K-3", "U-1")
                .with(Results.duty("offer", DutyStatus.EXEMPT))
                .caseFile()
                .offers(List.of());
        add("K-4", "U-1").with(Results.duty("offer", DutyStatus.UNDETERMINED));
        add("K-5", "U-1")
                .with(Results.duty("offer", DutyStatus.UNMET))
                .caseFile()
                .offers(List.of());

        Document page = report();

        assertThat(page.select("table.bars tbody tr").eachText())
                .startsWith(
                        "Har fått ett erbjudande eller en kontakt 1 25,0 % 1",
                        "Senaste svaret är ja 1 25,0 % 1", "Har ett undantag (uppenbart obehövligt) 1 25,0 % 1");
    }

    private static Offer yes() {
        return Offer.builder()
                .id("o1")
                .madeOn(SINCE)
                .response(OfferResponse.ACCEPTED)
                .respondedOn(SINCE)
                .build();
    }

    @Test
    void whatFallsDueStandsAsChartAndAsTable() throws Exception {
        add("K-1", "U-1")
                .with(Results.duty(
                        "offer", DutyStatus.PENDING, "", Optional.of(LocalDate.of(2026, 12, 2)), Optional.empty()));
        add("K-2", "U-1").with(Results.due("rule.five", LocalDate.of(2026, 12, 3)));

        Document page = report();

        assertThat(page.select("svg.chart rect")).hasSize(2);
        assertThat(page.select("section[aria-labelledby=due] tbody tr").eachText())
                .containsExactly("49 2026-11-30 – 2026-12-06 1 1");
    }

    @Test
    void aLargeRunHasASmallFirstPageAndItsFindingsOnPagesOfTheUnits() throws Exception {
        int units = 40;
        int findings = 20_000;
        for (int i = 0; i < findings; i++) {
            // The first unit has more than one page holds.
            String unit = i % 10 == 0 ? "U-0" : "U-" + i % units;
            add("K-" + i, unit).with(Results.breach("rule." + i % 3, Force.LAW, SINCE.plusDays(i % 500)));
        }

        Document page = report();

        assertThat(Files.size(folder.resolve("report.html"))).isLessThan(100_000);
        assertThat(page.select("tr.finding")).isEmpty();
        assertThat(page.expectFirst("table.units tbody tr").text()).startsWith("U-0 2");
        Set<String> told = new HashSet<>();
        Set<Path> reached = new HashSet<>();
        for (Element link : page.select("table.units a")) {
            follow(folder.resolve(link.attr("href")), told, reached);
        }
        assertThat(told).hasSize(findings);
        try (Stream<Path> pages = Files.list(folder.resolve("report"))) {
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(reached)
                    .allSatisfy(each -> assertThat(Files.size(each)).isLessThan(600_000));
        }
    }

    private void follow(Path path, Set<String> told, Set<Path> reached) throws Exception {
        Document page = page(path);
        reached.add(path);
        page.select("tr.finding th")
                .forEach(id -> assertThat(told.add(id.text())).isTrue());
        assertThat(path.resolveSibling(page.expectFirst("nav.around a").attr("href"))
                        .normalize())
                .isEqualTo(folder.resolve("report.html"));
        Element next = page.selectFirst("a[rel=next]");
        if (next != null) {
            follow(path.resolveSibling(next.attr("href")), told, reached);
        }
    }

    @Test
    void manyUnitsStandOnPagesOfTheirOwn() throws Exception {
        int units = 1_100;
        for (int i = 0; i < units; i++) {
            add("K-" + i, "U-" + i).with(Results.breach("rule.one", Force.LAW, SINCE));
        }

        Document page = report();

        assertThat(page.select("table.units tbody tr")).hasSize(ReportCollector.MAX_UNITS);
        Document first = page(folder.resolve("report/units.html"));
        Document second =
                page(folder.resolve("report/" + first.expectFirst("a[rel=next]").attr("href")));
        assertThat(first.select("table.units tbody tr").size()
                        + second.select("table.units tbody tr").size())
                .isEqualTo(units);
        assertThat(Stream.of(first, second).flatMap(each -> each.select("table.units a").stream()))
                .allMatch(link -> Files.exists(folder.resolve("report").resolve(link.attr("href"))));
    }

    @Test
    void manyCasesThatWereNotEvaluatedStandOnPagesOfTheirOwn() throws Exception {
        for (int i = 0; i <= ReportCollector.MAX_PROBLEM_CASES; i++) {
            others.add(new CaseResult.Invalid(
                    Optional.of("K-" + i), List.of(new Problem("/offers", ProblemCode.WRONG_TYPE))));
        }

        Document page = report();

        assertThat(page.select("table.problems tbody tr").size()).isLessThan(ReportCollector.MAX_PROBLEM_CASES);
        assertThat(page(folder.resolve("report/not-evaluated.html")).select("table.problems tbody tr"))
                .hasSize(ReportCollector.MAX_PROBLEM_CASES + 1);
    }

    @Test
    void theSameResultsGiveTheSameBytesAndNothingElseIsLeft() throws Exception {
        for (int i = 0; i < ReportCollector.MAX_UNITS + 1; i++) {
            add("K-" + i, "U-" + i).with(Results.breach("rule.one", Force.LAW, SINCE));
        }
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        write(one);
        write(other);

        try (Stream<Path> files = Files.walk(one)) {
            List<Path> written = files.sorted(Comparator.naturalOrder()).toList();
            assertThat(written).noneMatch(path -> path.toString().endsWith(".part"));
            for (Path path : written) {
                Path same = other.resolve(one.relativize(path));
                if (Files.isRegularFile(path)) {
                    assertThat(same).hasSameBinaryContentAs(path);
                }
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix") && !path.equals(one)) {
                    assertThat(Files.getPosixFilePermissions(path))
                            .allMatch(right -> right.name().startsWith("OWNER"));
                }
            }
        }
    }

    @Test
    void aRunWithoutCasesIsAReportToo() throws Exception {
        Document page = report();

        assertThat(page.select(".tile .figure").eachText()).containsOnly("0").hasSize(Outcome.values().length);
        assertThat(page.text()).contains("Inga brister och inga ouppfyllda skyldigheter.");
    }
}
