package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A home-care span, current or ended: its decisions sorted by (from, id), its last day and that of the span before. */
record SpanRange(Situation situation, List<DecisionElement> decisions, Optional<LocalDate> end, LocalDate endBefore) {

    LocalDate start() {
        return decisions.get(0).decision.from();
    }

    boolean running() {
        for (DecisionElement decision : decisions) {
            if (decision.running()) {
                return true;
            }
        }
        return false;
    }

    boolean owns(LocalDate day) {
        return situation.ofSpan(day, start(), endBefore);
    }

    boolean overlaps(Optional<LocalDate> from, Optional<LocalDate> to) {
        return to.map(last -> !last.isBefore(start())).orElse(true)
                && (from.isEmpty() || end.isEmpty() || !from.get().isAfter(end.get()));
    }
}
