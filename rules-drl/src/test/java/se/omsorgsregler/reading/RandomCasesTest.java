package se.omsorgsregler.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.reading.PlainReading.Hit;
import se.omsorgsregler.reading.PlainReading.Reading;
import se.omsorgsregler.reading.PlainReading.Row;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** Random cases are worth something while they are valid and reach every corner of the rules. */
class RandomCasesTest {

    private static final int SEEDS = 20_000;

    /** Everything the rules can say: of each duty the statuses, of each rule the outcomes. */
    private static final String CORNERS = """
            appointment: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            appointment-documented: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            appointment.by-needs-assessor: ADVICE, undecided
            appointment.change-request-open: REVIEW, UNDETERMINED
            appointment.holder-not-employed: REVIEW
            appointment.licensed-professional: ADVICE, undecided
            appointment.missing: UNDETERMINED, UNMET
            appointment.not-a-person: BREACH
            appointment.several-primary: BREACH, REVIEW
            appointment.undocumented: UNDETERMINED, UNMET
            appointment.without-acceptance: ADVICE, undecided
            case.decisions-not-supplied: UNDETERMINED
            credential: BREACHED, MET by CERTIFICATE, MET by TRANSITIONAL, MET_LATE by CERTIFICATE, NOT_APPLICABLE, REVIEW, UNDETERMINED
            credential.appointed-before-requirement: REVIEW
            credential.deputy-unclear: REVIEW, UNDETERMINED
            credential.missing: BREACH
            credential.title-unclear: REVIEW
            credential.transition-ended: BREACH
            credential.transition-ending: DUE, UNDETERMINED
            credential.transition-unclear: REVIEW
            credential.undecided: UNDETERMINED
            decline-documented: MET, NOT_APPLICABLE, UNDETERMINED, UNMET
            exemption.assessed-by-private-provider: REVIEW, UNDETERMINED
            exemption.beyond-examples: REVIEW, UNDETERMINED
            exemption.contact-running: REVIEW, UNDETERMINED
            exemption.contrary-circumstance: REVIEW, UNDETERMINED
            exemption.ground-declined: REVIEW, UNDETERMINED
            exemption.ground-services-only: REVIEW, UNDETERMINED
            exemption.ground-staffing: REVIEW, UNDETERMINED
            exemption.no-reasons: REVIEW, UNDETERMINED
            exemption.not-individual: REVIEW, UNDETERMINED
            exemption.outdated: REVIEW, UNDETERMINED
            exemption.own-view-not-recorded: REVIEW, UNDETERMINED
            exemption.person-wants-contact: REVIEW, UNDETERMINED
            exemption.purposes-not-considered: REVIEW, UNDETERMINED
            offer: EXEMPT, MET by CONTACT, MET by OFFER, NOT_APPLICABLE, UNDETERMINED, UNMET
            offer-special-housing: NOT_APPLICABLE, REVIEW, UNDETERMINED
            offer.answered-by-other: REVIEW, UNDETERMINED
            offer.decline-outdated: REVIEW, UNDETERMINED
            offer.decline-undocumented: UNDETERMINED, UNMET
            offer.health-contact-no-substitute: ADVICE, undecided
            offer.information-not-adapted: ADVICE, undecided
            offer.made-by-needs-assessor: ADVICE, undecided
            offer.not-made: UNDETERMINED, UNMET
            offer.repeat-advised: ADVICE, undecided
            offer.unanswered: REVIEW, UNDETERMINED
            worker.title-without-ground: REVIEW
            """;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFiles.caseFiles();
    }

    @Provide
    Arbitrary<LocalDate> asOfDates() {
        return CaseFiles.asOfDates();
    }

    @Property
    void casesAreValidAndToldByTheirSeed(@ForAll("caseFiles") CaseFile caseFile) {
        assertThat(caseFile.validate()).isEmpty();
        long seed = Long.parseLong(caseFile.caseId().substring("seed".length()));
        assertThat(RandomCases.caseFile(seed)).isEqualTo(caseFile);
    }

    @Property
    void everyDutyHasARowAndOnlyTheUndeterminedLackSomething(
            @ForAll("caseFiles") CaseFile caseFile, @ForAll("asOfDates") LocalDate asOf) {
        Reading reading = PlainReading.read(caseFile, asOf);
        Set<String> duties = new TreeSet<>();
        for (Row row : reading.duties()) {
            duties.add(row.duty());
        }
        assertThat(duties).hasSize(6);
        assertThat(reading.duties()).doesNotHaveDuplicates();
        assertThat(reading.findings())
                .doesNotHaveDuplicates()
                .allSatisfy(
                        hit -> assertThat(hit.missing().isEmpty()).isEqualTo(hit.outcome() != Outcome.UNDETERMINED));
        assertThat(reading.undecidedAdvice().values())
                .allSatisfy(missing -> assertThat(missing).isNotEmpty());
    }

    @Property
    void theOrderOfListsDoesNotMatter(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        CaseFile caseFile = scenario.caseFile();
        CaseFile shuffled = caseFile.toBuilder()
                .decisions(shuffle(caseFile.decisions(), random))
                .offers(shuffle(caseFile.offers(), random))
                .assessments(shuffle(caseFile.assessments(), random))
                .appointments(shuffle(caseFile.appointments(), random))
                .changeRequests(shuffle(caseFile.changeRequests(), random))
                .workers(shuffle(caseFile.workers(), random))
                .build();
        assertThat(withoutPointers(PlainReading.read(shuffled, scenario.asOf())))
                .isEqualTo(withoutPointers(PlainReading.read(caseFile, scenario.asOf())));
    }

    private static <T> List<T> shuffle(Optional<List<T>> list, Random random) {
        if (list.isEmpty()) {
            return null;
        }
        List<T> shuffled = new ArrayList<>(list.get());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Set<Record> withoutPointers(Reading reading) {
        Set<Record> facts = new HashSet<>();
        for (Row row : reading.duties()) {
            facts.add(new Row(
                    row.duty(),
                    row.status(),
                    "",
                    row.subjectId(),
                    row.triggeredOn(),
                    row.dueOn(),
                    row.metOn(),
                    row.basis()));
        }
        for (Hit hit : reading.findings()) {
            facts.add(new Hit(
                    hit.rule(),
                    hit.outcome(),
                    hit.force(),
                    "",
                    hit.subjectId(),
                    hit.since(),
                    hit.dueOn(),
                    List.of(),
                    hit.wouldBe()));
        }
        return facts;
    }

    @Test
    void everyCornerIsReached() {
        SortedMap<String, SortedSet<String>> seen = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = RandomCases.scenario(seed);
            Reading reading = PlainReading.read(scenario.caseFile(), scenario.asOf());
            for (Row row : reading.duties()) {
                String basis = row.basis() == null ? "" : " by " + row.basis();
                note(seen, row.duty(), row.status() + basis);
            }
            for (Hit hit : reading.findings()) {
                note(seen, hit.rule(), hit.outcome().name());
            }
            for (String rule : reading.undecidedAdvice().keySet()) {
                note(seen, rule, "undecided");
            }
        }
        List<String> lines = new ArrayList<>();
        seen.forEach((name, results) -> lines.add(name + ": " + String.join(", ", results)));
        assertThat(lines).containsExactlyElementsOf(CORNERS.lines().toList());
    }

    private static void note(SortedMap<String, SortedSet<String>> seen, String name, String result) {
        seen.computeIfAbsent(name, key -> new TreeSet<>()).add(result);
    }
}
