package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.spi.DutyDeclaration;

/** Everything that belongs to a rule or duty is there: texts, pages, cases, citations and an entry in the changelog. */
class CatalogueTest {

    private static final NationalPack PACK = new NationalPack();
    private static final List<DrlFile> FILES = DrlFile.all();
    private static final List<TableCase> CASES = CaseTables.all();

    /** The days on which the law began, changed or will change. */
    private static final List<LocalDate> TURNS = Stream.of("2022-07-01", "2023-07-01", "2025-07-01", "2033-07-01")
            .map(LocalDate::parse)
            .toList();

    /** The first day on which a rule can speak, where that is not the first day of the duty to offer. */
    private static final Map<String, LocalDate> FIRST_DAYS = Map.of(
            "appointment.licensed-professional", LocalDate.of(2023, 7, 1),
            "credential.transition-unclear", LocalDate.of(2025, 7, 1),
            "worker.title-without-ground", LocalDate.of(2023, 7, 1));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SETTER = Pattern.compile("\\.(since|dueOn)\\(");
    private static final Pattern ARGUMENT = Pattern.compile("\\.argument\\(\\s*\"(\\w+)\"");

    private final List<String> complaints = new ArrayList<>();

    /** What reports under one rule id: a rule of that name, its numbered lines, or lines of a duty that carry the finding. */
    private record Speaker(DrlFile file, RuleDescr rule) {}

    private static Map<String, List<Speaker>> findings() {
        Map<String, List<Speaker>> findings = new TreeMap<>();
        for (DrlFile file : FILES) {
            for (RuleDescr rule : file.rules()) {
                if (DrlFile.metadata(rule, "outcome").isPresent()) {
                    String id = DrlFile.metadata(rule, "finding").orElse(table(rule));
                    findings.computeIfAbsent(id, any -> new ArrayList<>()).add(new Speaker(file, rule));
                }
            }
        }
        return findings;
    }

    private static String table(RuleDescr rule) {
        return rule.getName().replaceAll("/\\d+$", "");
    }

    private static List<String> duties() {
        return PACK.duties().stream().map(DutyDeclaration::id).toList();
    }

    private void complainIf(boolean wrong, String id, String advice) {
        if (wrong) {
            complaints.add(id + ": " + advice);
        }
    }

    private void noComplaints() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void theManifestListsExactlyTheFilesAndTheirRules() {
        Map<String, List<String>> actual = new LinkedHashMap<>();
        FILES.forEach(file -> actual.put(
                "se/omsorgsregler/national/" + file.name(),
                file.rules().stream().map(RuleDescr::getName).toList()));

        assertThat(PACK.manifest()).isEqualTo(actual);
    }

    @Test
    void numberedLinesHaveNoGap() {
        Map<String, List<Integer>> lines = new TreeMap<>();
        FILES.stream()
                .flatMap(file -> file.rules().stream())
                .map(RuleDescr::getName)
                .filter(name -> name.contains("/"))
                .forEach(name -> lines.computeIfAbsent(name.substring(0, name.indexOf('/')), any -> new ArrayList<>())
                        .add(Integer.parseInt(name.substring(name.indexOf('/') + 1))));
        lines.forEach((table, numbers) -> {
            for (int i = 0; i < numbers.size(); i++) {
                complainIf(
                        numbers.get(i) != i + 1, table, "number the lines 1 to " + numbers.size() + " in their order");
            }
        });
        noComplaints();
    }

    @Test
    void idsOfRulesAndDutiesAreDistinctAndStandInTheFolderOfTheirName() {
        Map<String, List<Speaker>> findings = findings();
        assertThat(findings.keySet()).doesNotContainAnyElementsOf(duties());
        assertThat(duties()).doesNotHaveDuplicates();
        findings.forEach((id, speakers) -> speakers.forEach(speaker -> complainIf(
                !id.startsWith(speaker.file().folder() + "."),
                id,
                "belongs into another folder than " + speaker.file().folder())));
        Set<String> tables = FILES.stream()
                .flatMap(file -> file.rules().stream())
                .filter(rule -> DrlFile.metadata(rule, "status").isPresent())
                .map(CatalogueTest::table)
                .collect(Collectors.toSet());
        assertThat(duties()).hasSameElementsAs(tables);
        noComplaints();
    }

    @Test
    void everyRuleHasTextsAndEveryDutyATitle() {
        for (Language language : Language.values()) {
            Map<String, String> texts = PACK.texts(language);
            findings().keySet().forEach(id -> {
                for (String part : List.of("message", "remedy", "undetermined")) {
                    String text = texts.get(id + "." + part);
                    complainIf(text == null || text.isBlank(), id, "write " + part + " in " + language);
                }
            });
            duties().forEach(id -> complainIf(!texts.containsKey("duty." + id), id, "write a title in " + language));
            texts.keySet().stream()
                    .filter(key -> key.matches(".*\\.(message|remedy|undetermined)"))
                    .map(key -> key.substring(0, key.lastIndexOf('.')))
                    .forEach(id -> complainIf(
                            !findings().containsKey(id),
                            id,
                            "remove its texts in " + language + ": there is no such rule"));
        }
        noComplaints();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        Map<Language, Map<String, Set<String>>> placeholders = new HashMap<>();
        for (Language language : Language.values()) {
            Map<String, Set<String>> ofLanguage = new TreeMap<>();
            PACK.texts(language).forEach((key, text) -> ofLanguage.put(key, placeholders(text)));
            placeholders.put(language, ofLanguage);
        }
        for (Language language : Language.values()) {
            assertThat(placeholders.get(language)).isEqualTo(placeholders.get(Language.values()[0]));
        }
    }

    @Test
    void aTextNamesOnlyArgumentsThatEveryRuleGives() {
        findings().forEach((id, speakers) -> {
            for (Language language : Language.values()) {
                for (String part : List.of("message", "remedy")) {
                    Set<String> named = placeholders(PACK.texts(language).getOrDefault(id + "." + part, ""));
                    speakers.forEach(speaker -> complainIf(
                            DrlFile.metadata(speaker.rule(), "outcome")
                                            .filter("UNDETERMINED"::equals)
                                            .isEmpty()
                                    && !gated(speaker.rule(), "undecided")
                                    && !arguments(speaker.rule()).containsAll(named),
                            id,
                            "its " + part + " names " + named + ", "
                                    + speaker.rule().getName() + " gives " + arguments(speaker.rule())));
                }
                complainIf(
                        !placeholders(PACK.texts(language).getOrDefault(id + ".undetermined", ""))
                                .isEmpty(),
                        id,
                        "name nothing in the text for undetermined: nothing is known then");
            }
        });
        noComplaints();
    }

    private static boolean gated(RuleDescr rule, String gate) {
        return DrlFile.patterns(rule).stream()
                .anyMatch(pattern -> DrlFile.constraints(pattern).contains("$when." + gate));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(RuleDescr rule) {
        return Stream.of(SETTER, ARGUMENT)
                .flatMap(pattern -> pattern.matcher(DrlFile.consequence(rule)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleAndDutyHasAPageInBothLanguagesAndSoHaveTheOpenQuestionsAndNothingElse() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Language language : Language.values()) {
            String end = "." + language.tag() + ".md";
            findings()
                    .forEach((id, speakers) -> wanted.add(speakers.get(0).file().folder() + "/" + id + end));
            FILES.forEach(file -> file.rules().stream()
                    .filter(rule -> DrlFile.metadata(rule, "status").isPresent())
                    .forEach(rule -> wanted.add(file.folder() + "/duty-" + table(rule) + end)));
            wanted.add("questions" + end);
        }
        assertThat(files(".md")).isEqualTo(wanted);
    }

    private static Set<String> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(DrlFile.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .map(file -> DrlFile.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyRuleHasACaseThatHitsOneThatMissesAndOneThatIsUndetermined() {
        findings().forEach((id, speakers) -> {
            List<TableCase> cases =
                    cases(TableCase.Kind.RULE, id, speakers.get(0).file());
            boolean onlyUndetermined = speakers.stream()
                    .allMatch(speaker ->
                            DrlFile.metadata(speaker.rule(), "outcome").equals(Optional.of("UNDETERMINED")));
            complainIf(
                    !onlyUndetermined && cases.stream().noneMatch(tableCase -> outcomes(tableCase, false)),
                    id,
                    "add a case in which the rule speaks");
            complainIf(
                    cases.stream()
                            .noneMatch(tableCase -> tableCase.expected().isEmpty()
                                    && tableCase.undecided().isEmpty()),
                    id,
                    "add a case in which the rule is silent");
            boolean undetermined = cases.stream()
                    .anyMatch(tableCase ->
                            outcomes(tableCase, true) || tableCase.undecided().isPresent());
            boolean silentWhenUnknown = speakers.stream().allMatch(speaker -> gated(speaker.rule(), "certain"));
            complainIf(!undetermined && !silentWhenUnknown, id, "add a case in which something is missing");
            complainIf(undetermined && silentWhenUnknown, id, "it is silent when something is missing: mend the case");
        });
        noComplaints();
    }

    private static boolean outcomes(TableCase tableCase, boolean undetermined) {
        return tableCase.expected().stream()
                .anyMatch(finding -> "UNDETERMINED".equals(finding.get("outcome")) == undetermined);
    }

    @Test
    void everyDutyHasCasesOfEveryStatusThatItsLinesGive() {
        FILES.forEach(file -> file.rules()
                .forEach(rule -> DrlFile.metadata(rule, "status")
                        .ifPresent(status -> complainIf(
                                cases(TableCase.Kind.DUTY, table(rule), file).stream()
                                        .flatMap(tableCase -> tableCase.expected().stream())
                                        .noneMatch(row -> status.equals(row.get("status"))),
                                rule.getName(),
                                "add a case whose row is " + status))));
        noComplaints();
    }

    private static List<TableCase> cases(TableCase.Kind kind, String id, DrlFile beside) {
        return CASES.stream()
                .filter(tableCase -> tableCase.table().kind() == kind
                        && tableCase.table().id().equals(id)
                        && tableCase.table().folder().equals(beside.folder()))
                .toList();
    }

    @Test
    void everyTableOfCasesIsAboutARuleOrDutyOfThePack() {
        Set<String> known = new TreeSet<>(findings().keySet());
        known.addAll(duties());
        assertThat(CASES).extracting(tableCase -> tableCase.table().id()).isSubsetOf(known);
    }

    @Test
    void everyRuleHasSomethingToCiteOnEveryDayOnWhichTheLawTurns() {
        findings()
                .forEach((id, speakers) -> speakers.forEach(speaker -> {
                    String[] codes = DrlFile.metadata(speaker.rule(), "source")
                            .orElse("")
                            .split(" ");
                    LocalDate first = FIRST_DAYS.getOrDefault(
                            id, id.startsWith("credential.") ? LocalDate.of(2023, 7, 1) : LocalDate.of(2022, 7, 1));
                    TURNS.stream()
                            .filter(day -> !day.isBefore(first))
                            .forEach(day -> complainIf(
                                    NationalCitations.TABLE.stream()
                                            .noneMatch(row -> List.of(codes).contains(row.code())
                                                    && row.from()
                                                            .map(from -> !from.isAfter(day))
                                                            .orElse(true)
                                                    && row.to()
                                                            .map(to -> !to.isBefore(day))
                                                            .orElse(true)),
                                    speaker.rule().getName(),
                                    "add something to cite on " + day + " for " + List.of(codes)));
                }));
        noComplaints();
    }

    @Test
    void everyRuleAndDutyStandsInTheChangelog() throws IOException {
        String changelog = Files.readString(Path.of("CHANGELOG.md"));
        Stream.concat(findings().keySet().stream(), duties().stream())
                .forEach(id -> complainIf(!changelog.contains("\n- `" + id + "`: "), id, "add a line to CHANGELOG.md"));
        noComplaints();
    }
}
