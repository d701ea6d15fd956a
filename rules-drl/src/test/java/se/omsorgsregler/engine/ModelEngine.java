package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.spi.RulePack;

/** Lets tests of a pack run compiled rules of their own making, and see which rules fire. */
public final class ModelEngine {

    private static final int FIRING_LIMIT = 10_000;

    private final List<RulePack> packs;
    private final ValueTable values;
    private final KnowledgeBase knowledgeBase;
    private final KieBase kieBase;

    /** An engine of one pack with these rules in place of the pack's own; their names must be those of the manifest. */
    public ModelEngine(RulePack pack, List<Model> models) {
        this(List.of(pack), models);
    }

    /** An engine of packs with these rules in place of the packs' own; their names must be those of the manifests. */
    public ModelEngine(List<RulePack> packs, List<Model> models) {
        this.packs = packs;
        this.values = new ValueTable(
                packs.stream().flatMap(pack -> pack.values().stream()).toList(), Map.of());
        this.knowledgeBase = new KnowledgeBase(packs, models, FIRING_LIMIT);
        this.kieBase = KieBaseBuilder.createKieBaseFromModel(models);
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
        return new DroolsEngine(packs, knowledgeBase, values, List.of(), Optional.empty(), PersonIds.REFUSED, 1, null);
    }

    /** The names of the rules that fire in a case, each as often as it fires. */
    public List<String> fired(CaseFile caseFile, LocalDate asOf) {
        List<String> names = new ArrayList<>();
        Situation situation = new Situation(caseFile, asOf, values, List.of());
        KieSession session = kieBase.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    names.add(event.getMatch().getRule().getName());
                }
            });
            session.setGlobal(
                    "report",
                    new Collector(knowledgeBase, new Texts(packs), new Citations(packs), Map.of(), situation.asOf));
            situation.facts().forEach(session::insert);
            session.fireAllRules(FIRING_LIMIT);
            return names;
        } finally {
            session.dispose();
        }
    }
}
