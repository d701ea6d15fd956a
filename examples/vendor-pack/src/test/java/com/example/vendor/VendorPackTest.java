package com.example.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases;

/** The pack is found, is loaded when asked for, and leaves what the national rules say as it is. */
class VendorPackTest {

    private static final String PREFIX = "vendor.";

    @Example
    void thePackIsLoadedWhenAskedFor() {
        assertThat(Engines.BOTH.ruleSet().packs())
                .extracting(RuleSet.Pack::id)
                .containsExactly("example-vendor", "se-national");
        assertThat(Engines.NATIONAL.ruleSet().packs())
                .extracting(RuleSet.Pack::id)
                .containsExactly("se-national");
        assertThat(Engines.BOTH.ruleSet().fingerprint())
                .isNotEqualTo(Engines.NATIONAL.ruleSet().fingerprint());
    }

    @Example
    void everyRuleHasItsTextsInBothLanguages() {
        VendorPack pack = new VendorPack();
        Set<String> expected = new TreeSet<>();
        pack.manifest()
                .values()
                .forEach(rules -> rules.forEach(rule -> {
                    expected.add(rule + ".message");
                    expected.add(rule + ".remedy");
                    expected.add(rule + ".undetermined");
                }));
        for (Language language : Language.values()) {
            assertThat(pack.texts(language).keySet()).isEqualTo(expected);
        }
    }

    @Property
    void nationalFindingsAreUnchanged(@ForAll("scenarios") RandomCases.Scenario scenario) {
        ComplianceReport with = Engines.BOTH.evaluate(scenario.caseFile(), scenario.asOf());
        ComplianceReport without = Engines.NATIONAL.evaluate(scenario.caseFile(), scenario.asOf());

        assertThat(with.duties()).isEqualTo(without.duties());
        assertThat(with.findings()).filteredOn(finding -> !isOurs(finding)).isEqualTo(without.findings());
        assertThat(without.findings()).noneMatch(VendorPackTest::isOurs);
        assertThat(with.undecidedAdvice()).isEqualTo(without.undecidedAdvice());
    }

    private static boolean isOurs(Finding finding) {
        return finding.rule().startsWith(PREFIX);
    }

    @Provide
    Arbitrary<RandomCases.Scenario> scenarios() {
        return CaseFiles.scenarios();
    }
}
