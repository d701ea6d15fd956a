package se.omsorgsregler.casefile;

import java.time.YearMonth;

/**
 * Recognises a personnummer or samordningsnummer. The libraries for that ask the clock which century two digits of a year mean; here a
 * number counts when its date exists in any century.
 */
final class PersonalIdentityNumber {

    private static final int DIGITS = 10;
    private static final int COORDINATION_DAYS = 60;
    private static final String NO_SERIAL = "000";

    private PersonalIdentityNumber() {}

    static boolean isOne(String text) {
        // YYMMDDNNNN, or with a century, or with a sign before the last four: anything else is ruled out before any
        // work is done.
        int length = text.length();
        if (length < DIGITS || length > DIGITS + 3) {
            return false;
        }
        char sign = text.charAt(length - 5);
        boolean signed = sign == '-' || sign == '+';
        String digits = signed ? text.substring(0, length - 5) + text.substring(length - 4) : text;
        return (digits.length() == DIGITS || digits.length() == DIGITS + 2)
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && hasDate(digits)
                && !digits.startsWith(NO_SERIAL, digits.length() - 4)
                && hasCheckDigit(digits.substring(digits.length() - DIGITS));
    }

    private static boolean hasDate(String digits) {
        int start = digits.length() - DIGITS;
        int month = Integer.parseInt(digits, start + 2, start + 4, DIGITS);
        int number = Integer.parseInt(digits, start + 4, start + 6, DIGITS);
        int day = number > COORDINATION_DAYS ? number - COORDINATION_DAYS : number;
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        int shortYear = Integer.parseInt(digits, start, start + 2, DIGITS);
        // Without a century the year 00 may be 2000, a leap year.
        int year = start == 0 ? 2000 + shortYear : Integer.parseInt(digits, 0, start + 2, DIGITS);
        return day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** The Luhn check over ten digits. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / DIGITS + product % DIGITS;
        }
        return sum % DIGITS == 0;
    }
}
