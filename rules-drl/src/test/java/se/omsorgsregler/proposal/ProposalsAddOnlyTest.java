package se.omsorgsregler.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases;

/** A proposal stands beside the law: it adds findings of its own force and changes nothing else. */
class ProposalsAddOnlyTest {

    private static final Set<String> RULES =
            Set.of("sou-2020-70.offer-not-made", "sou-2020-70.credential-missing", "prop-2025-26-60.offer-not-made");

    @Property
    void whatTheNationalRulesSayStaysTheSame(@ForAll("scenarios") RandomCases.Scenario scenario) {
        ComplianceReport without = Proposals.WITHOUT.evaluate(scenario.caseFile(), scenario.asOf());
        ComplianceReport with = Proposals.WITH.evaluate(scenario.caseFile(), scenario.asOf());

        assertThat(with.duties()).isEqualTo(without.duties());
        assertThat(with.undecidedAdvice()).isEqualTo(without.undecidedAdvice());
        assertThat(national(with)).isEqualTo(without.findings());
    }

    @Property
    void whatAProposalAddsIsMarkedAsOne(@ForAll("scenarios") RandomCases.Scenario scenario) {
        assertThat(Proposals.WITH.evaluate(scenario.caseFile(), scenario.asOf()).findings())
                .filteredOn(finding -> RULES.contains(finding.rule()))
                .allMatch(finding -> finding.force() == Force.PROPOSAL)
                .allMatch(finding -> finding.citations().size() == 1
                        && finding.citations().get(0).force() == Force.PROPOSAL)
                .allMatch(finding -> rendered(finding).stream().noneMatch(text -> text.contains("{")));
    }

    @Example
    void randomCasesMeetEveryRule() {
        Set<String> met = new TreeSet<>();
        for (long seed = 0; seed < 2000; seed++) {
            RandomCases.Scenario scenario = RandomCases.scenario(seed);
            Proposals.WITH
                    .evaluate(scenario.caseFile(), scenario.asOf())
                    .findings()
                    .forEach(finding -> met.add(finding.rule()));
        }
        assertThat(met).containsAll(RULES);
    }

    @Example
    void aProposalIsNotLoadedUnlessItIsAskedFor() {
        RandomCases.Scenario scenario = RandomCases.scenario(1);
        assertThat(Proposals.WITHOUT
                        .evaluate(scenario.caseFile(), LocalDate.of(2026, 7, 1))
                        .ruleSet()
                        .packs())
                .extracting(pack -> pack.id())
                .containsExactly("se-national");
    }

    @Provide
    Arbitrary<RandomCases.Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    private static List<Finding> national(ComplianceReport report) {
        return report.findings().stream()
                .filter(finding -> !RULES.contains(finding.rule()))
                .toList();
    }

    private static List<String> rendered(Finding finding) {
        return List.of(
                finding.message().text(Language.SWEDISH),
                finding.message().text(Language.ENGLISH),
                finding.remedy().text(Language.SWEDISH),
                finding.remedy().text(Language.ENGLISH));
    }
}
