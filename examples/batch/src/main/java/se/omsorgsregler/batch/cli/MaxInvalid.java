package se.omsorgsregler.batch.cli;

import java.math.BigDecimal;
import picocli.CommandLine.TypeConversionException;

/**
 * How many cases may be invalid or failed before a run counts as unsuccessful.
 *
 * @param limit a number of cases, or of per cent
 */
public record MaxInvalid(BigDecimal limit, boolean percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static MaxInvalid parse(String text) {
        if (!text.matches("\\d{1,9}|\\d{1,3}(\\.\\d{1,6})?%")) {
            throw new TypeConversionException(
                    "'" + text + "' is neither a number of cases such as 10 nor a share such as 0.5%");
        }
        boolean percent = text.endsWith("%");
        return new MaxInvalid(new BigDecimal(percent ? text.substring(0, text.length() - 1) : text), percent);
    }

    /** Whether so many of all cases are too many. */
    public boolean isExceededBy(long invalid, long total) {
        BigDecimal bad = BigDecimal.valueOf(invalid);
        return percent
                ? bad.multiply(HUNDRED).compareTo(limit.multiply(BigDecimal.valueOf(total))) > 0
                : bad.compareTo(limit) > 0;
    }
}
