package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.national.CaseFileEdit.Place;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** Supplying what was missing decides what was undetermined; what was decided without it stays as it was. */
class MissingIsNotFalseTest {

    /** Places whose absence says something itself, so that a value would contradict it: the closed fields of the format. */
    private static final Pattern CLOSED =
            Pattern.compile(".*\\.(to|resolvedOn|result|absences|endReason)|task\\.appointment|knownFrom\\..*"
                    + "|caseFile\\.(assignments|knownFrom|municipality|provider|unit)"
                    + "|worker\\.(transitionProofs|employmentsKnownFrom)");

    /** Absent they say: begun, on a day unknown. A day after the as-of date would contradict that. */
    private static final Set<String> BEGUN = Set.of("appointment.from", "circumstance.from");

    /** The only ways in which something supplied may change what was decided without it: the catalogue says so. */
    private static final List<Allowed> ALLOWED = List.of(
            new Allowed(
                    "caseFile.decisions",
                    ".*",
                    "If decisions is not supplied, the report holds, besides worker.*, one finding and every duty row is UNDETERMINED"),
            new Allowed(
                    "caseFile.appointments",
                    "appointment\\..*",
                    "A rule about an element of a list is evaluated for the elements supplied and silent when that list is missing"),
            new Allowed(
                    "caseFile.offers",
                    "offer\\..*",
                    "A rule about an element of a list is evaluated for the elements supplied and silent when that list is missing"),
            new Allowed(
                    "caseFile.(offers|assessments|appointments)",
                    "duty:(offer|appointment)|exemption\\..*|appointment.missing|offer.unanswered",
                    "An exemption is in effect: it is always decided on what is known (only duty offer asks for missing lists)"),
            new Allowed(
                    "caseFile.(offers|assessments|appointments)",
                    "offer.health-contact-no-substitute",
                    "offer.health-contact-no-substitute: silent while the duty is UNDETERMINED"),
            new Allowed(
                    "appointment.from",
                    "appointment.(by-needs-assessor|licensed-professional|several-primary|without-acceptance)",
                    "Where a rule compares an appointment's from and it is not supplied, the rule is silent"),
            new Allowed(
                    "appointment.from",
                    "appointment.change-request-open",
                    "appointment.change-request-open: none was appointed after it (known from > on)"),
            new Allowed(
                    "appointment.from",
                    "credential|duty:credential",
                    "For PRIMARY, first line that holds: a line that compares D does not while D is not supplied"),
            new Allowed(
                    "appointment.holderType",
                    "appointment\\..*|duty:.*|credential|offer\\..*|exemption.contact-running",
                    "Not a TEAM always means not known to be one"),
            new Allowed(
                    "appointment.holder|worker.employments|caseFile.workers",
                    "appointment.holder-not-employed",
                    "appointment.holder-not-employed: has employments supplied (otherwise silent)"),
            new Allowed(
                    "appointment.(holder|provider)",
                    "appointment.several-primary",
                    "appointment.several-primary: different supplied holders; BREACH when two such share a supplied provider"),
            new Allowed(
                    "certificate.(grantedOn|verifiedOn)",
                    "credential|duty:credential|worker.title-without-ground",
                    "C: true when a GRANTED certificate has no grantedOn and its verifiedOn is <= T or not supplied"),
            new Allowed(
                    "employment.(title|form)|worker.employments",
                    "credential|duty:credential|worker.title-without-ground",
                    "P23, P25, first that holds: an employment ASSISTANT_NURSE and PERMANENT before a proof that says false"),
            new Allowed(
                    "employment.(title|form)|worker.(certificates|employments)",
                    "worker.title-without-ground",
                    "worker.title-without-ground: C is known false and P23 is known false (otherwise silent)"),
            new Allowed(
                    "circumstance.from",
                    "exemption.outdated|offer.decline-outdated",
                    "exemption.outdated, offer.decline-outdated: the known start of a circumstance"),
            new Allowed(
                    "circumstance.from",
                    "offer.information-not-adapted",
                    "Circumstance X on day d: an unknown start counts as begun"),
            new Allowed(
                    "decision.basis",
                    "duty:.*|offer\\..*|exemption\\..*|appointment.missing",
                    "Duty offer: NOT_APPLICABLE when every decision running has a supplied basis other than those in scope"),
            new Allowed(
                    "offer.respondedOn",
                    "duty:(appointment|decline-documented)|appointment.missing|offer\\..*",
                    "Before its respondedOn a response is AWAITED (a response without respondedOn counts at once)"),
            new Allowed(
                    "offer.response",
                    "duty:appointment|appointment.missing",
                    "Duty appointment, first line that holds: a contact that has ended, while a refusal after it is not supplied"),
            new Allowed(
                    "offer.response",
                    "duty:decline-documented|offer.(answered-by-other|decline-.*)",
                    "When the latest answered offer's response is not supplied, rules about it are evaluated on that offer"));

    /** How many cases give values away: enough for each kind of place to have many. */
    private static final int DONORS = 2000;

    private static final Map<String, List<Object>> DONATED = donated();

    /**
     * A kind of place that may change what some rules decided without it.
     *
     * @param places kinds of places, such as {@code offer.response}
     * @param rules ids of rules; {@code duty:} and the id of a duty; {@code credential} for the findings of that duty
     * @param catalogue what the catalogue says that makes it so
     */
    private record Allowed(Pattern places, Pattern rules, String catalogue) {

        Allowed(String places, String rules, String catalogue) {
            this(Pattern.compile(places), Pattern.compile(rules), catalogue);
        }

        boolean covers(Place place, Change change) {
            return places.matcher(place.path()).matches()
                    && rules.matcher(change.rule()).matches();
        }
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property
    void whatWasDecidedStaysAsItWas(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        List<Place> missing = missing(scenario.caseFile());
        Assume.that(!missing.isEmpty());
        Place place = oneOf(missing, random);
        Object value = oneOf(DONATED.get(place.path()), random);
        Assume.that(!(BEGUN.contains(place.path()) && ((LocalDate) value).isAfter(scenario.asOf())));
        CaseFile supplied = CaseFileEdit.put(place.pointer(), value).applyTo(scenario.caseFile());
        Assume.that(supplied.validate().isEmpty());

        List<Change> changes = Verdicts.of(scenario.caseFile(), scenario.asOf())
                .changesOfDecided(Verdicts.of(supplied, scenario.asOf()));

        assertThat(changes)
                .as("supplying %s, which the catalogue does not let change this", place.pointer())
                .filteredOn(change -> ALLOWED.stream().noneMatch(allowed -> allowed.covers(place, change)))
                .isEmpty();
    }

    /** Values that other cases have in each kind of place. */
    private static Map<String, List<Object>> donated() {
        Map<String, List<Object>> values = new HashMap<>();
        for (long seed = 0; seed < DONORS; seed++) {
            CaseFileEdit.visit(RandomCases.caseFile(seed), (place, value) -> {
                if (value != null) {
                    values.computeIfAbsent(place.path(), path -> new ArrayList<>())
                            .add(value);
                }
            });
        }
        return values;
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Place> missing(CaseFile caseFile) {
        List<Place> missing = new ArrayList<>();
        CaseFileEdit.visit(caseFile, (place, value) -> {
            if (value == null && !CLOSED.matcher(place.path()).matches()) {
                missing.add(place);
            }
        });
        return missing;
    }

    private record About(String rule, String subject) {}

    private record Change(String rule, String subject, String was, String is) {}

    /** What was decided about which element; what is not there was decided not to be so, unless it is undecided. */
    private static final class Verdicts {

        private static final String UNDETERMINED = "UNDETERMINED";
        private static final String SILENT = "silent";
        private static final String CASE = "case";

        private final Map<About, String> verdicts = new HashMap<>();
        private final Set<String> undecidedAdvice = new TreeSet<>();
        private final Set<String> elements = new HashSet<>();

        static Verdicts of(CaseFile caseFile, LocalDate asOf) {
            ComplianceReport report = National.ENGINE.evaluate(caseFile, asOf);
            Verdicts verdicts = new Verdicts();
            report.duties().forEach(verdicts::add);
            report.findings().forEach(verdicts::add);
            report.undecidedAdvice().forEach(advice -> verdicts.undecidedAdvice.add(advice.rule()));
            verdicts.elements.add(CASE);
            CaseFileEdit.visit(caseFile, (place, value) -> {
                String[] tokens = place.pointer().split("/");
                if (tokens.length == 4 && tokens[3].equals(CaseFileFormat.ID)) {
                    verdicts.elements.add(tokens[1] + ":" + value);
                }
            });
            return verdicts;
        }

        /** A row that is NOT_APPLICABLE and no row say the same. */
        private void add(DutyRow row) {
            if (row.status() != DutyStatus.NOT_APPLICABLE) {
                verdicts.put(
                        new About("duty:" + row.duty(), row.subjectId()),
                        row.status().name());
            }
        }

        private void add(Finding finding) {
            String verdict = finding.outcome().name();
            if (finding.rule().startsWith("credential.")) {
                // The lines of one table: which of them speaks is the verdict.
                verdicts.put(
                        new About("credential", finding.subjectId()),
                        verdict.equals(UNDETERMINED) ? verdict : finding.rule() + " " + verdict);
            } else if (finding.rule().equals("appointment.missing")) {
                // What it is about depends on what is known; that an appointment is missing does not.
                verdicts.put(new About(finding.rule(), CASE), verdict);
            } else {
                verdicts.put(new About(finding.rule(), finding.subjectId()), verdict);
            }
        }

        /** What was decided and turned out otherwise, about elements that were there. */
        List<Change> changesOfDecided(Verdicts after) {
            List<Change> changes = new ArrayList<>();
            Set<About> all = new HashSet<>(verdicts.keySet());
            all.addAll(after.verdicts.keySet());
            for (About about : all) {
                String was = verdicts.getOrDefault(about, SILENT);
                String is = after.verdicts.getOrDefault(about, SILENT);
                if (!was.equals(is) && isDecided(about)) {
                    changes.add(new Change(about.rule(), about.subject(), was, is));
                }
            }
            for (String rule : after.undecidedAdvice) {
                if (!undecidedAdvice.contains(rule)) {
                    changes.add(new Change(rule, CASE, "decided", UNDETERMINED));
                }
            }
            return changes;
        }

        private boolean isDecided(About about) {
            return elements.contains(about.subject())
                    && !undecidedAdvice.contains(about.rule())
                    && !UNDETERMINED.equals(verdicts.get(about));
        }
    }
}
