package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.kie.api.runtime.KieSession;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/**
 * The parts of the engine one by one, for benchmarks: what the national rules say on one day, without asking how long it holds, in the
 * engine's sessions or in a caller's. It stands in the engine's package to reach them. Thread-safe.
 */
public final class OneDay {

    private static final int FIRING_LIMIT = 10_000;
    private static final String NATIONAL = "se-national";

    private final List<RulePack> packs;
    private final KnowledgeBase knowledgeBase;
    private final ValueTable values;
    private final Texts texts;
    private final Citations citations;
    private final List<DutyDeclaration> duties;
    private final RuleSet ruleSet;

    /** The national rules with the options that an engine has by default. */
    public OneDay() {
        packs = ServiceLoader.load(RulePack.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(pack -> pack.id().equals(NATIONAL))
                .toList();
        knowledgeBase = new KnowledgeBase(packs, FIRING_LIMIT);
        List<DatedValue> rows = new ArrayList<>();
        packs.forEach(pack -> rows.addAll(pack.values()));
        rows.add(new DatedValue(
                "look-ahead", new DatedValue.Span(Period.ofDays(30)), Optional.empty(), Optional.empty(), "default"));
        values = new ValueTable(rows, Map.of());
        texts = new Texts(packs);
        citations = new Citations(packs);
        duties = packs.stream().flatMap(pack -> pack.duties().stream()).toList();
        ruleSet = new RuleSet(
                packs.stream()
                        .map(pack -> new RuleSet.Pack(pack.id(), pack.version()))
                        .toList(),
                Fingerprint.of(packs, values, List.of(), Optional.empty()));
    }

    /** The packs whose rules are run. */
    public List<RulePack> packs() {
        return packs;
    }

    /**
     * What the rules say on one day.
     *
     * @param report without {@code stableThrough}
     * @param nextChange the first later day on which they could say something else, {@code null} when there is none
     */
    public record Answer(ComplianceReport report, LocalDate nextChange) {}

    /** Runs the rules the way the engine does. */
    public Answer inKeptSession(CaseFile caseFile, LocalDate day) {
        Situation situation = situation(caseFile, day);
        Collector collector = collector(situation);
        knowledgeBase.run(situation.facts(), collector);
        return answer(situation, collector);
    }

    /** Runs the same rules over the same facts in a session that is made for it. */
    public Answer inNewSession(CaseFile caseFile, LocalDate day, Supplier<KieSession> sessions) {
        Situation situation = situation(caseFile, day);
        Collector collector = collector(situation);
        KieSession session = sessions.get();
        try {
            session.setGlobal("report", collector);
            situation.facts().forEach(session::insert);
            session.fireAllRules(FIRING_LIMIT);
        } finally {
            session.dispose();
        }
        return answer(situation, collector);
    }

    /** The facts that rules look at on one day. */
    public List<Object> facts(CaseFile caseFile, LocalDate day) {
        return situation(caseFile, day).facts();
    }

    private Situation situation(CaseFile caseFile, LocalDate day) {
        return new Situation(caseFile, day, values, List.of());
    }

    private Collector collector(Situation situation) {
        return new Collector(knowledgeBase, texts, citations, Map.of(), situation.asOf);
    }

    private Answer answer(Situation situation, Collector collector) {
        ComplianceReport report = new ComplianceReport(
                situation.caseFile.caseId(),
                situation.asOf.day(),
                ruleSet,
                collector.duties(duties),
                collector.findings(),
                collector.undecidedAdvice(),
                Optional.empty());
        return new Answer(report, situation.asOf.nextChange());
    }
}
