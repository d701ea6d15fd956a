package se.omsorgsregler.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
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

    private static final List<LocalDate> TURNING_DAYS = List.of(
            LocalDate.of(2022, 7, 1),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2032, 6, 30),
            LocalDate.of(2033, 6, 30),
            LocalDate.of(2033, 7, 1));
    private static final int[] STEPS = {0, 0, 1, 1, 2, 7, 13, 14, 15, 29, 30, 31, 32, 89, 90, 91, 180, 365};
    private static final int[] GAPS = {-40, -1, 0, 0, 1, 29, 30, 31, 32, 60};
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 16 * 365;
    private static final int LONGEST_LIST = 4;
    private static final double[] SHARES_MISSING = {0, 0, 0.05, 0.05, 0.15, 0.4};

    private final Random random;
    private final double shareMissing;
    private final List<LocalDate> dates = new ArrayList<>();

    private RandomCases(long seed) {
        random = new Random(seed);
        shareMissing = SHARES_MISSING[random.nextInt(SHARES_MISSING.length)];
        dates.add(around(oneOf(TURNING_DAYS)));
        dates.add(anyDay());
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
        return cases.chance(0.7) ? cases.around(cases.oneOf(TURNING_DAYS)) : cases.anyDay();
    }

    private LocalDate asOf() {
        double kind = random.nextDouble();
        if (kind < 0.25) {
            return around(oneOf(TURNING_DAYS));
        }
        return kind < 0.35 ? anyDay() : oneOf(dates).plusDays(oneOf(STEPS));
    }

    private CaseFile build(String caseId) {
        List<Decision> decisions = decisions();
        List<Appointment> appointments = maybe(list("p", this::appointment));
        return CaseFile.builder()
                .caseId(caseId)
                .municipality(rarely("1080"))
                .provider(rarely("P-1"))
                .unit(rarely("U-1"))
                .assignments(rarely(() -> list("g", this::assignment)))
                .knownFrom(chance(0.2) ? knownFrom() : null)
                .recipient(maybe(recipient()))
                .decisions(chance(shareMissing / 4) ? null : decisions)
                .needChanges(maybe(list("n", id -> new NeedChange(id, day()))))
                .offers(maybe(list("o", this::offer)))
                .assessments(maybe(list("a", this::assessment)))
                .appointments(appointments)
                .changeRequests(maybe(list("r", this::changeRequest)))
                .healthCareContact(maybe(random.nextBoolean()))
                .workers(maybe(list("W-", this::worker)))
                .tasks(rarely(() -> list("t", id -> task(id, appointments))))
                .visitPeriods(rarely(() -> list("v", this::visitPeriod)))
                .build();
    }

    /** Home care mostly runs in a row, with gaps around the length that parts two spans. */
    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        int count = chance(0.05) ? 0 : 1 + random.nextInt(LONGEST_LIST);
        LocalDate next = Dates.earlier(day(), day());
        for (String id : ids("d", count)) {
            LocalDate from = chance(0.75) ? next : day();
            boolean last = decisions.size() == count - 1;
            LocalDate to = chance(last ? 0.15 : 0.6) ? from.plusDays(oneOf(STEPS)) : null;
            if (to != null) {
                dates.add(to);
                next = to.plusDays(1L + oneOf(GAPS));
            } else {
                next = from.plusDays(oneOf(STEPS));
            }
            dates.add(next);
            decisions.add(Decision.builder()
                    .id(id)
                    .setting(chance(0.85) ? Setting.HOME_CARE : oneOf(Setting.values()))
                    .basis(maybe(chance(0.7) ? DecisionBasis.NEEDS_TESTED : oneOf(DecisionBasis.values())))
                    .from(from)
                    .to(to)
                    .endReason(to == null ? null : rarely(oneOf(EndReason.values())))
                    .services(maybe(services()))
                    .build());
        }
        Collections.shuffle(decisions, random);
        return decisions;
    }

    private Set<Service> services() {
        if (chance(0.4)) {
            return EnumSet.of(chance(0.5) ? Service.SAFETY_ALARM : Service.CLEANING);
        }
        return someOf(Service.class, Service.values(), 0.2);
    }

    private KnownFrom knownFrom() {
        return KnownFrom.builder()
                .offers(chance(0.6) ? day() : null)
                .assessments(chance(0.6) ? day() : null)
                .tasks(chance(0.3) ? day() : null)
                .build();
    }

    private Recipient recipient() {
        return Recipient.builder()
                .birthYear(rarely(1941))
                .circumstances(maybe(list("c", this::circumstance)))
                .absences(rarely(() -> list("h", this::recipientAbsence)))
                .build();
    }

    private Circumstance circumstance(String id) {
        LocalDate from = maybe(day());
        return Circumstance.builder()
                .id(id)
                .kind(oneOf(CircumstanceKind.values()))
                .from(from)
                .to(end(from))
                .build();
    }

    private RecipientAbsence recipientAbsence(String id) {
        LocalDate from = day();
        return RecipientAbsence.builder()
                .id(id)
                .kind(oneOf(RecipientAbsenceKind.values()))
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
                .providerKind(maybe(oneOf(ProviderKind.values())))
                .from(from)
                .to(end(from))
                .build();
    }

    private Offer offer(String id) {
        LocalDate madeOn = day();
        OfferResponse response = oneOf(OfferResponse.values());
        boolean dated = response == OfferResponse.AWAITED ? chance(0.1) : chance(1 - shareMissing);
        return Offer.builder()
                .id(id)
                .madeOn(madeOn)
                .madeBy(maybe(oneOf(ActingParty.values())))
                .informationAdapted(maybe(random.nextBoolean()))
                .response(maybe(response))
                .respondedOn(dated ? onOrAfter(madeOn) : null)
                .answeredBy(maybe(oneOf(AnsweredBy.values())))
                .documented(maybe(random.nextBoolean()))
                .build();
    }

    private ExemptionAssessment assessment(String id) {
        return ExemptionAssessment.builder()
                .id(id)
                .assessedOn(day())
                .outcome(chance(0.65) ? AssessmentOutcome.OBVIOUSLY_UNNECESSARY : AssessmentOutcome.NEEDED)
                .assessedBy(maybe(oneOf(AssessedBy.values())))
                .individual(maybe(chance(0.7)))
                .grounds(maybe(someOf(AssessmentGround.class, AssessmentGround.values(), 0.2)))
                .purposesConsidered(maybe(someOf(Purpose.class, Purpose.values(), 0.85)))
                .ownView(maybe(oneOf(OwnView.values())))
                .rationaleRecorded(maybe(chance(0.7)))
                .build();
    }

    private Appointment appointment(String id) {
        LocalDate from = chance(0.1) ? null : maybe(day());
        return Appointment.builder()
                .id(id)
                .kind(chance(0.85) ? AppointmentKind.CARE_CONTACT : AppointmentKind.KEY_WORKER)
                .role(chance(0.75) ? AppointmentRole.PRIMARY : AppointmentRole.DEPUTY)
                .holder(maybe("W-" + (1 + random.nextInt(1 + random.nextInt(LONGEST_LIST)))))
                .holderType(maybe(chance(0.85) ? HolderType.PERSON : HolderType.TEAM))
                .provider(maybe(provider()))
                .from(from)
                .to(end(from))
                .appointedBy(maybe(oneOf(ActingParty.values())))
                .documented(maybe(chance(0.6)))
                .build();
    }

    private ChangeRequest changeRequest(String id) {
        LocalDate on = day();
        return ChangeRequest.builder()
                .id(id)
                .on(on)
                .resolvedOn(chance(0.4) ? onOrAfter(on) : null)
                .build();
    }

    private Worker worker(String id) {
        return Worker.builder()
                .id(id)
                .certificates(maybe(chance(0.4) ? List.of() : list("b", this::certificate)))
                .employments(maybe(list("e", this::employment)))
                .employmentsKnownFrom(chance(0.5) ? maybe(FIRST_DAY) : rarely(day()))
                .transitionProofs(chance(0.2) ? list("x", this::transitionProof) : null)
                .licensedProfession(maybe(chance(0.3)))
                .absences(rarely(() -> list("f", this::workerAbsence)))
                .build();
    }

    private TitleCertificate certificate(String id) {
        return TitleCertificate.builder()
                .id(id)
                .status(chance(0.6) ? CertificateStatus.GRANTED : oneOf(CertificateStatus.values()))
                .appliedOn(rarely(day()))
                .grantedOn(chance(0.25) ? null : maybe(day()))
                .verifiedOn(chance(0.5) ? day() : null)
                .build();
    }

    private Employment employment(String id) {
        boolean longEmployed = chance(0.5);
        LocalDate from = longEmployed ? FIRST_DAY : day();
        return Employment.builder()
                .id(id)
                .title(maybe(chance(0.6) ? EmploymentTitle.ASSISTANT_NURSE : oneOf(EmploymentTitle.values())))
                .form(maybe(chance(0.6) ? EmploymentForm.PERMANENT : oneOf(EmploymentForm.values())))
                .from(from)
                .to(longEmployed && chance(0.4) ? laterDay(from) : end(from))
                .build();
    }

    private TransitionProof transitionProof(String id) {
        return TransitionProof.builder()
                .id(id)
                .referenceDate(LocalDate.of(random.nextBoolean() ? 2023 : 2025, 7, 1))
                .permanentAssistantNurse(random.nextBoolean())
                .build();
    }

    private WorkerAbsence workerAbsence(String id) {
        LocalDate from = day();
        return WorkerAbsence.builder().id(id).from(from).to(end(from)).build();
    }

    private Task task(String id, List<Appointment> appointments) {
        boolean ofOne = appointments != null && !appointments.isEmpty() && random.nextBoolean();
        return Task.builder()
                .id(id)
                .kind(oneOf(TaskKind.values()))
                .on(day())
                .result(maybe(oneOf(TaskResult.values())))
                .appointment(ofOne ? oneOf(appointments).id() : null)
                .build();
    }

    private VisitPeriod visitPeriod(String id) {
        LocalDate from = day();
        return VisitPeriod.builder()
                .id(id)
                .from(from)
                .to(chance(0.5) ? from.plusDays(13) : onOrAfter(from))
                .careMinutes(maybe(random.nextInt(2000)))
                .contactMinutes(maybe(random.nextInt(2000)))
                .distinctStaff(maybe(random.nextInt(20)))
                .build();
    }

    private String provider() {
        return random.nextBoolean() ? "P-1" : "P-2";
    }

    /** A date for a fact: usually a step of the rules away from another date of the case. */
    private LocalDate day() {
        double kind = random.nextDouble();
        LocalDate day;
        if (kind < 0.7) {
            int step = oneOf(STEPS);
            day = oneOf(dates).plusDays(chance(0.7) ? step : -step);
        } else {
            day = kind < 0.9 ? around(oneOf(TURNING_DAYS)) : anyDay();
        }
        dates.add(day);
        return day;
    }

    private LocalDate around(LocalDate day) {
        return day.plusDays(random.nextInt(3) - 1L);
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private LocalDate onOrAfter(LocalDate day) {
        LocalDate later = day.plusDays(oneOf(STEPS));
        dates.add(later);
        return later;
    }

    private LocalDate laterDay(LocalDate day) {
        LocalDate later = day();
        return later.isBefore(day) ? day : later;
    }

    /** The last day of a period, most often none. */
    private LocalDate end(LocalDate from) {
        if (chance(0.65)) {
            return null;
        }
        return from == null ? day() : onOrAfter(from);
    }

    private <T> List<T> list(String idPrefix, Function<String, T> element) {
        List<T> list = new ArrayList<>();
        for (String id : ids(idPrefix, random.nextInt(LONGEST_LIST + 1))) {
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
        Collections.shuffle(ids, random);
        return ids;
    }

    private <E extends Enum<E>> Set<E> someOf(Class<E> type, E[] values, double share) {
        Set<E> some = EnumSet.noneOf(type);
        for (E value : values) {
            if (chance(share)) {
                some.add(value);
            }
        }
        return some;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T maybe(T value) {
        return chance(shareMissing) ? null : value;
    }

    private <T> T rarely(T value) {
        return chance(0.1) ? value : null;
    }

    private <T> T rarely(Supplier<T> value) {
        return chance(0.1) ? value.get() : null;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private int oneOf(int[] values) {
        return values[random.nextInt(values.length)];
    }
}
