package se.omsorgsregler.pages.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.pages.Texts;
import se.omsorgsregler.routine.MeetingEvent;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.StartEvent;

/** Says in words what a requirement of a routine asks for. Not thread-safe. */
public final class RequirementWords {

    /**
     * One thing about a requirement.
     *
     * @param name what it is
     * @param value how it is
     */
    public record Fact(String name, String value) {}

    private final CatalogueView<?> view;
    private final Texts texts;
    private final List<Fact> facts = new ArrayList<>();

    RequirementWords(CatalogueView<?> view) {
        this.view = view;
        this.texts = view.texts();
    }

    List<Fact> facts(Requirement requirement) {
        add("kind", texts.get("kind." + requirement.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        if (requirement instanceof Requirement.Event event) {
            add("start", start(event.start()));
            event.endReason().ifPresent(reason -> add("end-reason", texts.get("end-reason." + reason)));
            add("met-by", metBy(event.metBy()));
            add("within", event.within().map(view::period).orElseGet(() -> texts.get("fact.no-limit")));
            counting(event.counting());
        } else if (requirement instanceof Requirement.Recurring recurring) {
            add("start", start(recurring.start()));
            add("met-by", metBy(recurring.metBy()));
            add("every", view.period(recurring.every()));
            if (recurring.alsoOnNeedChange()) {
                add("also-on", texts.get("start.NEED_CHANGE"));
            }
            counting(recurring.counting());
        } else if (requirement instanceof Requirement.Standing standing) {
            add("state", texts.get("state." + standing.state()));
        } else if (requirement instanceof Requirement.Share share) {
            share.moreThan().ifPresent(percent -> add("share", texts.get("fact.more-than", percent)));
            share.atMost().ifPresent(staff -> add("share", texts.get("fact.at-most", staff)));
        } else if (requirement instanceof Requirement.Precondition precondition) {
            add("event", task(precondition.event()));
            add("required", task(precondition.required()));
        }
        if (requirement.outcome() != Outcome.BREACH) {
            add("outcome", texts.of(requirement.outcome()));
        }
        return facts;
    }

    private void add(String key, String value) {
        facts.add(new Fact(texts.get("fact." + key), value));
    }

    private String start(StartEvent event) {
        return event.task().map(this::task).orElseGet(() -> texts.get("start." + event.kind()));
    }

    private String metBy(List<MeetingEvent> events) {
        return events.stream()
                .map(event -> event.task().map(this::task).orElseGet(() -> texts.get("met-by." + event.kind())))
                .collect(Collectors.joining(texts.get("fact.or")));
    }

    private String task(TaskKind kind) {
        return texts.get("task." + kind);
    }

    private void counting(Requirement.Counting counting) {
        if (counting.workingDays()) {
            add("days", texts.get("fact.working-days"));
        }
        if (counting.rollForward()) {
            add("roll", texts.get("fact.next-working-day"));
        }
        if (counting.pause()) {
            add("pause", texts.get("fact.yes"));
        }
        counting.lookAhead().ifPresent(period -> add("look-ahead", view.period(period)));
    }
}
