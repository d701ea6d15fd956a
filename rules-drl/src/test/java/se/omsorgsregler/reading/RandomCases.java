package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import se.omsorgsregler.casefile.ActingParty;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentGround;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.Assignment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Circumstance;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Employment;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.ExemptionAssessment;
import se.omsorgsregler.casefile.HolderType;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.Offer;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.OwnView;
import se.omsorgsregler.casefile.ProviderKind;
import se.omsorgsregler.casefile.Purpose;
import se.omsorgsregler.casefile.Recipient;
import se.omsorgsregler.casefile.RecipientAbsence;
import se.omsorgsregler.casefile.RecipientAbsenceKind;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Task;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.casefile.TitleCertificate;
import se.omsorgsregler.casefile.TransitionProof;
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.casefile.WorkerAbsence;

/**
 * Valid case files at random, the same for the same seed. Dates gather where the rules turn: around the days on which the law changes, and
 * a period of the rules away from another date of the same case. How much is missing differs from case to case, so that whole cases and
 * cases full of holes are both common.
 */
public final class RandomCases {

    private static final int[] STEPS = {0, 0, 1, 1, 2, 7, 13, 14, 15, 29, 30, 31, 32, 89, 90, 91, 180, 184, 365};
    private static final int[] GAPS = {-40, -1, 0, 0, 1, 29, 30, 31, 32, 60};
    private static final int LONGEST_LIST = 4;
    private static final int MOST_TASKS = 8;
    private static final List<TaskKind> USUAL_TASKS =
            List.of(TaskKind.PLAN_ESTABLISHED, TaskKind.PLAN_FOLLOWED_UP, TaskKind.INTRODUCED, TaskKind.KEYS_RETURNED);
    private static final int[] MINUTES = {0, 499, 500, 501, 999, 1000, 1001};
    private static final double[] SHARES_MISSING = {0, 0, 0.05, 0.05, 0.15, 0.4};

    private final Dice dice;
    private final double shareMissing;
    private final List<LocalDate> dates = new ArrayList<>();

    /** The last day of the decision that was made last of those with one; {@code null} when none has. */
    private LocalDate lastEnd;

    private RandomCases(long seed) {
        dice = new Dice(seed);
        shareMissing = SHARES_MISSING[dice.below(SHARES_MISSING.length)];
        dates.add(dice.turningDay());
        dates.add(dice.anyDay());
    }

    /** A case and a day to look at it from. */
    public record Scenario(CaseFile caseFile, LocalDate asOf) {}

    /** The case of a seed; its id tells the seed. */
    public static CaseFile caseFile(long seed) {
        return scenario(seed).caseFile();
    }

    /** The case of a seed with a day that is often near a date of the case. */
    public static Scenario scenario(long seed) {
        RandomCases cases = new RandomCases(seed);
        CaseFile caseFile = cases.build("seed" + seed);
        return new Scenario(caseFile, cases.asOf());
    }

    /** A day that has nothing to do with any case but is often one on which the law changes. */
    public static LocalDate asOfDate(long seed) {
        RandomCases cases = new RandomCases(seed);
        return cases.dice.chance(0.7) ? cases.dice.turningDay() : cases.dice.anyDay();
    }

    private LocalDate asOf() {
        int kind = dice.below(100);
        if (kind < 25) {
            return dice.turningDay();
        }
        return kind < 35 ? dice.anyDay() : dice.oneOf(dates).plusDays(dice.oneOf(STEPS));
    }

    private CaseFile build(String caseId) {
        List<Decision> decisions = decisions();
        List<Appointment> appointments = maybe(list("p", this::appointment));
        return CaseFile.builder()
                .caseId(caseId)
                .municipality(rarely("1080"))
                .provider(rarely("P-1"))
                .unit(rarely("U-1"))
                .assignments(often(() -> list("g", this::assignment)))
                .knownFrom(dice.chance(0.2) ? knownFrom() : null)
                .recipient(maybe(recipient()))
                .decisions(dice.chance(shareMissing / 4) ? null : decisions)
                .needChanges(maybe(list("n", id -> new NeedChange(id, day()))))
                .offers(maybe(list("o", this::offer)))
                .assessments(maybe(list("a", this::assessment)))
                .appointments(appointments)
                .changeRequests(maybe(list("r", this::changeRequest)))
                .healthCareContact(maybe(dice.chance(0.5)))
                .workers(maybe(list("W-", this::worker)))
                .tasks(often(() -> list("t", MOST_TASKS, id -> task(id, appointments))))
                .visitPeriods(often(() -> list("v", this::visitPeriod)))
                .build();
    }

    /** Home care mostly runs in a row, with gaps around the length that parts two spans. */
    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        int count = dice.chance(0.05) ? 0 : 1 + dice.below(LONGEST_LIST);
        LocalDate next = Dates.earlier(day(), day());
        for (String id : ids("d", count)) {
            LocalDate from = dice.chance(0.75) ? next : day();
            boolean last = decisions.size() == count - 1;
            LocalDate to = dice.chance(last ? 0.25 : 0.6) ? from.plusDays(dice.oneOf(STEPS)) : null;
            if (to != null) {
                dates.add(to);
                lastEnd = to;
                next = to.plusDays(1L + dice.oneOf(GAPS));
            } else {
                next = from.plusDays(dice.oneOf(STEPS));
            }
            dates.add(next);
            decisions.add(Decision.builder()
                    .id(id)
                    .setting(dice.chance(0.85) ? Setting.HOME_CARE : dice.oneOf(Setting.values()))
                    .basis(maybe(dice.chance(0.7) ? DecisionBasis.NEEDS_TESTED : dice.oneOf(DecisionBasis.values())))
                    .from(from)
                    .to(to)
                    .endReason(to == null ? null : often(() -> dice.oneOf(EndReason.values())))
                    .services(maybe(services()))
                    .build());
        }
        dice.shuffle(decisions);
        return decisions;
    }

    private Set<Service> services() {
        if (dice.chance(0.4)) {
            return EnumSet.of(dice.chance(0.5) ? Service.SAFETY_ALARM : Service.CLEANING);
        }
        return someOf(Service.class, Service.values(), 0.2);
    }

    private KnownFrom knownFrom() {
        return KnownFrom.builder()
                .offers(dice.chance(0.6) ? day() : null)
                .assessments(dice.chance(0.6) ? day() : null)
                .tasks(dice.chance(0.3) ? day() : null)
                .build();
    }

    private Recipient recipient() {
        return Recipient.builder()
                .birthYear(rarely(1941))
                .circumstances(maybe(list("c", this::circumstance)))
                .absences(often(() -> list("h", this::recipientAbsence)))
                .build();
    }

    private Circumstance circumstance(String id) {
        LocalDate from = maybe(day());
        return Circumstance.builder()
                .id(id)
                .kind(dice.oneOf(CircumstanceKind.values()))
                .from(from)
                .to(end(from))
                .build();
    }

    private RecipientAbsence recipientAbsence(String id) {
        LocalDate from = day();
        return RecipientAbsence.builder()
                .id(id)
                .kind(dice.oneOf(RecipientAbsenceKind.values()))
                .from(from)
                .to(end(from))
                .build();
    }

    private Assignment assignment(String id) {
        LocalDate from = day();
        return Assignment.builder()
                .id(id)
                .provider(maybe(provider()))
                .unit(maybe("U-1"))
                .providerKind(maybe(dice.oneOf(ProviderKind.values())))
                .from(from)
                .to(end(from))
                .build();
    }

    private Offer offer(String id) {
        LocalDate madeOn = day();
        OfferResponse response = dice.oneOf(OfferResponse.values());
        boolean dated = response == OfferResponse.AWAITED ? dice.chance(0.1) : dice.chance(1 - shareMissing);
        return Offer.builder()
                .id(id)
                .madeOn(madeOn)
                .madeBy(maybe(dice.oneOf(ActingParty.values())))
                .informationAdapted(maybe(dice.chance(0.5)))
                .response(maybe(response))
                .respondedOn(dated ? onOrAfter(madeOn) : null)
                .answeredBy(maybe(dice.oneOf(AnsweredBy.values())))
                .documented(maybe(dice.chance(0.5)))
                .build();
    }

    private ExemptionAssessment assessment(String id) {
        return ExemptionAssessment.builder()
                .id(id)
                .assessedOn(day())
                .outcome(dice.chance(0.65) ? AssessmentOutcome.OBVIOUSLY_UNNECESSARY : AssessmentOutcome.NEEDED)
                .assessedBy(maybe(dice.oneOf(AssessedBy.values())))
                .individual(maybe(dice.chance(0.7)))
                .grounds(maybe(someOf(AssessmentGround.class, AssessmentGround.values(), 0.2)))
                .purposesConsidered(maybe(someOf(Purpose.class, Purpose.values(), 0.85)))
                .ownView(maybe(dice.oneOf(OwnView.values())))
                .rationaleRecorded(maybe(dice.chance(0.7)))
                .build();
    }

    private Appointment appointment(String id) {
        LocalDate from = dice.chance(0.1) ? null : maybe(day());
        return Appointment.builder()
                .id(id)
                .kind(dice.chance(0.75) ? AppointmentKind.CARE_CONTACT : AppointmentKind.KEY_WORKER)
                .role(dice.chance(0.75) ? AppointmentRole.PRIMARY : AppointmentRole.DEPUTY)
                .holder(maybe("W-" + (1 + dice.below(1 + dice.below(LONGEST_LIST)))))
                .holderType(maybe(dice.chance(0.85) ? HolderType.PERSON : HolderType.TEAM))
                .provider(maybe(provider()))
                .from(from)
                .to(end(from))
                .appointedBy(maybe(dice.oneOf(ActingParty.values())))
                .documented(maybe(dice.chance(0.6)))
                .build();
    }

    private ChangeRequest changeRequest(String id) {
        LocalDate on = day();
        return ChangeRequest.builder()
                .id(id)
                .on(on)
                .resolvedOn(dice.chance(0.4) ? onOrAfter(on) : null)
                .build();
    }

    private Worker worker(String id) {
        return Worker.builder()
                .id(id)
                .certificates(maybe(dice.chance(0.4) ? List.of() : list("b", this::certificate)))
                .employments(maybe(list("e", this::employment)))
                .employmentsKnownFrom(dice.chance(0.5) ? maybe(Dice.FIRST_DAY) : rarely(day()))
                .transitionProofs(dice.chance(0.2) ? list("x", this::transitionProof) : null)
                .licensedProfession(maybe(dice.chance(0.3)))
                .absences(often(() -> list("f", this::workerAbsence)))
                .build();
    }

    private TitleCertificate certificate(String id) {
        return TitleCertificate.builder()
                .id(id)
                .status(dice.chance(0.6) ? CertificateStatus.GRANTED : dice.oneOf(CertificateStatus.values()))
                .appliedOn(rarely(day()))
                .grantedOn(dice.chance(0.25) ? null : maybe(day()))
                .verifiedOn(dice.chance(0.5) ? day() : null)
                .build();
    }

    private Employment employment(String id) {
        boolean longEmployed = dice.chance(0.5);
        LocalDate from = longEmployed ? Dice.FIRST_DAY : day();
        return Employment.builder()
                .id(id)
                .title(maybe(dice.chance(0.6) ? EmploymentTitle.ASSISTANT_NURSE : dice.oneOf(EmploymentTitle.values())))
                .form(maybe(dice.chance(0.6) ? EmploymentForm.PERMANENT : dice.oneOf(EmploymentForm.values())))
                .from(from)
                .to(longEmployed && dice.chance(0.4) ? laterDay(from) : end(from))
                .build();
    }

    private TransitionProof transitionProof(String id) {
        return TransitionProof.builder()
                .id(id)
                .referenceDate(LocalDate.of(dice.chance(0.5) ? 2023 : 2025, 7, 1))
                .permanentAssistantNurse(dice.chance(0.5))
                .build();
    }

    private WorkerAbsence workerAbsence(String id) {
        LocalDate from = day();
        return WorkerAbsence.builder().id(id).from(from).to(end(from)).build();
    }

    /** A kind of task, most often one of a few, so that a case has several of a kind and a routine finds what it asks for. */
    static TaskKind task(Dice dice) {
        return dice.chance(0.9) ? dice.oneOf(USUAL_TASKS) : dice.oneOf(TaskKind.values());
    }

    private Task task(String id, List<Appointment> appointments) {
        boolean ofOne = appointments != null && !appointments.isEmpty() && dice.chance(0.3);
        TaskKind kind = task(dice);
        boolean afterTheEnd = kind == TaskKind.KEYS_RETURNED && lastEnd != null;
        return Task.builder()
                .id(id)
                .kind(kind)
                .on(afterTheEnd ? onOrAfter(lastEnd) : day())
                .result(maybe(dice.chance(0.7) ? TaskResult.DONE : dice.oneOf(TaskResult.values())))
                .appointment(ofOne ? dice.oneOf(appointments).id() : null)
                .build();
    }

    private VisitPeriod visitPeriod(String id) {
        LocalDate from = day();
        return VisitPeriod.builder()
                .id(id)
                .from(from)
                .to(dice.chance(0.5) ? from.plusDays(13) : onOrAfter(from))
                .careMinutes(maybe(dice.oneOf(MINUTES)))
                .contactMinutes(maybe(dice.oneOf(MINUTES)))
                .distinctStaff(maybe(dice.below(20)))
                .build();
    }

    private String provider() {
        return dice.chance(0.5) ? "P-1" : "P-2";
    }

    /** A date for a fact: usually a step of the rules away from another date of the case. */
    private LocalDate day() {
        int kind = dice.below(100);
        LocalDate day;
        if (kind < 70) {
            int step = dice.oneOf(STEPS);
            day = dice.oneOf(dates).plusDays(dice.chance(0.7) ? step : -step);
        } else {
            day = kind < 90 ? dice.turningDay() : dice.anyDay();
        }
        dates.add(day);
        return day;
    }

    private LocalDate onOrAfter(LocalDate day) {
        LocalDate later = day.plusDays(dice.oneOf(STEPS));
        dates.add(later);
        return later;
    }

    private LocalDate laterDay(LocalDate day) {
        LocalDate later = day();
        return later.isBefore(day) ? day : later;
    }

    /** The last day of a period, most often none. */
    private LocalDate end(LocalDate from) {
        if (dice.chance(0.65)) {
            return null;
        }
        return from == null ? day() : onOrAfter(from);
    }

    private <T> List<T> list(String idPrefix, Function<String, T> element) {
        return list(idPrefix, LONGEST_LIST, element);
    }

    private <T> List<T> list(String idPrefix, int most, Function<String, T> element) {
        List<T> list = new ArrayList<>();
        for (String id : ids(idPrefix, dice.below(most + 1))) {
            list.add(element.apply(id));
        }
        return list;
    }

    /** Ids in no order, so that the order of a list, of its ids and of its dates differ. */
    private List<String> ids(String prefix, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add(prefix + i);
        }
        dice.shuffle(ids);
        return ids;
    }

    private <E extends Enum<E>> Set<E> someOf(Class<E> type, E[] values, double share) {
        Set<E> some = EnumSet.noneOf(type);
        for (E value : values) {
            if (dice.chance(share)) {
                some.add(value);
            }
        }
        return some;
    }

    private <T> T maybe(T value) {
        return dice.chance(shareMissing) ? null : value;
    }

    private <T> T rarely(T value) {
        return dice.chance(0.1) ? value : null;
    }

    private <T> T often(Supplier<T> value) {
        return dice.chance(0.6) ? value.get() : null;
    }
}
