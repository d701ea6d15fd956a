package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.RulePack;

/**
 * How rules of a pack are written, so that each can be read alone, in any order, beside the provision that it comes from. Every complaint
 * names file and rule and says what to do. A test of a pack extends this class.
 */
public abstract class DrlStyle {

    private static final String FACTS = "se.omsorgsregler.facts.";

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LITERAL = Pattern.compile("(?<![\\w$])\\d|\"\\d{4}-\\d{2}");
    private static final Pattern LOST_METHOD = Pattern.compile("\\.\\s*(not|or|and)\\b");
    private static final Pattern VALUE =
            Pattern.compile("\\blaw(?:\\(\\))?\\s*\\.\\s*(day|days|period)\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern REPORTED = Pattern.compile("report\\.(?:finding|duty)\\(\\s*\"([^\"]*)\"");
    private static final Pattern BOUND = Pattern.compile("^(\\$\\w+)\\s*:(?!:)");

    private final RulePack pack;
    private final List<DrlFile> files;
    private final Map<String, String> readByTheEngine;
    private final Map<String, String> ungated;
    private final List<String> complaints = new ArrayList<>();

    /**
     * Takes a pack.
     *
     * @param pack the pack
     * @param folder where its DRL files stand, seen from the module
     * @param readByTheEngine rows of dated values that no rule names because the engine reads them when it wires the case, and what for
     * @param ungated rules whose condition is reported without a gate in the same pattern, and why that is right
     */
    protected DrlStyle(RulePack pack, Path folder, Map<String, String> readByTheEngine, Map<String, String> ungated) {
        this.pack = pack;
        this.files = DrlFile.all(folder);
        this.readByTheEngine = readByTheEngine;
        this.ungated = ungated;
    }

    private record Place(DrlFile file, RuleDescr rule) {

        @Override
        public String toString() {
            return file.name() + ", rule \"" + rule.getName() + "\"";
        }

        List<String> constraints() {
            return DrlFile.patterns(rule).stream()
                    .flatMap(pattern -> DrlFile.constraints(pattern).stream())
                    .toList();
        }

        String consequence() {
            return DrlFile.consequence(rule);
        }

        String text() {
            return String.join(", ", constraints()) + " then " + consequence();
        }
    }

    private Stream<Place> places() {
        return files.stream().flatMap(file -> file.rules().stream().map(rule -> new Place(file, rule)));
    }

    private void complainIf(boolean wrong, Object place, String advice) {
        if (wrong) {
            complaints.add(place + ": " + advice);
        }
    }

    private void noComplaints() {
        assertThat(complaints).isEmpty();
    }

    @Test
    final void filesHoldRulesAndDeclaredTypesOnly() {
        for (DrlFile file : files) {
            complainIf(
                    !file.content().getFunctions().isEmpty(), file.name(), "move the function to a tested Java method");
            complainIf(!file.content().getAttributes().isEmpty(), file.name(), "remove the attributes of the file");
            complainIf(
                    !file.content().getEntryPointDeclarations().isEmpty()
                            || !file.content().getWindowDeclarations().isEmpty(),
                    file.name(),
                    "remove entry points and windows: all facts of a case are there at once");
            complainIf(
                    !file.content().getName().equals(pack.rulePackage()),
                    file.name(),
                    "say package " + pack.rulePackage());
        }
        places().forEach(place -> {
            complainIf(place.rule() instanceof QueryDescr, place, "rewrite the query as a rule");
            complainIf(
                    !place.rule().getAttributes().isEmpty(),
                    place,
                    "remove " + place.rule().getAttributes().keySet()
                            + ": rules hold in any order, and a period of law is a dated value");
            complainIf(
                    !place.rule().getNamedConsequences().isEmpty(), place, "split the rule: one rule, one consequence");
            complainIf(place.rule().getParentName() != null, place, "write the conditions out instead of extending");
        });
        noComplaints();
    }

    @Test
    final void rulesMatchOnFactsOfTheCaseAndConceptsOfThePack() {
        Set<String> declared = files.stream()
                .flatMap(file -> file.content().getTypeDeclarations().stream())
                .map(type -> type.getTypeName())
                .collect(Collectors.toSet());
        places().forEach(place -> {
            complainIf(
                    DrlFile.patterns(place.rule()).size()
                            != place.rule().getLhs().getDescrs().size(),
                    place,
                    "match on patterns alone; not, exists, or and eval belong into a condition as no( ), any( ) and all( )");
            Set<String> imported = place.file().content().getImports().stream()
                    .map(type -> type.getTarget())
                    .filter(target -> target.startsWith(FACTS))
                    .map(target -> target.substring(FACTS.length()))
                    .collect(Collectors.toSet());
            for (PatternDescr pattern : DrlFile.patterns(place.rule())) {
                complainIf(
                        !declared.contains(pattern.getObjectType()) && !imported.contains(pattern.getObjectType()),
                        place,
                        "match on a fact of " + FACTS + "* or a type declared in the pack, not on "
                                + pattern.getObjectType());
                complainIf(
                        pattern.getSource() != null,
                        place,
                        "name what is looked for in the fact instead of from, collect or accumulate");
                complainIf(
                        pattern.getDescrs().size()
                                != DrlFile.constraints(pattern).size(),
                        place,
                        "write the conditions of " + pattern.getObjectType() + " as a comma-separated list");
            }
        });
        noComplaints();
    }

    @Test
    final void conditionsAreCommaSeparatedOrThreeValued() {
        places().forEach(place -> place.constraints().forEach(constraint -> {
            String code = STRING.matcher(constraint).replaceAll("\"\"");
            complainIf(
                    code.contains("&&") || code.contains("||"),
                    place,
                    "separate conditions by commas, or combine them with all( ) and any( )");
            complainIf(
                    LOST_METHOD.matcher(code).find(),
                    place,
                    "rename the method: Drools drops .not, .or and .and from a constraint without a word");
            complainIf(
                    code.contains("<") || code.contains(">"),
                    place,
                    "compare days with the methods of asOf and DayField, which know missing days and the next change");
        }));
        noComplaints();
    }

    @Test
    final void noRuleHoldsADayOrNumberOfItsOwn() {
        places().forEach(place -> {
            String withoutNames = VALUE.matcher(place.text())
                    .replaceAll("")
                    .replace("\"" + place.rule().getName() + "\"", "\"\"");
            complainIf(
                    LITERAL.matcher(withoutNames).find(),
                    place,
                    "put the day or number into the table of dated values with its source and name it with law.day, law.days or law.period");
        });
        noComplaints();
    }

    @Test
    final void aRightHandSideIsOneStatementThatInsertsOrReports() {
        places().forEach(place -> {
            String code = STRING.matcher(place.consequence()).replaceAll("\"\"");
            complainIf(
                    code.indexOf(';') != code.length() - 1 || code.contains("{"),
                    place,
                    "leave exactly one statement on the right-hand side; another one is another rule");
            complainIf(
                    !code.startsWith("insert( new ") && !code.startsWith("report."),
                    place,
                    "insert( new Concept( ... ) ) or report... is all that a right-hand side does");
            complainIf(
                    code.startsWith("report.") && code.contains("insert("),
                    place,
                    "insert or report, not both at once");
        });
        noComplaints();
    }

    @Test
    final void aRuleReportsUnderItsOwnName() {
        Set<String> names = new HashSet<>();
        places().forEach(place -> {
            complainIf(!names.add(place.rule().getName()), place, "choose another name: it is taken");
            Matcher reported = REPORTED.matcher(place.consequence());
            while (reported.find()) {
                complainIf(
                        !reported.group(1).equals(place.rule().getName()),
                        place,
                        "report under the rule's own name instead of " + reported.group(1));
            }
        });
        noComplaints();
    }

    @Test
    final void everyDatedValueThatARuleNamesIsInTheTableAndEveryRowIsUsed() {
        Map<String, Class<?>> types =
                Map.of("day", DatedValue.Day.class, "days", DatedValue.Days.class, "period", DatedValue.Span.class);
        Map<String, Class<?>> table = new HashMap<>();
        pack.values().forEach(row -> table.put(row.name(), row.value().getClass()));
        Set<String> used = new HashSet<>();
        places().forEach(place -> {
            Matcher value = VALUE.matcher(place.text());
            while (value.find()) {
                used.add(value.group(2));
                complainIf(
                        !types.get(value.group(1)).equals(table.get(value.group(2))),
                        place,
                        "the table of dated values has no " + value.group(1) + " of the name " + value.group(2)
                                + ": add a row");
            }
        });
        for (String name : new TreeSet<>(table.keySet())) {
            complainIf(
                    !used.contains(name) && !readByTheEngine.containsKey(name),
                    "table of dated values",
                    "remove the row " + name + ": no rule names it");
            complainIf(
                    used.contains(name) && readByTheEngine.containsKey(name),
                    "test of the pack",
                    "take " + name + " off the list of what only the engine reads: a rule names it");
        }
        noComplaints();
    }

    @Test
    final void whatSpeaksToPeopleHasForceAndSourcesWithCitations() {
        Set<String> codes = pack.citations().stream().map(DatedCitation::code).collect(Collectors.toSet());
        places().forEach(place -> {
            boolean speaks = DrlFile.metadata(place.rule(), "outcome").isPresent();
            boolean hasForce = DrlFile.metadata(place.rule(), "force").isPresent();
            boolean hasSource = DrlFile.metadata(place.rule(), "source").isPresent();
            complainIf(
                    pack.interpretsRoutines() && (hasForce || hasSource),
                    place,
                    "remove @force and @source: a routine says itself how strong it is and where it comes from");
            boolean ofItsOwn = speaks && !pack.interpretsRoutines();
            complainIf(ofItsOwn && !hasForce, place, "say with @force how strong its source is");
            complainIf(ofItsOwn && !hasSource, place, "name its codes with @source");
            complainIf(
                    !speaks && place.consequence().startsWith("report.finding("),
                    place,
                    "say with @outcome what it finds");
            DrlFile.metadata(place.rule(), "source")
                    .ifPresent(source -> Stream.of(source.split(" "))
                            .forEach(code -> complainIf(
                                    !codes.contains(code),
                                    place,
                                    "add rows for " + code + " to the table of citations, or name another code")));
        });
        noComplaints();
    }

    @Test
    final void aConditionThatIsReportedIsGatedWhereItIsBound() {
        Set<String> found = new TreeSet<>();
        places().forEach(place -> DrlFile.patterns(place.rule()).forEach(pattern -> {
            List<String> constraints = DrlFile.constraints(pattern);
            for (int i = 0; i < constraints.size(); i++) {
                Matcher bound = BOUND.matcher(constraints.get(i));
                if (bound.find()
                        && bound.group(1).equals("$when")
                        && !gated(constraints.subList(i, constraints.size()))) {
                    found.add(place.rule().getName());
                }
            }
        }));
        assertThat(found)
                .as(
                        "let $when.possible, $when.certain or $when.undecided follow $when in its pattern, or say here why not")
                .isEqualTo(new TreeSet<>(ungated.keySet()));
    }

    private static boolean gated(List<String> following) {
        return following.stream().anyMatch(Set.of("$when.possible", "$when.certain", "$when.undecided")::contains);
    }
}
