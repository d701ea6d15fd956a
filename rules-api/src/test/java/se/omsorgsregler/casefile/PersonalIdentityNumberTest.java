package se.omsorgsregler.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personnummer.Personnummer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PersonalIdentityNumberTest {

    /** Ten check digits, one of which is right. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithAKeptLibraryOnNumbersWithACentury(@ForAll("centuries") String century, @ForAll("bodies") Body body) {
        for (int check = 0; check < 10; check++) {
            String number = century + body.text + check;
            assertThat(PersonalIdentityNumber.isOne(number)).as(number).isEqualTo(libraryAccepts(number));
        }
    }

    /** The library asks the clock for the century, which matters for 29 February of a year 00 alone. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithAKeptLibraryOnNumbersWithoutACentury(@ForAll("bodies") Body body) {
        for (int check = 0; check < 10; check++) {
            String number = body.text + check;
            boolean inACentury =
                    libraryAccepts("18" + number) || libraryAccepts("19" + number) || libraryAccepts("20" + number);
            assertThat(PersonalIdentityNumber.isOne(number)).as(number).isEqualTo(inACentury);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithAKeptLibraryOnAnyText(@ForAll("texts") String text) {
        assertThat(PersonalIdentityNumber.isOne(text)).isEqualTo(libraryAccepts(text));
    }

    @Example
    void examples() {
        assertThat(new String[] {
                    "191212121212",
                    "19121212-1212",
                    "19121212+1212",
                    "1212121212",
                    "121212-1212",
                    "121212+1212",
                    "19121272-1219",
                    "1212721219",
                    "0002297224"
                })
                .allMatch(PersonalIdentityNumber::isOne);
        assertThat(new String[] {
                    "191212121213",
                    "1912121212-12",
                    "121212--1212",
                    "19121212 1212",
                    "+1212121212",
                    "12121212121",
                    "19121261-1210",
                    "19121200-1210",
                    "19121392-1212",
                    "1912121212I2",
                    "",
                    "W-12",
                    "19000229-7224"
                })
                .noneMatch(PersonalIdentityNumber::isOne);
    }

    @Provide
    Arbitrary<String> centuries() {
        return Arbitraries.of("16", "18", "19", "20", "21");
    }

    @Provide
    Arbitrary<Body> bodies() {
        Arbitrary<Integer> month = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(1, 12)),
                Tuple.of(1, Arbitraries.integers().between(0, 99)));
        Arbitrary<Integer> day = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 31)),
                Tuple.of(3, Arbitraries.integers().between(61, 91)),
                Tuple.of(1, Arbitraries.integers().between(0, 99)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        month,
                        day,
                        Arbitraries.of("", "-", "+"),
                        Arbitraries.integers().between(0, 999))
                .as((y, m, d, sign, serial) ->
                        new Body(String.format(Locale.ROOT, "%02d%02d%02d%s%03d", y, m, d, sign, serial)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('0', '1', '2', '-', '+', 'a')
                .ofMinLength(8)
                .ofMaxLength(15);
    }

    private static boolean libraryAccepts(String text) {
        try {
            return Personnummer.valid(text);
        } catch (NumberFormatException tooShort) {
            // What the library makes of some texts of nine digits.
            return false;
        }
    }

    private record Body(String text) {}
}
