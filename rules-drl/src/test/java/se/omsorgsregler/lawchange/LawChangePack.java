package se.omsorgsregler.lawchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.ResourcePack;

/**
 * What a pack gets when the law changes, with law that was made up: a duty from 2028, whose act is replaced from 2029 by one that leaves less
 * time.
 */
final class LawChangePack extends ResourcePack {

    static final LocalDate DUTY_BEGINS = LocalDate.of(2028, 1, 1);
    static final LocalDate NEW_ACT = LocalDate.of(2029, 1, 1);

    private static final Optional<LocalDate> ALWAYS = Optional.empty();
    private static final Optional<LocalDate> BEFORE_NEW_ACT = Optional.of(NEW_ACT.minusDays(1));
    private static final String FILE = "lawchange.drl";

    @Override
    public String id() {
        return "law-change";
    }

    @Override
    public String version() {
        return "1.1.0";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public String modelIndex() {
        throw new UnsupportedOperationException("the test compiles the rules");
    }

    @Override
    public List<DutyDeclaration> duties() {
        return List.of();
    }

    @Override
    public List<DatedValue> values() {
        return List.of(
                new DatedValue("follow-up-duty", new DatedValue.Day(DUTY_BEGINS), ALWAYS, ALWAYS, "Lag (2027:1)"),
                new DatedValue("follow-up-days", new DatedValue.Days(60), ALWAYS, BEFORE_NEW_ACT, "Lag (2027:1) 1 §"),
                new DatedValue(
                        "follow-up-days",
                        new DatedValue.Days(20),
                        Optional.of(NEW_ACT),
                        ALWAYS,
                        "Lag (2028:2) 3 kap. 4 §"));
    }

    @Override
    public List<DatedCitation> citations() {
        return List.of(
                new DatedCitation(
                        "X1", new Citation("Lag (2027:1) 1 §", Force.LAW), Optional.of(DUTY_BEGINS), BEFORE_NEW_ACT),
                new DatedCitation(
                        "X1", new Citation("Lag (2028:2) 3 kap. 4 §", Force.LAW), Optional.of(NEW_ACT), ALWAYS));
    }

    /** The rules, compiled as the build compiles those of a real pack. */
    List<Model> compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(
                "src/main/resources/" + folder() + FILE,
                services.getResources().newClassPathResource(folder() + FILE, getClass()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
        KieBaseModelImpl base =
                (KieBaseModelImpl) module.getKieModuleModel().getKieBaseModels().get("defaultKieBase");
        return List.copyOf(module.getModelForKBase(base));
    }
}
