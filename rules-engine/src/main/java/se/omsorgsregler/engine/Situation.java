package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.ChangeRequest;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.KnownFrom;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.facts.DatedValues;
import se.omsorgsregler.facts.Subject;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.DatedValue;

/**
 * A case file as it was known on the as-of date, wired into facts that point to one another. Facts dated after the as-of date are left out;
 * a period that ends later counts as still running.
 */
final class Situation {

    /** Names of the dated values that decide what a span is and what belongs to it; every national pack has them. */
    private static final String GAP_DAYS = "home-care-gap-days";

    private static final Comparator<DecisionElement> BY_START = Comparator.comparing(
                    (DecisionElement element) -> element.decision.from())
            .thenComparing(Element::id);

    private static final String EARLY_DAYS = "home-care-early-days";
    private static final String DUTY_BEGINS = "offer-duty";

    final CaseFile caseFile;
    final AsOfDay asOf;
    final DatedValues law;
    final CaseElement caseElement;
    private final List<WorkerElement> workers = new ArrayList<>();
    private final List<DecisionElement> decisions = new ArrayList<>();
    private final List<Routine> routines;

    /** The span of which a decision runs on the as-of date, or {@code null}. */
    final SpanRange current;

    /** The last span when none is current, or {@code null}. */
    final SpanRange lastEnded;

    /** What rules may know about the current span, or {@code null}. */
    final SpanElement span;

    /** Refuses packs that leave open what a span is. */
    static void require(ValueTable values) {
        values.require(DatedValue.Days.class, GAP_DAYS);
        values.require(DatedValue.Days.class, EARLY_DAYS);
        values.require(DatedValue.Day.class, DUTY_BEGINS);
    }

    Situation(CaseFile caseFile, LocalDate day, ValueTable values, List<Routine> routines) {
        this.caseFile = caseFile;
        this.asOf = new AsOfDay(day);
        this.law = values.on(asOf);
        this.caseElement = new CaseElement(this);
        wireWorkers();
        wireDecisions();
        this.routines = routines;
        List<SpanRange> spans = spans();
        SpanRange last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        this.current = last != null && last.running() ? last : null;
        this.lastEnded = current == null ? last : null;
        this.span = current == null ? null : new SpanElement(this, current);
    }

    /** Everything that rules may look at, in the order of the case file. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        facts.add(caseElement);
        facts.addAll(workers);
        facts.addAll(decisions);
        if (span != null) {
            facts.add(span);
            facts.addAll(span.offers);
            if (span.exemption != null) {
                facts.add(span.exemption);
            }
            facts.addAll(span.appointments);
            facts.addAll(span.changeRequests);
        }
        if (!routines.isEmpty()) {
            facts.addAll(new RequirementWiring(this).facts(routines));
        }
        return facts;
    }

    boolean known(Optional<LocalDate> from) {
        return from.isEmpty() || asOf.hasReached(from.get());
    }

    boolean ended(Optional<LocalDate> to) {
        return to.isPresent() && asOf.hasPassed(to.get());
    }

    private void wireWorkers() {
        List<Worker> list = caseFile.workers().orElse(List.of());
        for (int i = 0; i < list.size(); i++) {
            workers.add(new WorkerElement(this, list.get(i), "/workers/" + i));
        }
    }

    /** The holder of an appointment; one about whom everything is unknown when the file does not tell. */
    WorkerElement holder(Appointment appointment, String pointer) {
        if (appointment.holder().isEmpty()) {
            return new WorkerElement(this, null, pointer + "/holder");
        }
        for (WorkerElement worker : workers) {
            if (worker.id().equals(appointment.holder().get())) {
                return worker;
            }
        }
        return new WorkerElement(this, null, "/workers");
    }

    private void wireDecisions() {
        List<Decision> list = caseFile.decisions().orElse(List.of());
        for (int i = 0; i < list.size(); i++) {
            if (asOf.hasReached(list.get(i).from())) {
                decisions.add(new DecisionElement(this, list.get(i), "/decisions/" + i));
            }
        }
    }

    /** The spans of the case, earliest first: home-care decisions that overlap, adjoin or leave a short gap. */
    private List<SpanRange> spans() {
        List<DecisionElement> homeCare = new ArrayList<>();
        for (DecisionElement decision : decisions) {
            if (decision.setting() == Setting.HOME_CARE) {
                homeCare.add(decision);
            }
        }
        homeCare.sort(BY_START);
        List<SpanRange> spans = new ArrayList<>();
        LocalDate endBefore = null;
        Optional<LocalDate> end = Optional.empty();
        List<DecisionElement> members = new ArrayList<>();
        for (DecisionElement decision : homeCare) {
            LocalDate from = decision.decision.from();
            if (!members.isEmpty() && gapAfter(end, from)) {
                spans.add(new SpanRange(this, members, end, endBefore));
                endBefore = end.orElseThrow();
                members = new ArrayList<>();
            }
            end = members.isEmpty() ? decision.decision.to() : later(end, decision.decision.to());
            members.add(decision);
        }
        if (!members.isEmpty()) {
            spans.add(new SpanRange(this, members, end, endBefore));
        }
        return spans;
    }

    private boolean gapAfter(Optional<LocalDate> end, LocalDate from) {
        return end.isPresent() && from.isAfter(end.get().plusDays(law.days(GAP_DAYS) + 1L));
    }

    /** The later end; an absent one has not come. */
    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(first -> other.map(second -> first.isAfter(second) ? first : second));
    }

    /** Whether "none" may be concluded from a list: it was supplied and holds everything from the day that matters for the span. */
    boolean complete(Optional<?> list, Function<KnownFrom, Optional<LocalDate>> day, LocalDate spanStart) {
        return completeFrom(relevantFrom(spanStart), list, day);
    }

    boolean completeFrom(LocalDate relevant, Optional<?> list, Function<KnownFrom, Optional<LocalDate>> day) {
        return list.isPresent()
                && caseFile.knownFrom()
                        .flatMap(day)
                        .map(from -> !from.isAfter(relevant))
                        .orElse(true);
    }

    /** The day by which a list must be complete for a span to conclude "none" from it, and before which nothing but early facts count. */
    LocalDate relevantFrom(LocalDate spanStart) {
        LocalDate dutyBegins = law.day(DUTY_BEGINS);
        return spanStart.isAfter(dutyBegins) ? spanStart : dutyBegins;
    }

    /** Whether something that happened on a day belongs to the span. */
    boolean ofSpan(LocalDate day, LocalDate spanStart, LocalDate endBefore) {
        return countsFrom(relevantFrom(spanStart), day, endBefore);
    }

    boolean countsFrom(LocalDate relevant, LocalDate day, LocalDate endBefore) {
        return (endBefore == null || day.isAfter(endBefore)) && !day.isBefore(relevant.minusDays(law.days(EARLY_DAYS)));
    }

    List<AppointmentElement> appointments(SpanElement of) {
        List<AppointmentElement> elements = new ArrayList<>();
        List<Appointment> list = caseFile.appointments().orElse(List.of());
        for (int i = 0; i < list.size(); i++) {
            if (known(list.get(i).from())) {
                elements.add(new AppointmentElement(this, of, list.get(i), "/appointments/" + i));
            }
        }
        return elements;
    }

    List<ChangeRequestElement> changeRequests(SpanElement of) {
        List<ChangeRequestElement> elements = new ArrayList<>();
        List<ChangeRequest> list = caseFile.changeRequests().orElse(List.of());
        for (int i = 0; i < list.size(); i++) {
            if (asOf.hasReached(list.get(i).on()) && of.owns(list.get(i).on())) {
                elements.add(new ChangeRequestElement(this, of, list.get(i), "/changeRequests/" + i));
            }
        }
        return elements;
    }

    static Truth supplied(Optional<?> list, String name) {
        String pointer = "/" + name;
        return list.isPresent() ? Truth.known(true, pointer, null) : Truth.unknown(pointer, null);
    }

    /** A subject that is a whole list of the case. */
    Subject list(String name) {
        return new Element(this, "/" + name, null, null);
    }
}
