package se.omsorgsregler.pages.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleMetadata;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/** Reads what a catalogue consists of from packs and routines. Not thread-safe. */
final class CatalogueReader {

    private static final String QUESTIONS = "questions";
    private static final Pattern QUESTION = Pattern.compile("(Q\\d+): (.+)");

    private final List<RulePack> packs;
    private final Map<String, List<RuleMetadata>> rulesOfFiles = new LinkedHashMap<>();
    private final List<RuleMetadata> lines;
    private final List<FieldUse> fields;
    private final List<Norm> norms = new ArrayList<>();
    private final List<DrlFile> files = new ArrayList<>();
    private final Map<String, Map<Language, MarkdownDocument.Section>> questions = new LinkedHashMap<>();
    private final List<RoutineEntry> routines;
    private final List<CaseBases> bases = new ArrayList<>();
    private final Map<DrlFile, Map<Language, MarkdownDocument>> pagesOfTables = new LinkedHashMap<>();
    private final Map<RulePack, String> changelogs = new LinkedHashMap<>();
    private final CaseReader cases;

    CatalogueReader(
            List<RulePack> packs, List<RuleMetadata> rules, List<RoutineSource> routines, List<FieldUse> fields) {
        this.lines = rules;
        this.fields = fields;
        rules.forEach(rule -> rulesOfFiles
                .computeIfAbsent(rule.file(), file -> new ArrayList<>())
                .add(rule));
        this.packs = packs.stream()
                .sorted(Comparator.comparing(this::isProposal)
                        .thenComparing(pack -> pack.duties().isEmpty())
                        .thenComparing(RulePack::id))
                .toList();
        List<DatedValue> values =
                this.packs.stream().flatMap(pack -> pack.values().stream()).toList();
        cases = new CaseReader(values);
        this.packs.forEach(this::read);
        this.routines = routines.stream()
                .map(this::routine)
                .sorted(Comparator.comparing(entry -> entry.routine().id()))
                .toList();
    }

    /** Whether all that the pack reports is of the force of a proposal. */
    private boolean isProposal(RulePack pack) {
        Set<Force> forces = new LinkedHashSet<>();
        rulesOfFiles
                .values()
                .forEach(rules -> rules.stream()
                        .filter(rule -> rule.pack().equals(pack.id()))
                        .forEach(rule -> rule.force().ifPresent(forces::add)));
        return forces.equals(Set.of(Force.PROPOSAL));
    }

    private void read(RulePack pack) {
        List<DrlFile> own = new ArrayList<>();
        pack.manifest().keySet().forEach(name -> own.add(DrlFile.of(pack, name, PackFiles.resource(pack, name))));
        files.addAll(own);
        for (DutyDeclaration duty : pack.duties()) {
            duty(pack, duty, own).ifPresent(norms::add);
        }
        if (pack.interpretsRoutines()) {
            own.forEach(file -> pagesOfTables.put(file, pagesOfTables(file)));
        }
        for (DrlFile file : own) {
            Map<String, List<RuleMetadata>> findings = new LinkedHashMap<>();
            rules(file)
                    .forEach(rule -> rule.finding()
                            .ifPresent(id -> findings.computeIfAbsent(id, any -> new ArrayList<>())
                                    .add(rule)));
            findings.forEach((id, lines) -> norms.add(norm(Norm.Kind.RULE, id, Optional.empty(), file, lines)));
        }
        readQuestions(pack);
        readBases(pack);
        PackFiles.document(pack, "CHANGELOG.md")
                .flatMap(text -> MarkdownDocument.of(text).section(pack.id()))
                .ifPresent(section -> changelogs.put(pack, section.body()));
    }

    private List<RuleMetadata> rules(DrlFile file) {
        return rulesOfFiles.getOrDefault(file.resource(), List.of());
    }

    private Optional<Norm> duty(RulePack pack, DutyDeclaration duty, List<DrlFile> own) {
        for (DrlFile file : own) {
            List<RuleMetadata> lines = rules(file).stream()
                    .filter(rule ->
                            rule.table().equals(duty.id()) && rule.status().isPresent())
                    .toList();
            if (!lines.isEmpty()) {
                return Optional.of(norm(Norm.Kind.DUTY, duty.id(), Optional.of(duty.force()), file, lines));
            }
        }
        return Optional.empty();
    }

    private Norm norm(Norm.Kind kind, String id, Optional<Force> force, DrlFile file, List<RuleMetadata> lines) {
        RulePack pack = file.pack();
        String stem = (kind == Norm.Kind.DUTY ? "duty-" : "") + id;
        Map<Language, MarkdownDocument> pages = pages(pack, stem);
        String table = stem + ".cases.yaml";
        List<CaseExample> examples = PackFiles.document(pack, table)
                .map(yaml -> cases.cases(table, yaml, kind == Norm.Kind.DUTY))
                .orElse(List.of());
        return new Norm(kind, id, pack, force, file, lines, pages, examples);
    }

    private static Map<Language, MarkdownDocument> pages(RulePack pack, String stem) {
        Map<Language, MarkdownDocument> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            PackFiles.document(pack, stem + "." + language.tag() + ".md")
                    .ifPresent(page -> pages.put(language, MarkdownDocument.of(page)));
        }
        return pages;
    }

    /** What is written about the table of lines that a file holds, which interprets requirements of a kind. */
    private Map<Language, MarkdownDocument> pagesOfTables(DrlFile file) {
        return rules(file).stream()
                .filter(rule -> rule.status().isPresent())
                .findFirst()
                .map(rule -> pages(file.pack(), rule.table()))
                .orElse(Map.of());
    }

    private void readQuestions(RulePack pack) {
        for (Language language : Language.values()) {
            PackFiles.document(pack, QUESTIONS + "." + language.tag() + ".md").ifPresent(text -> {
                for (MarkdownDocument.Section section :
                        MarkdownDocument.of(text).sections()) {
                    Matcher heading = QUESTION.matcher(section.heading());
                    if (heading.matches()) {
                        questions
                                .computeIfAbsent(heading.group(1), id -> new TreeMap<>())
                                .put(language, new MarkdownDocument.Section(heading.group(2), section.body()));
                    }
                }
            });
        }
    }

    private void readBases(RulePack pack) {
        CaseBases.fileNames(pack)
                .forEach(name ->
                        PackFiles.document(pack, name).ifPresent(text -> bases.add(CaseBases.of(pack, name, text))));
    }

    private RoutineEntry routine(RoutineSource source) {
        Map<Language, MarkdownDocument> pages = new TreeMap<>();
        source.pages().forEach((language, page) -> pages.put(language, MarkdownDocument.of(page)));
        return new RoutineEntry(
                source,
                pages,
                source.cases()
                        .map(yaml -> cases.casesOfRequirements(source.routine().id() + ".cases.yaml", yaml))
                        .orElse(Map.of()));
    }

    List<RulePack> packs() {
        return packs;
    }

    List<Norm> norms() {
        return norms;
    }

    List<DrlFile> files() {
        return files;
    }

    List<RuleMetadata> lines() {
        return lines;
    }

    List<Question> questions() {
        List<Question> list = new ArrayList<>();
        questions.forEach((id, wording) -> list.add(new Question(id, wording)));
        return list;
    }

    List<RoutineEntry> routines() {
        return routines;
    }

    List<CaseBases> bases() {
        return bases;
    }

    List<FieldUse> fields() {
        return fields;
    }

    Map<DrlFile, Map<Language, MarkdownDocument>> pagesOfTables() {
        return pagesOfTables;
    }

    Map<RulePack, String> changelogs() {
        return changelogs;
    }
}
