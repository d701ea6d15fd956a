package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.facts.Report;
import se.omsorgsregler.facts.RequirementFact;
import se.omsorgsregler.facts.Subject;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.DutyDeclaration;

/** Collects what the rules report about one case, and makes rows and findings of it. One per evaluation. */
final class Collector implements Report {

    private static final Comparator<Draft> BY_SUBJECT = Comparator.comparing(draft -> draft.subject.pointer());
    private static final Comparator<Finding> BY_RULE =
            Comparator.comparing(Finding::rule).thenComparing(Finding::subject).thenComparing(Finding::outcome);

    private final KnowledgeBase knowledgeBase;
    private final Texts texts;
    private final Citations citations;
    private final Map<String, Routine> routines;
    private final AsOfDay asOf;
    private final Map<Key, Draft> findings = new HashMap<>();
    private final Map<Key, Draft> rows = new HashMap<>();
    private boolean everyDutyUndetermined;

    /** Takes the routines by the ids of their duties. */
    Collector(
            KnowledgeBase knowledgeBase,
            Texts texts,
            Citations citations,
            Map<String, Routine> routines,
            AsOfDay asOf) {
        this.knowledgeBase = knowledgeBase;
        this.texts = texts;
        this.citations = citations;
        this.routines = routines;
        this.asOf = asOf;
    }

    private record Key(String table, String subject) {}

    @Override
    public FindingDraft finding(String rule, Subject subject, Truth when) {
        return add(findings, new Draft(knowledgeBase.rule(rule), subject, when));
    }

    @Override
    public DutyDraft duty(String line, Subject subject, Truth when) {
        return add(rows, new Draft(knowledgeBase.rule(line), subject, when));
    }

    @Override
    public void everyDutyUndetermined(Truth when) {
        everyDutyUndetermined = true;
    }

    private static Draft add(Map<Key, Draft> drafts, Draft draft) {
        drafts.merge(new Key(draft.table(), draft.subject.pointer()), draft, Draft::firstLine);
        return draft;
    }

    List<DutyRow> duties(Collection<DutyDeclaration> declared) {
        Map<String, List<Draft>> byDuty = new HashMap<>();
        for (Draft row : rows.values()) {
            byDuty.computeIfAbsent(row.table(), duty -> new ArrayList<>(1)).add(row);
        }
        List<DutyRow> result = new ArrayList<>(Math.max(declared.size(), rows.size()));
        for (DutyDeclaration duty : declared) {
            List<Draft> drafts = byDuty.get(duty.id());
            if (drafts == null) {
                result.add(withoutSubject(duty));
                continue;
            }
            drafts.sort(BY_SUBJECT);
            for (Draft draft : drafts) {
                result.add(draft.row(duty));
            }
        }
        return result;
    }

    private DutyRow withoutSubject(DutyDeclaration duty) {
        return new DutyRow(
                duty.id(),
                duty.force(),
                everyDutyUndetermined && speaks(routines.get(duty.id()))
                        ? DutyStatus.UNDETERMINED
                        : DutyStatus.NOT_APPLICABLE,
                "",
                Element.CASE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A routine says nothing outside its own validity; what is no routine always speaks. */
    private boolean speaks(Routine routine) {
        return routine == null
                || (asOf.hasReached(routine.validFrom())
                        && !routine.validTo().map(asOf::hasPassed).orElse(false));
    }

    private List<Draft> reported() {
        List<Draft> all = new ArrayList<>(findings.values());
        for (Draft row : rows.values()) {
            if (row.carriesFinding()) {
                all.add(row);
            }
        }
        return all;
    }

    List<Finding> findings() {
        List<Finding> result = new ArrayList<>();
        for (Draft draft : reported()) {
            if (!draft.undecidedAdvice()) {
                result.add(draft.finding());
            }
        }
        result.sort(BY_RULE);
        return result;
    }

    List<UndecidedAdvice> undecidedAdvice() {
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>();
        for (Draft draft : reported()) {
            if (draft.undecidedAdvice()) {
                missing.computeIfAbsent(draft.findingId(), rule -> new TreeSet<>())
                        .addAll(draft.when.missing());
            }
        }
        return missing.entrySet().stream()
                .map(entry -> new UndecidedAdvice(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Citation citation(Routine routine) {
        return new Citation(routine.title().get(Language.SWEDISH) + ", version " + routine.version(), routine.force());
    }

    /** What one rule reports about one subject. */
    private final class Draft implements FindingDraft, DutyDraft {

        private final RuleInfo rule;
        private final Subject subject;
        private Truth when;
        private Subject findingOn;
        private LocalDate since;
        private LocalDate triggeredOn;
        private LocalDate dueOn;
        private LocalDate metOn;
        private LocalDate citedOn;
        private Map<String, Object> arguments = Map.of();

        private LocalDate findingDueOn;
        private String basis;

        Draft(RuleInfo rule, Subject subject, Truth when) {
            this.rule = rule;
            this.subject = subject;
            this.when = when;
            this.findingOn = subject;
        }

        /** A line that was reported several times about one subject holds when one of its conditions does. */
        private Draft firstLine(Draft other) {
            if (rule.line() == other.rule.line()) {
                when = Truth.any(when, other.when);
            }
            return rule.line() <= other.rule.line() ? this : other;
        }

        @Override
        public Draft since(LocalDate day) {
            since = day;
            return this;
        }

        @Override
        public Draft triggeredOn(LocalDate day) {
            triggeredOn = day;
            return this;
        }

        @Override
        public Draft metOn(LocalDate day) {
            metOn = day;
            return this;
        }

        @Override
        public Draft dueOn(LocalDate day) {
            dueOn = day;
            return this;
        }

        @Override
        public Draft citedOn(LocalDate day) {
            citedOn = day;
            return this;
        }

        @Override
        public Draft argument(String name, Object value) {
            if (arguments.isEmpty()) {
                arguments = new TreeMap<>();
            }
            arguments.put(name, value);
            return this;
        }

        @Override
        public Draft basis(String what) {
            basis = what;
            return this;
        }

        @Override
        public Draft findingDueOn(LocalDate day) {
            findingDueOn = day;
            return this;
        }

        @Override
        public Draft findingOn(Subject other) {
            findingOn = other;
            return this;
        }

        /** The duty or rule that this is a line of; for a requirement of a routine, the requirement. */
        String table() {
            return subject instanceof RequirementFact requirement ? requirement.duty() : rule.table();
        }

        boolean carriesFinding() {
            return subject instanceof RequirementFact
                    ? rule.outcome().isPresent()
                    : rule.finding().isPresent();
        }

        String findingId() {
            return subject instanceof RequirementFact requirement
                    ? requirement.duty()
                    : rule.finding().orElseThrow();
        }

        /** A routine says what its failures are reported as; unless it does, they are what the rule says. */
        Outcome outcome() {
            Outcome outcome = rule.outcome().orElseThrow();
            boolean failure = outcome == Outcome.BREACH || outcome == Outcome.UNMET;
            return failure && subject instanceof RequirementFact requirement && requirement.failure() != Outcome.BREACH
                    ? requirement.failure()
                    : outcome;
        }

        boolean undecidedAdvice() {
            boolean advice = subject instanceof RequirementFact requirement
                    ? requirement.failure() == Outcome.ADVICE
                    : rule.outcome().equals(Optional.of(Outcome.ADVICE));
            return when.undecided() && advice;
        }

        DutyRow row(DutyDeclaration duty) {
            boolean undecided = when.undecided();
            return new DutyRow(
                    duty.id(),
                    duty.force(),
                    undecided ? DutyStatus.UNDETERMINED : rule.status().orElseThrow(),
                    subject.pointer(),
                    subject.subjectId(),
                    Optional.ofNullable(triggeredOn),
                    Optional.ofNullable(dueOn),
                    Optional.ofNullable(metOn).filter(day -> !undecided),
                    rule.basis().or(() -> Optional.ofNullable(basis)).filter(what -> !undecided));
        }

        Finding finding() {
            boolean undecided = when.undecided();
            Outcome outcome = outcome();
            String id = findingId();
            LocalDate findingDue = rule.status().isEmpty() ? dueOn : findingDueOn;
            Map<String, Object> named = new TreeMap<>();
            if (!undecided) {
                named.putAll(arguments);
                Optional.ofNullable(since).ifPresent(day -> named.put("since", day));
                Optional.ofNullable(findingDue).ifPresent(day -> named.put("dueOn", day));
            }
            Routine routine = routines.get(id);
            if (routine != null) {
                named.put("requirement", new Texts.Word("requirement." + id, id));
            }
            return new Finding(
                    id,
                    undecided ? Outcome.UNDETERMINED : outcome,
                    routine == null ? rule.force().orElseThrow() : routine.force(),
                    routine == null ? citations.on(rule.sources(), citedOn, asOf) : List.of(citation(routine)),
                    findingOn.pointer(),
                    findingOn.subjectId(),
                    Optional.ofNullable(since).filter(day -> !undecided),
                    Optional.ofNullable(findingDue).filter(day -> !undecided),
                    List.copyOf(when.evidence()),
                    List.copyOf(when.missing()),
                    Optional.of(outcome).filter(would -> undecided && would != Outcome.UNDETERMINED),
                    texts.message(routine == null ? key(id, undecided) : routineKey(undecided), named),
                    texts.message((routine == null ? id : rule.table()) + ".remedy", named));
        }

        private String key(String id, boolean undecided) {
            return id + (undecided ? ".undetermined" : ".message");
        }

        private String routineKey(boolean undecided) {
            String what = undecided
                    ? "undetermined"
                    : rule.outcome().orElseThrow().name().toLowerCase(Locale.ROOT);
            return rule.table() + "." + what;
        }
    }
}
