package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.engine.ModelEngine;
import se.omsorgsregler.spi.RulePack;

/**
 * Every single condition of every rule has a case that turns on it: with the condition dropped or negated, a case of the rule's folder (for a
 * concept: any case) fails. What no case can tell apart stands in {@code mutation-survivors.txt} with the reason.
 */
class DrlMutationTest {

    private static final RulePack PACK = new NationalPack();
    private static final List<Model> MODELS = ModelEngine.models(PACK);
    private static final List<TableCase> CASES = CaseTables.all();
    private static final String EXPLAINED = "mutation-survivors.txt";

    private final Set<String> mutants = new HashSet<>();
    private final Set<String> survivors = new TreeSet<>();

    @Test
    void everyConditionHasACaseThatTurnsOnIt(TestReporter reporter) {
        DrlFile.all().forEach(this::mutate);
        reporter.publishEntry("mutants", String.valueOf(mutants.size()));
        reporter.publishEntry("survivors", String.valueOf(survivors.size()));

        Set<String> explained = explained();
        assertThat(difference(survivors, explained))
                .as("no case notices: add a case that turns on the condition, or say in %s why none can", EXPLAINED)
                .isEmpty();
        assertThat(difference(explained, survivors))
                .as("a case notices, or there is no such condition any more: take it off %s", EXPLAINED)
                .isEmpty();
    }

    private void mutate(DrlFile file) {
        List<Mutations.Mutant> ofFile = file.rules().stream()
                .flatMap(rule -> Mutations.of(rule).stream())
                .toList();
        Optional<List<Rule>> together = RuleCompiler.compile(file, ofFile);
        for (int i = 0; i < ofFile.size(); i++) {
            Mutations.Mutant mutant = ofFile.get(i);
            assertThat(mutants.add(mutant.toString()))
                    .as("a second mutant %s", mutant)
                    .isTrue();
            Optional<Rule> rule = together.isPresent()
                    ? Optional.of(together.get().get(i))
                    : RuleCompiler.compile(file, List.of(mutant)).map(rules -> rules.get(0));
            if (rule.isEmpty()) {
                survivors.add(mutant + " (does not compile)");
            } else if (!noticed(file, mutant, rule.get())) {
                survivors.add(mutant.toString());
            }
        }
    }

    /** The explained survivors. A line "= reason" holds for the lines that follow. */
    private static Set<String> explained() {
        Set<String> explained = new TreeSet<>();
        String reason = "";
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                reason = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(reason).as("a reason for %s", line).isNotBlank();
                assertThat(explained.add(line))
                        .as("%s stands once in %s", line, EXPLAINED)
                        .isTrue();
            }
        }
        return explained;
    }

    private static List<String> lines() {
        try (InputStream in = DrlMutationTest.class.getResourceAsStream(EXPLAINED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> difference(Set<String> from, Set<String> what) {
        Set<String> left = new TreeSet<>(from);
        left.removeAll(what);
        return left;
    }

    private static boolean noticed(DrlFile file, Mutations.Mutant mutant, Rule rule) {
        ModelEngine mutated = new ModelEngine(PACK, List.of(with(mutant.rule(), rule)));
        ComplianceEngine engine = mutated.engine();
        List<TableCase> cases = cases(file, mutant.rule());
        return cases.stream().anyMatch(tableCase -> fails(engine, tableCase))
                || mutant.rule().startsWith("concept.ground-")
                        && cases.stream().anyMatch(tableCase -> !RuleCoverageTest.oneGroundEach(mutated, tableCase));
    }

    /** A rule that throws is noticed as well as one that says something else. */
    private static boolean fails(ComplianceEngine engine, TableCase tableCase) {
        try {
            return CaseJudge.complaint(tableCase, engine.evaluate(tableCase.caseFile(), tableCase.asOf()))
                    .isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Concepts serve rules everywhere. The tables that are about the rule come first: most mutants fail there. */
    private static List<TableCase> cases(DrlFile file, String rule) {
        boolean concept = rule.startsWith("concept.") || rule.startsWith("every-duty.");
        RuleDescr descr = file.rules().stream()
                .filter(candidate -> candidate.getName().equals(rule))
                .findFirst()
                .orElseThrow();
        Set<String> own = new TreeSet<>(Set.of(rule.replaceAll("/\\d+$", "")));
        DrlFile.metadata(descr, "finding").ifPresent(own::add);
        return CASES.stream()
                .filter(tableCase -> concept || tableCase.table().folder().equals(file.folder()))
                .sorted(Comparator.comparing(
                        tableCase -> own.contains(tableCase.table().id()) ? 0 : 1))
                .toList();
    }

    /** The rules of the pack with one replaced. */
    private static Model with(String name, Rule replacement) {
        ModelImpl changed = new ModelImpl("mutated");
        for (Model model : MODELS) {
            model.getGlobals().forEach(changed::addGlobal);
            model.getTypeMetaDatas().forEach(changed::addTypeMetaData);
            model.getRules()
                    .forEach(rule -> changed.addRule(rule.getName().equals(name) ? under(rule, replacement) : rule));
        }
        return changed;
    }

    private static Rule under(Rule original, Rule replacement) {
        return new RuleImpl(
                original.getPackage(),
                original.getName(),
                original.getUnit(),
                replacement.getView(),
                replacement.getDefaultConsequence(),
                Map.of(),
                original.getMetaData());
    }
}
