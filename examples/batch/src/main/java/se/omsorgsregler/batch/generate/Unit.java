package se.omsorgsregler.batch.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.omsorgsregler.casefile.ProviderKind;
import se.omsorgsregler.casefile.Worker;

/**
 * One home-care unit: its staff, shared by its cases, and what its record system exports.
 *
 * @param staff all workers
 * @param assistantNurses those with the title undersköterska; never empty
 * @param offersKnownFrom from which day its offers are complete; empty when all are known
 */
record Unit(
        String municipality,
        String provider,
        String id,
        ProviderKind providerKind,
        List<Worker> staff,
        List<Worker> assistantNurses,
        boolean exportsTasks,
        boolean exportsCircumstances,
        Optional<LocalDate> offersKnownFrom) {

    /** How many cases belong to a unit. */
    static final int CASES = 50;

    private static final int STAFF = 20;
    private static final int UNITS_OF_A_MUNICIPALITY = 8;

    static Unit draw(long number, LocalDate asOf, Draw draw) {
        boolean privateProvider = draw.chance(Proportions.PRIVATE_UNITS);
        long municipality = number / UNITS_OF_A_MUNICIPALITY + 1;
        StaffDraw staffDraw = new StaffDraw(draw, asOf, !draw.chance(Proportions.UNITS_WITHOUT_EMPLOYMENTS));
        // Every unit has an undersköterska to appoint.
        StaffDraw.Drawn first = staffDraw.assistantNurse(workerId(number, 0));
        List<StaffDraw.Drawn> staff = new ArrayList<>(List.of(first));
        for (int i = 1; i < STAFF; i++) {
            staff.add(staffDraw.anyone(workerId(number, i)));
        }
        return new Unit(
                id("M-%03d", municipality),
                privateProvider ? id("P-%04d", number + 1) : id("P-M%03d", municipality),
                id("U-%04d", number + 1),
                privateProvider ? ProviderKind.PRIVATE : ProviderKind.MUNICIPAL,
                staff.stream().map(StaffDraw.Drawn::worker).toList(),
                staff.stream()
                        .filter(StaffDraw.Drawn::assistantNurse)
                        .map(StaffDraw.Drawn::worker)
                        .toList(),
                !draw.chance(Proportions.UNITS_WITHOUT_TASKS),
                !draw.chance(Proportions.UNITS_WITHOUT_CIRCUMSTANCES),
                draw.chance(Proportions.UNITS_WITH_LATE_OFFERS)
                        ? Optional.of(LocalDate.of(2023, 1, 1).plusMonths(draw.number(0, 18)))
                        : Optional.empty());
    }

    private static String workerId(long unit, int position) {
        return id("W-%06d", unit * STAFF + position + 1);
    }

    static String id(String pattern, long number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
