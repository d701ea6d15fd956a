package se.omsorgsregler.pages.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.pages.PageFrame;
import se.omsorgsregler.pages.PageResources;
import se.omsorgsregler.pages.Texts;

/** Makes pages of what has been added up. Not thread-safe. */
final class ReportWriter {

    /** How many findings, units or cases stand on one of the pages beside the report. */
    private static final int LINES_PER_PAGE = 1_000;

    /** How many cases that were not evaluated stand on the first page when not all of them do. */
    private static final int PROBLEM_CASES_SHOWN = 50;

    private final RunFacts facts;
    private final Texts texts;
    private final Spill spill;
    private final Tallies tallies;
    private final Shards shards;
    private final FindingGroups groups;
    private final String script = PageResources.text(ReportWriter.class, "report.js");
    private final List<Force> forces;
    private final List<UnitTally> units;

    ReportWriter(RunFacts facts, Language language, Spill spill, Tallies tallies, Path file) {
        this.facts = facts;
        this.spill = spill;
        this.tallies = tallies;
        texts = new Texts(language, ReportWriter.class);
        shards = new Shards(file);
        groups = new FindingGroups(texts, tallies);
        SortedSet<Force> used = new TreeSet<>();
        tallies.units.values().forEach(unit -> used.addAll(unit.toDo.keySet()));
        forces = List.copyOf(used);
        units = List.copyOf(tallies.units.values());
    }

    void write(List<String> notices) throws IOException {
        boolean sharded = tallies.findings() > ReportCollector.MAX_FINDINGS
                || units.size() > ReportCollector.MAX_UNITS
                || tallies.problemCases.size() > ReportCollector.MAX_PROBLEM_CASES;
        if (sharded) {
            writeShards();
        }
        shards.writeMain(page(notices, sharded));
    }

    private void writeShards() throws IOException {
        for (int unit = 0; unit < units.size(); unit++) {
            writeUnit(unit + 1, units.get(unit));
        }
        if (units.size() > ReportCollector.MAX_UNITS) {
            writeUnits();
        }
        if (tallies.problemCases.size() > PROBLEM_CASES_SHOWN) {
            writeProblems();
        }
    }

    private void writeUnit(int number, UnitTally unit) throws IOException {
        long[] entries = groups.sorted(unit.entries.toArray());
        int pages = pages(entries.length);
        for (int page = 1; page <= pages; page++) {
            List<StoredFinding> findings = new ArrayList<>();
            for (long entry : part(entries, page)) {
                findings.add(stored(unit.unit, entry));
            }
            UnitSection section = new UnitSection("unit", unit.unit, unit.cases, groups.of(findings, false));
            String title = texts.get("unit.title", unitName(unit.unit));
            shards.write(
                    Shards.unit(number, page),
                    shard(
                            title,
                            page,
                            pages,
                            each -> Shards.unit(number, each),
                            Optional.empty(),
                            Optional.of(section),
                            List.of()));
        }
    }

    private void writeUnits() throws IOException {
        List<UnitLine> lines = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            lines.add(unitLine(units.get(unit), Shards.unit(unit + 1, 1)));
        }
        int pages = pages(lines.size());
        for (int page = 1; page <= pages; page++) {
            UnitsTable table = new UnitsTable(forces, part(lines, page));
            shards.write(
                    Shards.units(page),
                    shard(
                            texts.get("units.title"),
                            page,
                            pages,
                            Shards::units,
                            Optional.of(table),
                            Optional.empty(),
                            List.of()));
        }
    }

    private void writeProblems() throws IOException {
        long[] places = tallies.problemCases.toArray();
        int pages = pages(places.length);
        for (int page = 1; page <= pages; page++) {
            shards.write(
                    Shards.problems(page),
                    shard(
                            texts.get("problems.title"),
                            page,
                            pages,
                            Shards::problems,
                            Optional.empty(),
                            Optional.empty(),
                            problems(part(places, page))));
        }
    }

    private ShardPage shard(
            String title,
            int page,
            int pages,
            IntFunction<String> name,
            Optional<UnitsTable> table,
            Optional<UnitSection> section,
            List<ProblemCase> problems) {
        return new ShardPage(
                PageFrame.of(texts, title).withScript(script),
                facts,
                shards.home(),
                page,
                pages,
                page > 1 ? Optional.of(name.apply(page - 1)) : Optional.empty(),
                page < pages ? Optional.of(name.apply(page + 1)) : Optional.empty(),
                table,
                section,
                problems);
    }

    private ReportPage page(List<String> notices, boolean sharded) throws IOException {
        boolean allUnits = units.size() <= ReportCollector.MAX_UNITS;
        long[] problemPlaces = tallies.problemCases.toArray();
        boolean allProblems = !sharded || problemPlaces.length <= PROBLEM_CASES_SHOWN;
        List<StoredFinding> findings = sharded ? List.of() : allFindings();
        return new ReportPage(
                PageFrame.of(texts, texts.get("report.title")).withScript(script),
                facts,
                notices,
                new ReportPage.CaseNumbers(tallies.evaluated, tallies.invalid, tallies.failed),
                tallies.outcomes,
                sharded,
                new UnitsTable(forces, unitLines(sharded)),
                allUnits ? Optional.empty() : Optional.of(shards.href(Shards.units(1))),
                sections(findings),
                tallies.due.weeks(),
                tallies.due.later(),
                tallies.reach.covered(),
                figures(),
                duties(),
                rules(findings),
                undecided(),
                undecidedAdvice(),
                counts(tallies.notEvaluated),
                counts(tallies.collapsed),
                waivers(),
                tallies.problemCodes.sorted(),
                problems(allProblems ? problemPlaces : Arrays.copyOf(problemPlaces, PROBLEM_CASES_SHOWN)),
                allProblems ? Optional.empty() : Optional.of(shards.href(Shards.problems(1))));
    }

    private List<UnitLine> unitLines(boolean sharded) {
        List<UnitLine> lines = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            UnitTally tally = units.get(unit);
            String href = sharded ? shards.href(Shards.unit(unit + 1, 1)) : "#" + anchor(unit);
            lines.add(unitLine(tally, sharded || tally.toDoTotal() > 0 ? href : ""));
        }
        lines.sort(Comparator.comparing((UnitLine line) ->
                        forces.indexOf(Force.LAW) == 0 ? -line.toDo().get(0) : 0L)
                .thenComparing(line -> -line.toDoTotal())
                .thenComparing(UnitLine::unit));
        return lines.subList(0, Math.min(lines.size(), ReportCollector.MAX_UNITS));
    }

    private UnitLine unitLine(UnitTally unit, String href) {
        return new UnitLine(
                unit.unit,
                Optional.of(href).filter(address -> !address.isEmpty() && unit.entries.size() > 0),
                unit.cases,
                forces.stream().map(force -> unit.toDo.getOrDefault(force, 0L)).toList(),
                unit.toDoTotal(),
                unit.entries.size());
    }

    private static String anchor(int unit) {
        return "unit-" + (unit + 1);
    }

    private List<UnitSection> sections(List<StoredFinding> findings) {
        List<UnitSection> sections = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            UnitTally tally = units.get(unit);
            List<StoredFinding> toDo = findings.stream()
                    .filter(finding ->
                            finding.unit().equals(tally.unit) && finding.kind().isToDo())
                    .toList();
            if (!toDo.isEmpty()) {
                sections.add(new UnitSection(anchor(unit), tally.unit, tally.cases, groups.of(toDo, false)));
            }
        }
        return sections;
    }

    /** All findings in the order of units and kinds; only for a run that fits on one page. */
    private List<StoredFinding> allFindings() throws IOException {
        List<StoredFinding> all = new ArrayList<>();
        for (UnitTally unit : units) {
            for (long entry : groups.sorted(unit.entries.toArray())) {
                all.add(stored(unit.unit, entry));
            }
        }
        return all;
    }

    private StoredFinding stored(String unit, long entry) throws IOException {
        return new StoredFinding(unit, groups.kind(entry), FindingRecord.decoded(spill.read(UnitTally.place(entry))));
    }

    private List<RuleSection> rules(List<StoredFinding> findings) {
        List<RuleSection> sections = new ArrayList<>();
        for (RuleTally rule : tallies.rules.values()) {
            List<StoredFinding> ofRule = findings.stream()
                    .filter(finding -> !finding.kind().isToDo())
                    .filter(finding -> finding.kind().outcome() == rule.kind.outcome()
                            && finding.kind().force() == rule.kind.force()
                            && finding.kind().rule().equals(rule.kind.rule()))
                    .sorted(Comparator.comparing(StoredFinding::kind))
                    .toList();
            GroupWords words = GroupWords.of(rule, texts);
            sections.add(new RuleSection(
                    rule.kind.outcome(),
                    rule.kind.force(),
                    rule.kind.rule(),
                    words.title(),
                    words.explanation(),
                    words.remedy(),
                    List.copyOf(rule.citations),
                    rule.findings,
                    rule.units.size(),
                    groups.of(ofRule, true)));
        }
        return sections;
    }

    private List<FigureLine> figures() {
        long covered = tallies.reach.covered();
        return tallies.reach.figures().stream()
                .map(figure -> new FigureLine(
                        figure.key,
                        figure.yes,
                        figure.unclear,
                        covered,
                        new Bar(covered)
                                .add("met", figure.yes)
                                .add("undetermined", figure.unclear)
                                .segments()))
                .toList();
    }

    private List<DutyLine> duties() {
        List<DutyLine> lines = new ArrayList<>();
        tallies.duties.forEach((duty, tally) -> {
            long met = tally.of(DutyStatus.MET, DutyStatus.MET_LATE);
            long exempt = tally.of(DutyStatus.EXEMPT);
            long pending = tally.of(DutyStatus.PENDING);
            long notMet = tally.of(DutyStatus.UNMET, DutyStatus.BREACHED);
            long review = tally.of(DutyStatus.REVIEW);
            long undetermined = tally.of(DutyStatus.UNDETERMINED);
            long applies = met + exempt + pending + notMet + review + undetermined;
            lines.add(new DutyLine(
                    duty,
                    texts.has("duty." + duty) ? texts.get("duty." + duty) : duty,
                    tally.force,
                    applies,
                    met,
                    exempt,
                    pending,
                    notMet,
                    review,
                    undetermined,
                    new Bar(applies)
                            .add("met", met)
                            .add("exempt", exempt)
                            .add("pending", pending)
                            .add("breach", notMet)
                            .add("review", review)
                            .add("undetermined", undetermined)
                            .segments()));
        });
        return lines;
    }

    private List<UndecidedLine> undecided() {
        return tallies.rules.values().stream()
                .filter(rule -> rule.kind.outcome() == Outcome.UNDETERMINED)
                .map(rule -> new UndecidedLine(
                        rule.kind.rule(), Optional.of(rule.kind.force()), rule.findings, missing(rule.missing)))
                .toList();
    }

    private List<UndecidedLine> undecidedAdvice() {
        return tallies.advice.entrySet().stream()
                .map(rule -> new UndecidedLine(
                        rule.getKey(), Optional.empty(), rule.getValue().cases, missing(rule.getValue().missing)))
                .toList();
    }

    private static List<UndecidedLine.MissingField> missing(Counts<String> patterns) {
        return patterns.byNumber().stream()
                .map(pattern -> new UndecidedLine.MissingField(pattern.getKey(), pattern.getValue()))
                .toList();
    }

    private static List<RuleCount> counts(Counts<String> rules) {
        return rules.byNumber().stream()
                .map(rule -> new RuleCount(rule.getKey(), rule.getValue()))
                .toList();
    }

    private List<WaiverLine> waivers() {
        return tallies.waivers.entrySet().stream()
                .flatMap(rule -> rule.getValue().entrySet().stream()
                        .map(status -> new WaiverLine(rule.getKey(), status.getKey(), status.getValue())))
                .toList();
    }

    private List<ProblemCase> problems(long[] places) throws IOException {
        List<ProblemCase> problems = new ArrayList<>();
        for (long place : places) {
            problems.add(ProblemRecord.decoded(spill.read(place)));
        }
        return problems;
    }

    private String unitName(String unit) {
        return unit.isEmpty() ? texts.get("unit.none") : unit;
    }

    private static int pages(int lines) {
        return (lines + LINES_PER_PAGE - 1) / LINES_PER_PAGE;
    }

    private static long[] part(long[] all, int page) {
        return Arrays.copyOfRange(all, (page - 1) * LINES_PER_PAGE, Math.min(all.length, page * LINES_PER_PAGE));
    }

    private static <T> List<T> part(List<T> all, int page) {
        return all.subList((page - 1) * LINES_PER_PAGE, Math.min(all.size(), page * LINES_PER_PAGE));
    }
}
