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
import se.omsorgsregler.engine.ModelEngine;

/**
 * Every single condition of every rule of some packs has a case that turns on it: with the condition dropped or negated, a case of the rule's
 * folder (for a concept: any case) fails. What no case can tell apart stands with the reason in {@code mutation-survivors.txt} beside the test
 * of the packs, which extends this class.
 */
public abstract class DrlMutation {

    private static final String EXPLAINED = "mutation-survivors.txt";

    private final List<PackUnderTest> packs;
    private final Set<String> mutants = new HashSet<>();
    private final Set<String> survivors = new TreeSet<>();

    /** Takes the packs; the cases of one are no cases of another. */
    protected DrlMutation(PackUnderTest... packs) {
        this.packs = List.of(packs);
    }

    /**
     * Whether a mutant that every case of the tables is content with is noticed in another way.
     *
     * @param mutated the rules with the mutant among them
     * @param rule the rule that is mutated
     * @param cases the cases that were content
     */
    protected boolean noticedOtherwise(ModelEngine mutated, String rule, List<TableCase> cases) {
        return false;
    }

    /**
     * Whether a case may notice a mutant of a rule.
     *
     * @param file where the rule stands
     * @param rule the rule
     * @param tableCase the case
     */
    protected boolean isAbout(DrlFile file, String rule, TableCase tableCase) {
        // Concepts serve rules everywhere.
        boolean concept = rule.startsWith("concept.") || rule.startsWith("every-duty.");
        return concept || tableCase.table().folder().equals(file.folder());
    }

    @Test
    final void everyConditionHasACaseThatTurnsOnIt(TestReporter reporter) {
        for (PackUnderTest pack : packs) {
            List<Model> models = pack.models();
            ModelEngine unchanged = pack.engine(models);
            assertThat(pack.cases())
                    .as("a case that fails anyway would notice everything")
                    .noneMatch(tableCase -> fails(unchanged, tableCase));
            DrlFile.all(pack.folder()).forEach(file -> mutate(pack, models, file));
        }
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

    private void mutate(PackUnderTest pack, List<Model> models, DrlFile file) {
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
            } else if (!noticed(pack, file, mutant.rule(), with(models, mutant.rule(), rule.get()))) {
                survivors.add(mutant.toString());
            }
        }
    }

    /** The explained survivors. A line "= reason" holds for the lines that follow. */
    private Set<String> explained() {
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

    private List<String> lines() {
        try (InputStream in = getClass().getResourceAsStream(EXPLAINED)) {
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

    private boolean noticed(PackUnderTest pack, DrlFile file, String rule, Model model) {
        ModelEngine mutated = pack.engine(List.of(model));
        List<TableCase> cases = cases(pack, file, rule);
        return cases.stream().anyMatch(tableCase -> fails(mutated, tableCase))
                || noticedOtherwise(mutated, rule, cases);
    }

    /** A rule that throws is noticed as well as one that says something else. */
    private static boolean fails(ModelEngine engine, TableCase tableCase) {
        try {
            return CaseJudge.complaint(tableCase, engine.today(tableCase.caseFile(), tableCase.asOf()))
                    .isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** The tables that are about the rule come first: most mutants fail there. */
    private List<TableCase> cases(PackUnderTest pack, DrlFile file, String rule) {
        RuleDescr descr = file.rules().stream()
                .filter(candidate -> candidate.getName().equals(rule))
                .findFirst()
                .orElseThrow();
        Set<String> own = new TreeSet<>(Set.of(rule.replaceAll("/\\d+$", "")));
        DrlFile.metadata(descr, "finding").ifPresent(own::add);
        return pack.cases().stream()
                .filter(tableCase -> isAbout(file, rule, tableCase))
                .sorted(Comparator.comparing(
                        tableCase -> own.contains(tableCase.table().id()) ? 0 : 1))
                .toList();
    }

    /** The rules of the pack with one replaced. */
    private static Model with(List<Model> models, String name, Rule replacement) {
        ModelImpl changed = new ModelImpl("mutated");
        for (Model model : models) {
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
