package se.omsorgsregler.engine;

import java.time.LocalDate;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.VisitPeriod;
import se.omsorgsregler.facts.CareShareDuty;
import se.omsorgsregler.facts.DayField;
import se.omsorgsregler.facts.EventDuty;
import se.omsorgsregler.facts.HomeCareSpan;
import se.omsorgsregler.facts.NumberField;
import se.omsorgsregler.facts.PreconditionDuty;
import se.omsorgsregler.facts.RecurringDuty;
import se.omsorgsregler.facts.RequirementFact;
import se.omsorgsregler.facts.ShareDuty;
import se.omsorgsregler.facts.StaffCountDuty;
import se.omsorgsregler.facts.StandingDuty;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.facts.UnmeasuredShareDuty;
import se.omsorgsregler.facts.UnstartedDuty;
import se.omsorgsregler.routine.Requirement;

/** A requirement in one case; as a subject, what started it. */
abstract class RequirementElement extends Element implements RequirementFact {

    private final String duty;
    private final Outcome failure;

    RequirementElement(Duty duty, Source source) {
        super(duty.situation(), source.pointer(), source.list(), source.id());
        this.duty = duty.id();
        this.failure = duty.requirement().outcome();
    }

    /** The requirement that is looked at, in one case. */
    record Duty(Situation situation, String id, Requirement requirement) {}

    /** What a requirement came from. */
    record Source(String pointer, String list, String id) {

        static final Source CASE = new Source("", null, null);
    }

    @Override
    public final String duty() {
        return duty;
    }

    @Override
    public final Outcome failure() {
        return failure;
    }

    /** No start event is known. */
    static final class UnstartedElement extends RequirementElement implements UnstartedDuty {

        private final Truth notStarted;

        UnstartedElement(Duty duty, Truth notStarted) {
            super(duty, Source.CASE);
            this.notStarted = notStarted;
        }

        @Override
        public Truth notStarted() {
            return notStarted;
        }
    }

    /** One start event. */
    static final class EventElement extends RequirementElement implements EventDuty {

        private final LocalDate start;
        private final Truth started;
        private final LocalDate due;
        private final LocalDate dueSoonFrom;
        private final Meetings.Met met;

        EventElement(Duty duty, Source source, LocalDate start, Truth started, TimeLimit limit, Meetings.Met met) {
            super(duty, source);
            this.start = start;
            this.started = started;
            this.due = limit == null ? null : limit.due();
            this.dueSoonFrom = limit == null ? null : limit.dueSoonFrom();
            this.met = met;
        }

        @Override
        public LocalDate start() {
            return start;
        }

        @Override
        public Truth started() {
            return started;
        }

        @Override
        public boolean limited() {
            return due != null;
        }

        @Override
        public LocalDate due() {
            return due;
        }

        @Override
        public LocalDate dueSoonFrom() {
            return dueSoonFrom;
        }

        @Override
        public Truth met() {
            return met.truth();
        }

        @Override
        public DayField metDay() {
            return met.day();
        }

        @Override
        public String metBy() {
            return met.by();
        }
    }

    /** A requirement that recurs. */
    static final class RecurringElement extends RequirementElement implements RecurringDuty {

        private final LocalDate start;
        private final Truth started;
        private final TimeLimit limit;
        private final Meetings.Latest latest;
        private final boolean reviewOnNeedChange;
        private final Truth needChanged;

        RecurringElement(
                Duty duty,
                Source source,
                LocalDate start,
                Truth started,
                TimeLimit limit,
                Meetings.Latest latest,
                Truth needChanged) {
            super(duty, source);
            this.start = start;
            this.started = started;
            this.limit = limit;
            this.latest = latest;
            this.reviewOnNeedChange = ((Requirement.Recurring) duty.requirement()).alsoOnNeedChange();
            this.needChanged = needChanged;
        }

        @Override
        public LocalDate start() {
            return start;
        }

        @Override
        public Truth started() {
            return started;
        }

        @Override
        public Truth metBefore() {
            return latest.known();
        }

        @Override
        public LocalDate metOn() {
            return latest.on();
        }

        @Override
        public LocalDate due() {
            return limit.due();
        }

        @Override
        public LocalDate dueSoonFrom() {
            return limit.dueSoonFrom();
        }

        @Override
        public String metBy() {
            return latest.by();
        }

        @Override
        public Truth meetingsComplete() {
            return latest.noneLater();
        }

        @Override
        public boolean reviewOnNeedChange() {
            return reviewOnNeedChange;
        }

        @Override
        public Truth needChanged() {
            return needChanged;
        }
    }

    /** A state that is to hold. */
    static final class StandingElement extends RequirementElement implements StandingDuty {

        private final Requirement.State state;
        private final SpanElement span;

        StandingElement(Duty duty, SpanElement span) {
            super(duty, Source.CASE);
            this.state = ((Requirement.Standing) duty.requirement()).state();
            this.span = span;
        }

        @Override
        public Requirement.State state() {
            return state;
        }

        @Override
        public HomeCareSpan span() {
            return span;
        }
    }

    /** A share of the care, without a visit period to tell it from. */
    static final class UnmeasuredShareElement extends RequirementElement implements UnmeasuredShareDuty {

        private final SpanElement span;
        private final Truth periodsSupplied;

        UnmeasuredShareElement(Duty duty, SpanElement span, Truth periodsSupplied) {
            super(duty, Source.CASE);
            this.span = span;
            this.periodsSupplied = periodsSupplied;
        }

        @Override
        public HomeCareSpan span() {
            return span;
        }

        @Override
        public Truth periodsSupplied() {
            return periodsSupplied;
        }
    }

    /** How care was shared out over a visit period. */
    private abstract static class ShareElement extends RequirementElement implements ShareDuty {

        final Requirement.Share share;
        final VisitPeriod period;
        private final SpanElement span;

        ShareElement(Duty duty, Source source, SpanElement span, VisitPeriod period) {
            super(duty, source);
            this.share = (Requirement.Share) duty.requirement();
            this.span = span;
            this.period = period;
        }

        @Override
        public HomeCareSpan span() {
            return span;
        }

        @Override
        public NumberField careMinutes() {
            return new NumberField(period.careMinutes(), pointer(), "careMinutes");
        }
    }

    /** A share of the care over a visit period. */
    static final class CareShareElement extends ShareElement implements CareShareDuty {

        CareShareElement(Duty duty, Source source, SpanElement span, VisitPeriod period) {
            super(duty, source, span, period);
        }

        @Override
        public int moreThan() {
            return share.moreThan().orElseThrow();
        }

        @Override
        public NumberField contactMinutes() {
            return new NumberField(period.contactMinutes(), pointer(), "contactMinutes");
        }
    }

    /** A number of staff over a visit period. */
    static final class StaffCountElement extends ShareElement implements StaffCountDuty {

        StaffCountElement(Duty duty, Source source, SpanElement span, VisitPeriod period) {
            super(duty, source, span, period);
        }

        @Override
        public int atMost() {
            return share.atMost().orElseThrow();
        }

        @Override
        public NumberField distinctStaff() {
            return new NumberField(period.distinctStaff(), pointer(), "distinctStaff");
        }

        @Override
        public Truth lasts(int days) {
            return Truth.known(period.from().plusDays(days - 1L).equals(period.to()), pointer(), null);
        }
    }

    /** A task that may only be done after another. */
    static final class PreconditionElement extends RequirementElement implements PreconditionDuty {

        private final LocalDate on;
        private final Truth required;
        private final LocalDate requiredOn;

        PreconditionElement(Duty duty, Source source, LocalDate on, Truth required, LocalDate requiredOn) {
            super(duty, source);
            this.on = on;
            this.required = required;
            this.requiredOn = requiredOn;
        }

        @Override
        public LocalDate on() {
            return on;
        }

        @Override
        public Truth required() {
            return required;
        }

        @Override
        public LocalDate requiredOn() {
            return requiredOn;
        }
    }
}
