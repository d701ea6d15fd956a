package se.omsorgsregler.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.engine.OneDay;
import se.omsorgsregler.engine.OneDay.Answer;
import se.omsorgsregler.spi.RulePack;

/**
 * Drools as its manual has it: a container that compiles the same DRL when the program starts, and a new session for every case. The facts
 * and what becomes of a hit are the engine's.
 */
final class OrdinaryDrools {

    private final OneDay parts;
    private final KieContainer container;

    OrdinaryDrools(OneDay parts) {
        this.parts = parts;
        this.container = container(parts.packs());
    }

    private static KieContainer container(List<RulePack> packs) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (RulePack pack : packs) {
            // The folder of the Java package: Drools advises against any other, at length.
            String folder =
                    "src/main/resources/" + pack.getClass().getPackageName().replace('.', '/') + "/";
            for (String name : pack.manifest().keySet()) {
                files.write(folder + name.substring(name.lastIndexOf('/') + 1), drl(pack, name));
            }
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("the container does not take the rules");
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId());
    }

    private static byte[] drl(RulePack pack, String name) {
        try (InputStream in = pack.getClass().getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rules say on one day, without {@code stableThrough}. */
    ComplianceReport oneDay(CaseFile caseFile, LocalDate day) {
        return answer(caseFile, day).report();
    }

    /** The whole report: day by day until the rules say something else. */
    ComplianceReport report(CaseFile caseFile, LocalDate asOf) {
        Answer today = answer(caseFile, asOf);
        LocalDate next = today.nextChange();
        while (next != null) {
            Answer then = answer(caseFile, next);
            if (!saysTheSame(today.report(), then.report())) {
                return stable(today.report(), Optional.of(next.minusDays(1)));
            }
            next = then.nextChange();
        }
        return today.report();
    }

    private Answer answer(CaseFile caseFile, LocalDate day) {
        return parts.inNewSession(caseFile, day, container::newKieSession);
    }

    private static boolean saysTheSame(ComplianceReport one, ComplianceReport other) {
        return one.duties().equals(other.duties())
                && one.findings().equals(other.findings())
                && one.undecidedAdvice().equals(other.undecidedAdvice());
    }

    private static ComplianceReport stable(ComplianceReport report, Optional<LocalDate> through) {
        return new ComplianceReport(
                report.caseId(),
                report.asOf(),
                report.ruleSet(),
                report.duties(),
                report.findings(),
                report.undecidedAdvice(),
                through);
    }
}
