package se.omsorgsregler.reading;

import static se.omsorgsregler.reading.Dates.onOrAfter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.reading.Located.Subject;

/** The national rules read in plain Java: what {@code se-national} has to say about a case on a date. */
public final class PlainReading {

    static final String OFFER = "offer";
    static final String DECLINE_DOCUMENTED = "decline-documented";
    static final String APPOINTMENT = "appointment";
    static final String APPOINTMENT_DOCUMENTED = "appointment-documented";
    static final String CREDENTIAL = "credential";
    static final String OFFER_SPECIAL_HOUSING = "offer-special-housing";

    private static final List<String> SPAN_DUTIES =
            List.of(OFFER, DECLINE_DOCUMENTED, APPOINTMENT, APPOINTMENT_DOCUMENTED, CREDENTIAL);

    private PlainReading() {}

    /** Where one duty stands; what does not apply is {@code null}. */
    public record Row(
            String duty,
            DutyStatus status,
            String subject,
            String subjectId,
            LocalDate triggeredOn,
            LocalDate dueOn,
            LocalDate metOn,
            String basis) {}

    /** One finding; {@code since}, {@code dueOn} and {@code wouldBe} are {@code null} where the rule gives none. */
    public record Hit(
            String rule,
            Outcome outcome,
            Force force,
            String subject,
            String subjectId,
            LocalDate since,
            LocalDate dueOn,
            List<String> missing,
            Outcome wouldBe) {}

    /** Everything the rules say, sorted. */
    public record Reading(List<Row> duties, List<Hit> findings, SortedMap<String, SortedSet<String>> undecidedAdvice) {}

    /** Reads a valid case as the situation stood at the end of a day. */
    public static Reading read(CaseFile caseFile, LocalDate asOf) {
        Ledger ledger = new Ledger();
        boolean inForce = onOrAfter(asOf, Dates.OFFER_DUTY_FROM);
        if (inForce && caseFile.decisions().isEmpty()) {
            for (String duty : SPAN_DUTIES) {
                ledger.row(duty, DutyStatus.UNDETERMINED, Subject.CASE);
            }
            ledger.row(OFFER_SPECIAL_HOUSING, DutyStatus.UNDETERMINED, Subject.CASE);
            ledger.undetermined(
                    "case.decisions-not-supplied", Force.LAW, Subject.CASE, new TreeSet<>(List.of("/decisions")), null);
        } else {
            Optional<Situation> situation = inForce ? Situation.of(caseFile, asOf) : Optional.empty();
            if (situation.isPresent()) {
                readSpan(situation.get(), ledger);
            } else {
                for (String duty : SPAN_DUTIES) {
                    ledger.row(duty, DutyStatus.NOT_APPLICABLE, Subject.CASE);
                }
            }
            readSpecialHousing(caseFile, asOf, ledger);
        }
        new CredentialReading(caseFile, asOf, ledger).readWorkers();
        return ledger.reading();
    }

    private static void readSpan(Situation situation, Ledger ledger) {
        OfferReading offer = new OfferReading(situation, ledger);
        offer.read();
        new AppointmentReading(situation, offer, ledger).read();
        new CredentialReading(situation.file, situation.asOf, ledger).readAppointments(situation);
    }

    private static void readSpecialHousing(CaseFile caseFile, LocalDate asOf, Ledger ledger) {
        List<Subject> subjects = new ArrayList<>();
        if (onOrAfter(asOf, Dates.SPECIAL_HOUSING_FROM)) {
            List<Decision> decisions = caseFile.decisions().orElseThrow();
            for (int i = 0; i < decisions.size(); i++) {
                Decision decision = decisions.get(i);
                if (decision.setting() == Setting.SPECIAL_HOUSING_OLDER
                        && Dates.contains(decision.from(), decision.to(), asOf)) {
                    subjects.add(new Located<>("decisions", i, decision.id(), decision).subject());
                }
            }
        }
        for (Subject subject : subjects) {
            ledger.row(OFFER_SPECIAL_HOUSING, DutyStatus.REVIEW, subject);
        }
        if (subjects.isEmpty()) {
            ledger.row(OFFER_SPECIAL_HOUSING, DutyStatus.NOT_APPLICABLE, Subject.CASE);
        }
    }
}
