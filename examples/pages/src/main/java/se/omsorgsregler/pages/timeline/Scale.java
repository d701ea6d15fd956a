package se.omsorgsregler.pages.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Where days stand on the picture. Immutable. */
final class Scale {

    private static final int MANY_MONTHS = 30;
    private static final int VERY_MANY_MONTHS = 72;

    private final LocalDate first;
    private final long days;
    private final int left;
    private final int width;

    Scale(LocalDate first, LocalDate last, int left, int width) {
        this.first = first;
        this.days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        this.left = left;
        this.width = width;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return first.plusDays(days);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** The place of a day; a day outside stands at the edge. */
    int x(LocalDate day) {
        long from = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(first, day)));
        return left + (int) (width * from / days);
    }

    /** First days of months, as close as there is room for. */
    List<LocalDate> months() {
        long span = ChronoUnit.MONTHS.between(first, last());
        int step = span > VERY_MANY_MONTHS ? 6 : span > MANY_MONTHS ? 3 : 1;
        List<LocalDate> months = new ArrayList<>();
        for (LocalDate day = first.withDayOfYear(1); !day.isAfter(last()); day = day.plusMonths(step)) {
            if (holds(day)) {
                months.add(day);
            }
        }
        return months;
    }
}
