package se.omsorgsregler.benchmarks;

import static se.omsorgsregler.facts.Truth.all;
import static se.omsorgsregler.facts.Truth.any;
import static se.omsorgsregler.facts.Truth.no;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentGround;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.OwnView;
import se.omsorgsregler.casefile.Purpose;
import se.omsorgsregler.engine.OneDay;
import se.omsorgsregler.facts.ExemptionFact;
import se.omsorgsregler.facts.HomeCareSpan;
import se.omsorgsregler.facts.OfferFact;
import se.omsorgsregler.facts.Subject;
import se.omsorgsregler.facts.Truth;

/**
 * Some of the national rules, written for Evrete over the same facts: those about offers and exemptions that speak of one fact beside the
 * duty to offer. What they find is a rule and its subject.
 */
final class EvreteRules implements AutoCloseable {

    private static final CircumstanceKind[] DIFFICULTIES = {
        CircumstanceKind.COGNITIVE_IMPAIRMENT, CircumstanceKind.COMMUNICATION_DIFFICULTY
    };

    private final OneDay parts;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final Set<String> rules = new TreeSet<>();

    /** The duty to offer applies, or it is unknown whether it does. */
    record Duty(HomeCareSpan span) {}

    /** What one rule found; about whom is left open when it could not be decided, since advice then has no subject. */
    record Found(String rule, Optional<String> subject) {

        static Found of(String rule, String subject, boolean certain) {
            return new Found(rule, certain ? Optional.of(subject) : Optional.empty());
        }
    }

    private record Report(Set<Found> found) {}

    EvreteRules(OneDay parts) {
        this.parts = parts;
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        builder.newRule("concept.offer-duty")
                .forEach("$span", HomeCareSpan.class)
                .where(of(HomeCareSpan.class, EvreteRules::underTheDuty), "$span")
                .execute(context -> context.insert(new Duty(context.get("$span"))));
        offers().forEach((rule, condition) -> add(builder, rule, OfferFact.class, OfferFact::span, condition));
        exemptions()
                .forEach((rule, condition) -> add(builder, rule, ExemptionFact.class, ExemptionFact::span, condition));
        knowledge = builder.build();
    }

    private static boolean underTheDuty(HomeCareSpan span) {
        return span.asOf().reached(span.law().day("offer-duty")).certain()
                && any(
                                span.asOf().reached(span.law().day("sol-2025")),
                                span.runningDecisionHasBasis(
                                        DecisionBasis.NEEDS_TESTED, DecisionBasis.WITHOUT_NEEDS_TEST))
                        .possible();
    }

    private static <T> Predicate<Object[]> of(Class<T> type, Predicate<T> condition) {
        return values -> condition.test(type.cast(values[0]));
    }

    private <T extends Subject> void add(
            RuleSetBuilder<Knowledge> builder,
            String rule,
            Class<T> type,
            Function<T, HomeCareSpan> span,
            Function<T, Truth> condition) {
        rules.add(rule);
        Predicate<Object[]> ofSpan = values -> span.apply(type.cast(values[0])) == ((Duty) values[1]).span();
        builder.newRule(rule)
                .forEach("$duty", Duty.class, "$fact", type, "$report", Report.class)
                .where(of(type, fact -> condition.apply(fact).possible()), "$fact")
                .where(ofSpan, "$fact", "$duty")
                .execute(context -> {
                    T fact = context.get("$fact");
                    Report report = context.get("$report");
                    report.found()
                            .add(Found.of(
                                    rule,
                                    fact.subjectId(),
                                    condition.apply(fact).certain()));
                });
    }

    private static Map<String, Function<OfferFact, Truth>> offers() {
        Map<String, Function<OfferFact, Truth>> rules = new TreeMap<>();
        rules.put(
                "offer.answered-by-other",
                ofLatestAnswered(offer -> all(
                        offer.response().supplied(),
                        offer.answeredBy().isOneOf(AnsweredBy.RELATIVE, AnsweredBy.OTHER))));
        rules.put(
                "offer.made-by-needs-assessor", ofLatest(offer -> offer.madeBy().is(ActingParty.NEEDS_ASSESSOR)));
        rules.put(
                "offer.unanswered",
                ofLatest(offer -> all(
                        offer.response().is(OfferResponse.AWAITED),
                        offer.asOf().passed(offer.madeOn().plusDays(offer.law().days("unanswered-days"))),
                        no(offer.span().contactRunning()),
                        no(offer.span().exemptionInEffect()))));
        rules.put(
                "offer.decline-outdated",
                ofLatest(offer -> all(
                        offer.response().is(OfferResponse.DECLINED),
                        no(offer.span().contactRunning()),
                        any(
                                offer.span().needChangedAfter(offer.answeredOn()),
                                offer.span()
                                        .circumstanceBegunAfter(
                                                offer.answeredOn(), CircumstanceKind.COGNITIVE_IMPAIRMENT)))));
        rules.put(
                "offer.information-not-adapted",
                ofLatest(offer -> all(
                        offer.informationAdapted().is(false),
                        offer.span().circumstanceOn(offer.madeOn(), DIFFICULTIES))));
        return rules;
    }

    private static Function<OfferFact, Truth> ofLatest(Function<OfferFact, Truth> condition) {
        return offer -> offer.latest() ? condition.apply(offer) : Truth.NO;
    }

    private static Function<OfferFact, Truth> ofLatestAnswered(Function<OfferFact, Truth> condition) {
        return offer -> offer.latestAnswered() ? condition.apply(offer) : Truth.NO;
    }

    private static Map<String, Function<ExemptionFact, Truth>> exemptions() {
        Map<String, Function<ExemptionFact, Truth>> rules = new TreeMap<>();
        rules.put(
                "exemption.not-individual",
                exemption -> any(
                        exemption.individual().is(false),
                        exemption.grounds().contains(AssessmentGround.CATEGORY_RULE)));
        rules.put("exemption.contact-running", exemption -> exemption.span().contactRunning());
        rules.put(
                "exemption.own-view-not-recorded",
                exemption -> exemption.ownView().is(OwnView.NOT_ASKED));
        rules.put(
                "exemption.person-wants-contact",
                exemption -> exemption.ownView().is(OwnView.WANTS_CONTACT));
        rules.put(
                "exemption.assessed-by-private-provider",
                exemption -> exemption.assessedBy().is(AssessedBy.PROVIDER_PRIVATE));
        rules.put(
                "exemption.purposes-not-considered",
                exemption -> exemption.purposesConsidered().lacksAnyOf(Purpose.values()));
        rules.put(
                "exemption.ground-services-only",
                exemption -> all(
                        no(exemption.grounds().none()),
                        no(exemption
                                .grounds()
                                .holdsOtherThan(AssessmentGround.SERVICE_TYPE, AssessmentGround.SERVICE_AMOUNT))));
        rules.put(
                "exemption.outdated",
                exemption -> any(
                        exemption.span().needChangedAfter(exemption.assessedOn()),
                        exemption.span().circumstanceBegunAfter(exemption.assessedOn()),
                        exemption.span().newServiceAfter(exemption.assessedOn())));
        return rules;
    }

    /** The ids of the rules that are here. */
    Set<String> rules() {
        return Collections.unmodifiableSet(rules);
    }

    /** What they find on one day. */
    Set<Found> oneDay(CaseFile caseFile, LocalDate day) {
        // Evrete runs the right-hand sides on threads of its own.
        Set<Found> found = ConcurrentHashMap.newKeySet();
        List<Object> facts = parts.facts(caseFile, day);
        facts.removeIf(
                fact -> !(fact instanceof HomeCareSpan || fact instanceof OfferFact || fact instanceof ExemptionFact));
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(facts);
        session.insert(new Report(found));
        session.fire();
        return found;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
