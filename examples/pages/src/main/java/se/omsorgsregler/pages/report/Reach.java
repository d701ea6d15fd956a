package se.omsorgsregler.pages.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;

/**
 * How far the permanent care contact reaches: among the cases that the duty to offer covers, how many were offered one, said yes, are
 * exempt, have a contact, and have a contact who holds the title. Everything but the answers is taken from rows of duties. Not thread-safe.
 */
final class Reach {

    private static final String OFFER = "offer";
    private static final String APPOINTMENT = "appointment";
    private static final String CREDENTIAL = "credential";
    private static final Pattern APPOINTMENT_POINTER = Pattern.compile("/appointments/(\\d{1,9})");

    /** One of the shares. */
    static final class Figure {

        final String key;
        long yes;
        long unclear;

        private Figure(String key) {
            this.key = key;
        }
    }

    private final LocalDate asOf;
    private final Figure offered = new Figure("offered");
    private final Figure accepted = new Figure("accepted");
    private final Figure exempt = new Figure("exempt");
    private final Figure contact = new Figure("contact");
    private final Figure qualified = new Figure("qualified");
    private long covered;

    Reach(LocalDate asOf) {
        this.asOf = asOf;
    }

    void add(CaseFile caseFile, ComplianceReport report) {
        Optional<DutyStatus> offer = status(report, OFFER);
        if (offer.isEmpty() || offer.get() == DutyStatus.NOT_APPLICABLE) {
            return;
        }
        covered++;
        boolean undecided = offer.get() == DutyStatus.UNDETERMINED;
        count(offered, offer.get() == DutyStatus.MET, undecided);
        count(exempt, offer.get() == DutyStatus.EXEMPT, undecided);
        addAnswer(caseFile);
        Optional<DutyStatus> appointment = status(report, APPOINTMENT);
        count(
                contact,
                appointment.equals(Optional.of(DutyStatus.MET)),
                appointment.equals(Optional.of(DutyStatus.UNDETERMINED)));
        List<DutyStatus> credentials = report.duties().stream()
                .filter(row -> row.duty().equals(CREDENTIAL) && isOfPrimary(row, caseFile))
                .map(DutyRow::status)
                .toList();
        count(
                qualified,
                credentials.stream().anyMatch(status -> status == DutyStatus.MET || status == DutyStatus.MET_LATE),
                credentials.stream()
                        .anyMatch(status -> status == DutyStatus.UNDETERMINED || status == DutyStatus.REVIEW));
    }

    private static Optional<DutyStatus> status(ComplianceReport report, String duty) {
        return report.duties().stream()
                .filter(row -> row.duty().equals(duty))
                .map(DutyRow::status)
                .findFirst();
    }

    private static void count(Figure figure, boolean yes, boolean unclear) {
        if (yes) {
            figure.yes++;
        } else if (unclear) {
            figure.unclear++;
        }
    }

    /** The latest offer that has an answer on the day asked about; one whose answer is not supplied may be a yes. */
    private void addAnswer(CaseFile caseFile) {
        if (caseFile.offers().isEmpty()) {
            accepted.unclear++;
            return;
        }
        Optional<Offer> answered = caseFile.offers().get().stream()
                .filter(offer -> !offer.madeOn().isAfter(asOf))
                .filter(offer -> offer.respondedOn().filter(asOf::isBefore).isEmpty())
                .filter(offer -> !offer.response().equals(Optional.of(OfferResponse.AWAITED)))
                .max(Comparator.comparing(Offer::madeOn).thenComparing(Offer::id));
        count(
                accepted,
                answered.flatMap(Offer::response).equals(Optional.of(OfferResponse.ACCEPTED)),
                answered.isPresent() && answered.get().response().isEmpty());
    }

    private static boolean isOfPrimary(DutyRow row, CaseFile caseFile) {
        Matcher pointer = APPOINTMENT_POINTER.matcher(row.subject());
        if (!pointer.matches()) {
            return false;
        }
        int position = Integer.parseInt(pointer.group(1));
        List<Appointment> appointments = caseFile.appointments().orElse(List.of());
        return position < appointments.size() && appointments.get(position).role() == AppointmentRole.PRIMARY;
    }

    /** Number of cases that the duty to offer covers. */
    long covered() {
        return covered;
    }

    List<Figure> figures() {
        return List.of(offered, accepted, exempt, contact, qualified);
    }
}
