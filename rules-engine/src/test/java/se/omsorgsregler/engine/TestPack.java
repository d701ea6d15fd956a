package se.omsorgsregler.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/**
 * A pack that a test writes. Its rules are compiled to the executable model, as the build does it for a real pack, and the pack is of a class
 * loader that has the compiled rules: the engine loads it the way it loads any other.
 */
record TestPack(
        String id,
        String version,
        String modelIndex,
        Map<String, List<String>> manifest,
        List<DutyDeclaration> duties,
        List<DatedValue> values,
        List<DatedCitation> citations,
        Map<String, String> texts,
        ClassLoader compiled)
        implements RulePack {

    static final String FILE = "se/omsorgsregler/testrules/test.drl";

    /** What every DRL file of a test begins with. */
    private static final String HEAD = String.join(
            "\n",
            "package se.omsorgsregler.testrules;",
            "import se.omsorgsregler.casefile.EmploymentTitle;",
            "import se.omsorgsregler.engine.Misbehaviour;",
            "import se.omsorgsregler.facts.CaseFacts;",
            "import se.omsorgsregler.facts.DecisionFact;",
            "import se.omsorgsregler.facts.Truth;",
            "import se.omsorgsregler.facts.WorkerFact;",
            "global se.omsorgsregler.facts.Report report;",
            "");

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
    private static final String MODEL_INDEX = "META-INF/kie/se.omsorgsregler/test-rules/drools-model";

    /** Compiles rules; the manifest names exactly these. */
    static TestPack of(String... rules) {
        String drl = HEAD + String.join("\n", rules);
        List<String> names =
                RULE.matcher(drl).results().map(match -> match.group(1)).toList();
        return new TestPack(
                "test",
                "1.0.0",
                MODEL_INDEX,
                Map.of(FILE, names),
                List.of(new DutyDeclaration("tiny", Force.LAW)),
                List.of(
                        value("home-care-gap-days", new DatedValue.Days(30)),
                        value("home-care-early-days", new DatedValue.Days(90)),
                        value("offer-duty", new DatedValue.Day(LocalDate.of(2022, 7, 1))),
                        value("transition-look-ahead", new DatedValue.Span(Period.ofMonths(12)))),
                List.of(citation("S1", "Lag 1"), citation("S2", "Lag 2")),
                Map.of("tiny.message", "Något"),
                compile(drl));
    }

    static DatedValue value(String name, DatedValue.Value value) {
        return new DatedValue(name, value, Optional.empty(), Optional.empty(), "test");
    }

    static DatedCitation citation(String code, String provision) {
        return new DatedCitation(code, new Citation(provision, Force.LAW), Optional.empty(), Optional.empty());
    }

    TestPack withId(String other) {
        return new TestPack(other, version, modelIndex, manifest, duties, values, citations, texts, compiled);
    }

    TestPack withModelIndex(String other) {
        return new TestPack(id, version, other, manifest, duties, values, citations, texts, compiled);
    }

    TestPack withManifest(String... names) {
        return new TestPack(
                id, version, modelIndex, Map.of(FILE, List.of(names)), duties, values, citations, texts, compiled);
    }

    TestPack withValue(String name, DatedValue.Value value) {
        List<DatedValue> more = new ArrayList<>(values);
        more.removeIf(row -> row.name().equals(name));
        more.add(value(name, value));
        return new TestPack(id, version, modelIndex, manifest, duties, more, citations, texts, compiled);
    }

    TestPack withCitations(DatedCitation... others) {
        return new TestPack(id, version, modelIndex, manifest, duties, values, List.of(others), texts, compiled);
    }

    TestPack withText(String key, String text) {
        Map<String, String> more = new HashMap<>(texts);
        more.put(key, text);
        return new TestPack(id, version, modelIndex, manifest, duties, values, citations, more, compiled);
    }

    @Override
    public Map<String, String> texts(Language language) {
        return texts;
    }

    @Override
    public String rulePackage() {
        return "se.omsorgsregler.testrules";
    }

    /** The pack as the engine gets it. */
    RulePack loaded() {
        return (RulePack) Proxy.newProxyInstance(compiled, new Class<?>[] {RulePack.class}, (proxy, method, args) -> {
            try {
                return method.invoke(this, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** An engine with this pack. */
    DroolsEngine engine() {
        return engine(10_000);
    }

    /** An engine with this pack and a firing limit. */
    DroolsEngine engine(int firingLimit) {
        return engine(firingLimit, Optional.empty());
    }

    /** An engine with this pack and a source profile. */
    DroolsEngine engine(SourceProfile profile) {
        return engine(10_000, Optional.of(profile));
    }

    private DroolsEngine engine(int firingLimit, Optional<SourceProfile> profile) {
        List<RulePack> packs = List.of(loaded());
        return new DroolsEngine(
                packs,
                new KnowledgeBase(packs, firingLimit),
                new ValueTable(values, Map.of()),
                List.of(),
                profile,
                PersonIds.REFUSED,
                2,
                null);
    }

    private static ClassLoader compile(String drl) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("se.omsorgsregler", "test-rules", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/" + FILE, drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new IllegalArgumentException(builder.getResults().toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> contents = new HashMap<>();
        module.getFileNames().forEach(name -> contents.put(name, module.getBytes(name)));
        contents.put(FILE, drl.getBytes(StandardCharsets.UTF_8));
        return new InMemory(contents);
    }

    /** Classes and resources that were never written to a disk. */
    private static final class InMemory extends ClassLoader {

        private final Map<String, byte[]> contents;

        InMemory(Map<String, byte[]> contents) {
            super(TestPack.class.getClassLoader());
            this.contents = contents;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = contents.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = contents.get(name);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }
}
