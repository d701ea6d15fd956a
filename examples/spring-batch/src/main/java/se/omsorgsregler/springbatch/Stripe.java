package se.omsorgsregler.springbatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of the lines: every {@code of}-th, beginning with line {@code number}. Its name says everything about it, so a part whose
 * process was killed needs nothing but its name to be taken up again.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
record Stripe(int number, int of) {

    private static final Pattern NAME = Pattern.compile("(?:.*:)?(\\d{1,9})-of-(\\d{1,9})");

    Stripe {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("no part " + number + " of " + of);
        }
    }

    /** @param name the name of a part, alone or at the end of the name of a step */
    static Stripe named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the name of a part: " + name);
        }
        return new Stripe(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    String name() {
        return number + "-of-" + of;
    }

    /** @param line number of a line, from 1 */
    boolean holds(long line) {
        return (line - number) % of == 0;
    }
}
