package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.definition.rule.Rule;
import se.omsorgsregler.engine.ModelEngine;
import se.omsorgsregler.spi.RulePack;

/**
 * The engine makes its knowledge base straight from the compiled rules, with a class of Drools that its manual does not mention, because the
 * documented way through a container needs a compiler and an XML mapper at run time. Both ways give the same rules.
 */
class KieContainerTest {

    private static final List<RulePack> PACKS = ServiceLoader.load(RulePack.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @Test
    void containerHasTheRulesThatTheEngineRuns() throws IOException {
        KieBase ofTheEngine = KieBaseBuilder.createKieBaseFromModel(ModelEngine.models(PACKS));

        Map<String, Map<String, Object>> rules = rules(ofTheEngine);
        assertThat(rules).isEqualTo(rules(container()));
        Set<String> promised = new TreeSet<>();
        PACKS.forEach(pack -> pack.manifest().values().forEach(promised::addAll));
        assertThat(rules.keySet()).isEqualTo(promised);
    }

    private static KieBase container() throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (RulePack pack : PACKS) {
            // The folder of the Java package: Drools advises against any other, at length.
            String folder =
                    "src/main/resources/" + pack.getClass().getPackageName().replace('.', '/') + "/";
            for (String name : pack.manifest().keySet()) {
                try (InputStream drl = pack.getClass().getClassLoader().getResourceAsStream(name)) {
                    files.write(folder + name.substring(name.lastIndexOf('/') + 1), drl.readAllBytes());
                }
            }
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static Map<String, Map<String, Object>> rules(KieBase base) {
        Map<String, Map<String, Object>> rules = new HashMap<>();
        base.getKiePackages().stream()
                .flatMap(one -> one.getRules().stream())
                .forEach(rule -> rules.put(rule.getName(), metadata(rule)));
        return rules;
    }

    /** Metadata without the quotes of DRL, which the container keeps. */
    private static Map<String, Object> metadata(Rule rule) {
        Map<String, Object> metadata = new HashMap<>();
        rule.getMetaData()
                .forEach((key, value) -> metadata.put(key, value.toString().replace("\"", "")));
        return metadata;
    }
}
