package se.omsorgsregler.national;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles rules to the executable model, as the build does, in memory. The types that the pack declares are not compiled again: rules use
 * the classes that the build made of them, so that changed and unchanged rules share facts.
 */
final class RuleCompiler {

    private RuleCompiler() {}

    /**
     * Compiles mutants of the rules of one file, each under its position in the list.
     *
     * @return the rules in the order of the mutants, or empty when one of them does not compile
     */
    static Optional<List<Rule>> compile(DrlFile file, List<Mutations.Mutant> mutants) {
        StringBuilder drl = new StringBuilder(header(file));
        for (int i = 0; i < mutants.size(); i++) {
            RuleDescr rule = rule(file, mutants.get(i).rule());
            drl.append("rule \"%d\"%nwhen%n%s%nthen%n%s%nend%n"
                    .formatted(i, mutants.get(i).conditions(), DrlFile.consequence(rule)));
        }
        KieFileSystem files = KieServices.get().newKieFileSystem();
        String folder = file.content().getName().replace('.', '/');
        files.write("src/main/resources/" + folder + "/mutants.drl", drl.toString());
        KieBuilder builder = KieServices.get().newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            return Optional.empty();
        }
        CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
        KieBaseModelImpl base =
                (KieBaseModelImpl) module.getKieModuleModel().getKieBaseModels().get("defaultKieBase");
        Map<String, Rule> byName = new HashMap<>();
        module.getModelForKBase(base)
                .forEach(model -> model.getRules().forEach(rule -> byName.put(rule.getName(), rule)));
        return Optional.of(IntStream.range(0, mutants.size())
                .mapToObj(i -> byName.get(String.valueOf(i)))
                .toList());
    }

    private static RuleDescr rule(DrlFile file, String name) {
        return file.rules().stream()
                .filter(rule -> rule.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String header(DrlFile file) {
        StringBuilder header = new StringBuilder("package " + file.content().getName() + ";\n");
        header.append("import se.omsorgsregler.facts.Truth;\n");
        for (ImportDescr type : file.content().getImports()) {
            header.append("import ").append(type.getTarget()).append(";\n");
        }
        for (FunctionImportDescr function : file.content().getFunctionImports()) {
            header.append("import static ").append(function.getTarget()).append(";\n");
        }
        header.append("import static se.omsorgsregler.facts.Truth.no;\n");
        return header.append("global se.omsorgsregler.facts.Report report;\n").toString();
    }
}
