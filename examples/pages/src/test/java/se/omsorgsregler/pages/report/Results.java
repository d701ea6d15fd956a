package se.omsorgsregler.pages.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.casefile.CaseFile;

/** Made-up results of a run. */
final class Results {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    static final RuleSet RULE_SET = new RuleSet(List.of(new RuleSet.Pack("se-test", "1.0.0")), "ab".repeat(32));
    static final RunFacts FACTS = new RunFacts(AS_OF, RULE_SET, Set.of(), Optional.empty());

    private Results() {}

    /** What a page says of a case. */
    static final class Case {

        private final CaseFile.Builder caseFile;
        private final String caseId;
        private final List<Finding> findings = new ArrayList<>();
        private final List<DutyRow> duties = new ArrayList<>();
        private final List<UndecidedAdvice> undecided = new ArrayList<>();
        private final List<String> notEvaluated = new ArrayList<>();
        private final List<AppliedWaiver> waivers = new ArrayList<>();

        private Case(String caseId, String unit) {
            this.caseId = caseId;
            caseFile = CaseFile.builder().caseId(caseId).unit(unit);
        }

        CaseFile.Builder caseFile() {
            return caseFile;
        }

        Case with(Finding finding) {
            findings.add(finding);
            return this;
        }

        Case with(DutyRow row) {
            duties.add(row);
            return this;
        }

        Case with(AppliedWaiver waiver) {
            waivers.add(waiver);
            return this;
        }

        Case undecided(String rule, String... missing) {
            undecided.add(new UndecidedAdvice(rule, List.of(missing)));
            return this;
        }

        Case notEvaluated(String rule) {
            notEvaluated.add(rule);
            return this;
        }

        CaseFile file() {
            return caseFile.build();
        }

        ComplianceReport report() {
            return new ComplianceReport(
                    caseId, AS_OF, RULE_SET, duties, findings, undecided, notEvaluated, waivers, Optional.empty());
        }

        CaseResult result() {
            return new CaseResult.Evaluated(report());
        }
    }

    static Case of(String caseId, String unit) {
        return new Case(caseId, unit);
    }

    static Finding breach(String rule, Force force, LocalDate since) {
        return finding(rule, Outcome.BREACH, force, Optional.of(since), Optional.empty(), List.of());
    }

    static Finding unmet(String rule, Force force, LocalDate since) {
        return finding(rule, Outcome.UNMET, force, Optional.of(since), Optional.empty(), List.of());
    }

    static Finding review(String rule) {
        return finding(rule, Outcome.REVIEW, Force.PREPARATORY, Optional.empty(), Optional.empty(), List.of());
    }

    static Finding undetermined(String rule, String... missing) {
        return finding(rule, Outcome.UNDETERMINED, Force.LAW, Optional.empty(), Optional.empty(), List.of(missing));
    }

    static Finding due(String rule, LocalDate day) {
        return finding(rule, Outcome.DUE, Force.LOCAL_ROUTINE, Optional.empty(), Optional.of(day), List.of());
    }

    private static Finding finding(
            String rule,
            Outcome outcome,
            Force force,
            Optional<LocalDate> since,
            Optional<LocalDate> dueOn,
            List<String> missing) {
        return new Finding(
                rule,
                outcome,
                force,
                List.of(new Citation("Lag (2000:1) 1 §", force)),
                "/offers/0",
                "offers:o1",
                since,
                dueOn,
                List.of("/offers/0"),
                missing,
                outcome == Outcome.UNDETERMINED ? Optional.of(Outcome.REVIEW) : Optional.empty(),
                words(rule + ".message", "Så är det. Sedan {since}.", "So it is. Since {since}.", since),
                words(rule + ".remedy", "Gör något.", "Do something.", since));
    }

    private static Message words(String key, String swedish, String english, Optional<LocalDate> since) {
        return new Message(
                key,
                Map.of("since", since.map(LocalDate::toString).orElse("")),
                Map.of(Language.SWEDISH, swedish, Language.ENGLISH, english));
    }

    static DutyRow duty(String duty, DutyStatus status) {
        return duty(duty, status, "", Optional.empty(), Optional.empty());
    }

    static DutyRow duty(
            String duty, DutyStatus status, String subject, Optional<LocalDate> dueOn, Optional<LocalDate> metOn) {
        return new DutyRow(duty, Force.LAW, status, subject, "case", Optional.empty(), dueOn, metOn, Optional.empty());
    }
}
