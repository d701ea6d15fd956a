package se.omsorgsregler.national;

import java.io.IOException;
import java.util.Comparator;
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
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.engine.ModelEngine;
import se.omsorgsregler.spi.RulePack;

/**
 * Every single condition of every rule has a case that turns on it: with the condition dropped or negated, a case of the rule's folder (for a
 * concept: any case) fails.
 */
class DrlMutationTest {

    private static final RulePack PACK = new NationalPack();
    private static final List<Model> MODELS = ModelEngine.models(PACK);
    private static final List<TableCase> CASES = CaseTables.all();

    private final Set<String> survivors = new TreeSet<>();
    private final Set<String> notCompiled = new TreeSet<>();
    private int killed;

    @Test
    void everyConditionHasACaseThatTurnsOnIt() throws IOException {
        for (DrlFile file : DrlFile.all()) {
            List<Mutations.Mutant> mutants = file.rules().stream()
                    .flatMap(rule -> Mutations.of(rule).stream())
                    .toList();
            Optional<List<Rule>> compiled = RuleCompiler.compile(file, mutants);
            for (int i = 0; i < mutants.size(); i++) {
                Mutations.Mutant mutant = mutants.get(i);
                Optional<Rule> rule = compiled.isPresent()
                        ? Optional.of(compiled.get().get(i))
                        : RuleCompiler.compile(file, List.of(mutant)).map(rules -> rules.get(0));
                rule.ifPresentOrElse(changed -> judge(file, mutant, changed), () -> notCompiled.add(mutant.toString()));
            }
        }
        System.out.printf(
                "%d mutants killed, %d survived, %d did not compile%n", killed, survivors.size(), notCompiled.size());
        survivors.forEach(mutant -> System.out.println("SURVIVED " + mutant));
        notCompiled.forEach(mutant -> System.out.println("NOTCOMPILED " + mutant));
    }

    private void judge(DrlFile file, Mutations.Mutant mutant, Rule rule) {
        ModelEngine models = new ModelEngine(PACK, List.of(with(mutant.rule(), rule)));
        ComplianceEngine engine = models.engine();
        List<TableCase> cases = cases(file, mutant.rule());
        if (cases.stream().anyMatch(tableCase -> fails(engine, tableCase))
                || mutant.rule().startsWith("concept.ground-")
                        && cases.stream().anyMatch(tableCase -> !RuleCoverageTest.oneGroundEach(models, tableCase))) {
            killed++;
        } else {
            survivors.add(mutant.toString());
        }
    }

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
