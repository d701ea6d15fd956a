package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/** Lets tests of a pack run compiled rules of their own making, and see which rules fire. */
public final class ModelEngine {

    private static final int FIRING_LIMIT = 10_000;

    /** As the builder has it by default. */
    private static final DatedValue LOOK_AHEAD = new DatedValue(
            "look-ahead", new DatedValue.Span(Period.ofDays(30)), Optional.empty(), Optional.empty(), "the default");

    private final List<RulePack> packs;
    private final List<Model> models;
    private final List<Routine> routines;
    private final ValueTable values;
    private final KnowledgeBase knowledgeBase;
    private final Texts texts;
    private final Citations citations;
    private final List<DutyDeclaration> duties = new ArrayList<>();
    private final Map<String, Routine> routineOfDuty = new HashMap<>();
    private KieBase kieBase;

    /** An engine of packs with these rules in place of the packs' own; their names must be those of the manifests. */
    public ModelEngine(List<RulePack> packs, List<Model> models) {
        this(packs, models, packs, List.of());
    }

    /** An engine of one pack, without the national rules but with their dated values, that runs these rules in place of the pack's own. */
    public ModelEngine(RulePack pack, List<Model> models, List<Routine> routines) {
        this(List.of(pack), models, List.of(national(), pack), routines);
    }

    private ModelEngine(List<RulePack> packs, List<Model> models, List<RulePack> valued, List<Routine> routines) {
        this.packs = packs;
        this.models = models;
        this.routines = routines;
        List<DatedValue> table = new ArrayList<>();
        valued.forEach(pack -> table.addAll(pack.values()));
        table.add(LOOK_AHEAD);
        this.values = new ValueTable(table, Map.of());
        this.knowledgeBase = new KnowledgeBase(packs, models, FIRING_LIMIT);
        this.texts = new Texts(packs);
        this.citations = new Citations(packs);
        packs.forEach(pack -> duties.addAll(pack.duties()));
        for (Routine routine : routines) {
            for (Requirement requirement : routine.requirements()) {
                duties.add(new DutyDeclaration(routine.dutyId(requirement), routine.force()));
                routineOfDuty.put(routine.dutyId(requirement), routine);
            }
        }
    }

    private static RulePack national() {
        return ServiceLoader.load(RulePack.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(pack -> pack.id().equals("se-national"))
                .findFirst()
                .orElseThrow();
    }

    /** The rules of a pack as the build compiled them. */
    public static List<Model> models(RulePack pack) {
        return KnowledgeBase.models(List.of(pack));
    }

    /** The rules of several packs as the build compiled them. */
    public static List<Model> models(List<RulePack> packs) {
        return KnowledgeBase.models(packs);
    }

    /** An engine with the default settings of the builder. */
    public ComplianceEngine engine() {
        return new DroolsEngine(packs, knowledgeBase, values, routines, Optional.empty(), PersonIds.REFUSED, 1, null);
    }

    /**
     * What the rules say of a valid case on a day: without a fingerprint of the rules, and without the day through which it holds, for whoever
     * asks by the thousand.
     */
    public ComplianceReport today(CaseFile caseFile, LocalDate asOf) {
        Situation situation = new Situation(caseFile, asOf, values, routines);
        Collector collector = collector(situation);
        knowledgeBase.run(situation.facts(), collector);
        return new ComplianceReport(
                caseFile.caseId(),
                asOf,
                new RuleSet(List.of(), ""),
                collector.duties(duties),
                collector.findings(),
                collector.undecidedAdvice(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private Collector collector(Situation situation) {
        return new Collector(knowledgeBase, texts, citations, routineOfDuty, situation.asOf);
    }

    /** The names of the rules that fire in a case, each as often as it fires. */
    public List<String> fired(CaseFile caseFile, LocalDate asOf) {
        List<String> names = new ArrayList<>();
        Situation situation = new Situation(caseFile, asOf, values, routines);
        if (kieBase == null) {
            kieBase = KieBaseBuilder.createKieBaseFromModel(models);
        }
        KieSession session = kieBase.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    names.add(event.getMatch().getRule().getName());
                }
            });
            session.setGlobal("report", collector(situation));
            situation.facts().forEach(session::insert);
            session.fireAllRules(FIRING_LIMIT);
            return names;
        } finally {
            session.dispose();
        }
    }
}
