package se.omsorgsregler.batch.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days in the forms that spreadsheets and record systems write. Immutable and thread-safe.
 *
 * @param order what comes first where the year comes last; empty when only unambiguous days are read
 * @param serial how spreadsheets number days; empty when a number is no day
 * @param timeIgnored whether a time of day may be dropped
 */
record DayForm(Optional<Order> order, Optional<Serial> serial, boolean timeIgnored) {

    /** What comes first where the year comes last. */
    enum Order {
        DAY_MONTH,
        MONTH_DAY
    }

    /** How spreadsheets number days. */
    enum Serial {
        // Excel has a 29 February 1900: from 1 March 1900 on its numbers are days after this one.
        FROM_1900(LocalDate.of(1899, 12, 30)),
        FROM_1904(LocalDate.of(1904, 1, 1));

        private final LocalDate dayZero;

        Serial(LocalDate dayZero) {
            this.dayZero = dayZero;
        }
    }

    /** What is read without a mapping. */
    static final DayForm STANDARD = new DayForm(Optional.empty(), Optional.empty(), false);

    private static final Pattern WITH_TIME = Pattern.compile(
            "(?<day>.*\\d)(?:T| +)(?<hour>\\d\\d?):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "(?: ?(?<half>[AaPp][Mm]))?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d\\d?)\\2(\\d\\d?)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d\\d?)([-/.])(\\d\\d?)\\2(\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("\\d\\d?([-/.])\\d\\d?\\1\\d\\d?|\\d{6}");
    // Five digits begin in 1927 or 1931; with four a year on its own would be a day of its own.
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{4}");
    private static final Pattern NUMBER_WITH_TIME = Pattern.compile("([1-9]\\d{4})[.,](\\d{1,15})");

    LocalDate read(String cell) throws BadCellException {
        Matcher time = WITH_TIME.matcher(cell);
        if (time.matches()) {
            LocalDate day = day(time.group("day"));
            return requireMidnight(day, isMidnight(time));
        }
        Matcher number = NUMBER_WITH_TIME.matcher(cell);
        if (serial.isPresent() && number.matches()) {
            return requireMidnight(
                    numbered(number.group(1)), number.group(2).chars().allMatch(digit -> digit == '0'));
        }
        return day(cell);
    }

    private LocalDate requireMidnight(LocalDate day, boolean midnight) throws BadCellException {
        if (!midnight && !timeIgnored) {
            throw new BadCellException(ImportCode.TIME_OF_DAY);
        }
        return day;
    }

    private static boolean isMidnight(Matcher time) {
        String half = time.group("half");
        int midnight = half == null ? 0 : 12;
        return Integer.parseInt(time.group("hour")) == midnight
                && (half == null || half.equalsIgnoreCase("am"))
                && isZero(time.group("minute"))
                && isZero(time.group("second"))
                && isZero(time.group("fraction"));
    }

    private static boolean isZero(String digits) {
        return digits == null || digits.chars().allMatch(digit -> digit == '0');
    }

    private LocalDate day(String text) throws BadCellException {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(yearLast.group(1), yearLast.group(3), yearLast.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        if (TWO_DIGIT_YEAR.matcher(text).matches()) {
            throw new BadCellException(ImportCode.TWO_DIGIT_YEAR);
        }
        if (serial.isPresent() && NUMBER.matcher(text).matches()) {
            return numbered(text);
        }
        throw new BadCellException(ImportCode.BAD_DATE);
    }

    private LocalDate yearLast(String first, String second, String year) throws BadCellException {
        if (order.isPresent()) {
            return order.get() == Order.DAY_MONTH ? day(year, second, first) : day(year, first, second);
        }
        // A number over 12 is no month; the same number twice is the same day either way.
        boolean either = Integer.parseInt(first) <= 12 && Integer.parseInt(second) <= 12;
        if (either && Integer.parseInt(first) != Integer.parseInt(second)) {
            throw new BadCellException(ImportCode.AMBIGUOUS_DATE);
        }
        return Integer.parseInt(second) <= 12 ? day(year, second, first) : day(year, first, second);
    }

    private LocalDate numbered(String number) {
        return serial.orElseThrow().dayZero.plusDays(Integer.parseInt(number));
    }

    private static LocalDate day(String year, String month, String dayOfMonth) throws BadCellException {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth));
        } catch (DateTimeException noSuchDay) {
            throw new BadCellException(ImportCode.BAD_DATE);
        }
    }
}
