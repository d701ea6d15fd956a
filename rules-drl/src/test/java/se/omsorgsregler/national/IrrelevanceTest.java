package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** What must never matter to any rule. */
class IrrelevanceTest {

    /** The services that the preparatory works name when they speak of possible exemptions. */
    private static final Set<Service> EXAMPLES =
            EnumSet.of(Service.SAFETY_ALARM, Service.MEAL_DELIVERY, Service.CLEANING, Service.SHOPPING);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property
    void ageNeverMatters(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        CaseFile ageless = bornIn(scenario.caseFile(), null);
        CaseFile aged = bornIn(scenario.caseFile(), 1900 + random.nextInt(150));

        assertThat(evaluate(aged, scenario)).isEqualTo(evaluate(ageless, scenario));
    }

    private static CaseFile bornIn(CaseFile caseFile, Integer year) {
        return caseFile.recipient()
                .map(Recipient::toBuilder)
                .map(recipient -> caseFile.toBuilder()
                        .recipient(recipient.birthYear(year).build())
                        .build())
                .orElse(caseFile);
    }

    @Property
    void theOrderOfListsNeverMatters(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        CaseFile shuffled = CaseFileEdit.shuffle(random).applyTo(scenario.caseFile());

        ComplianceReport report = evaluate(scenario.caseFile(), scenario);
        ComplianceReport reportOfShuffled = evaluate(shuffled, scenario);

        assertThat(Rulings.difference(Rulings.of(scenario.caseFile(), report), Rulings.of(shuffled, reportOfShuffled)))
                .isEmpty();
        assertThat(reportOfShuffled.stableThrough()).isEqualTo(report.stableThrough());
    }

    /** More of what may alone be exempt says nothing, except that a new kind of service may make an exemption outdated. */
    @Property
    void theNumberOfServicesNeverDecides(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        CaseFile more = ((CaseFileEdit) (place, value) -> place.path().equals("decision.services") && value != null
                        ? withAnotherExample((Set<?>) value, random)
                        : value)
                .applyTo(scenario.caseFile());

        assertThat(Rulings.difference(withoutOutdated(scenario.caseFile(), scenario), withoutOutdated(more, scenario)))
                .isEmpty();
    }

    private static Set<Service> withAnotherExample(Set<?> services, Random random) {
        Set<Service> more = EnumSet.noneOf(Service.class);
        services.forEach(service -> more.add((Service) service));
        if (more.stream().anyMatch(EXAMPLES::contains)) {
            more.add(List.copyOf(EXAMPLES).get(random.nextInt(EXAMPLES.size())));
        }
        return more;
    }

    private static List<String> withoutOutdated(CaseFile caseFile, Scenario scenario) {
        return Rulings.of(caseFile, evaluate(caseFile, scenario)).stream()
                .filter(line -> !line.startsWith("finding exemption.outdated "))
                .toList();
    }

    @Property
    void askingTwiceGivesTheSame(@ForAll("scenarios") Scenario scenario) {
        assertThat(evaluate(scenario.caseFile(), scenario)).isEqualTo(evaluate(scenario.caseFile(), scenario));
    }

    private static ComplianceReport evaluate(CaseFile caseFile, Scenario scenario) {
        return National.ENGINE.evaluate(caseFile, scenario.asOf());
    }
}
