package se.omsorgsregler.pages.report;

import java.util.List;
import java.util.Optional;

/**
 * One unit in the table of what must be done.
 *
 * @param unit opaque key; empty for cases without one
 * @param href where its findings stand; empty when it has none
 * @param cases number of its cases that were evaluated
 * @param toDo number of breaches and unmet duties by force, in the order of the table's columns
 * @param toDoTotal all of them
 * @param findings number of all findings
 */
public record UnitLine(String unit, Optional<String> href, long cases, List<Long> toDo, long toDoTotal, long findings) {

    public UnitLine {
        toDo = List.copyOf(toDo);
    }
}
