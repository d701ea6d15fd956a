package se.omsorgsregler.pages.report;

import java.util.List;
import se.omsorgsregler.api.Force;

/**
 * Units with what they must do now, by force of law.
 *
 * @param forces the columns
 * @param lines the units
 */
public record UnitsTable(List<Force> forces, List<UnitLine> lines) {

    public UnitsTable {
        forces = List.copyOf(forces);
        lines = List.copyOf(lines);
    }
}
