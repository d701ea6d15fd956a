package se.omsorgsregler.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.omsorgsregler.api.InvalidRoutineException;

class RoutineRoundTripTest {

    private static final RoutineFiles FILES = new RoutineFiles();

    /** Each means something in YAML, or is no text. */
    private static final List<String> INSERTS = List.of(
            " ",
            "\n",
            "\t",
            "\r",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "\u2028",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "-",
            "- ",
            "? ",
            "#",
            " #",
            "&a ",
            "*a ",
            "!",
            "!!map ",
            "%",
            "@",
            "`",
            "|\n",
            ">\n",
            "---\n",
            "...\n",
            "<<: ",
            "~",
            "0",
            "9",
            "é",
            "\uD83D\uDE42",
            "null",
            "\\",
            "\\u",
            "\\UFFFFFFFF",
            "id: a, ");

    /** Paths are made of keys of the format and positions: nothing that a file says gets into a message. */
    private static final Pattern MESSAGE =
            Pattern.compile("routine refused: ([A-Z_]+ in line [0-9]+ at \"(/(%s|[0-9]+))*\"(, |$))+"
                    .formatted("[a-zA-Z][a-zA-Z0-9_-]{0,31}"));

    @Property
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        Routine routine = RandomRoutines.valid(seed);

        assertThat(FILES.read(FILES.write(routine))).isEqualTo(routine);
    }

    @Property
    void aSpoiledTextIsRefusedWithItsLinesOrIsARoutine(@ForAll long seed) {
        assertRefusedOrRoutine(spoiled(seed));
    }

    /** Keeps the property above honest. */
    @Example
    void mostSpoiledTextsAreRefused() {
        int refused = 0;
        for (long seed = 0; seed < 300; seed++) {
            try {
                FILES.read(spoiled(seed));
            } catch (InvalidRoutineException refusal) {
                refused++;
            }
        }
        assertThat(refused).isBetween(150, 299);
    }

    @Property
    void anyTextIsRefused(@ForAll String text) {
        assertRefusedOrRoutine(text);
    }

    private static void assertRefusedOrRoutine(String text) {
        try {
            Routine routine = FILES.read(text);
            assertThat(FILES.read(FILES.write(routine))).isEqualTo(routine);
        } catch (InvalidRoutineException refusal) {
            assertThat(refusal.problems())
                    .isNotEmpty()
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, linesOf(text)));
            assertThat(refusal.getMessage()).matches(MESSAGE);
        }
    }

    /** More or less: a mark behind the last line is one more. */
    private static int linesOf(String text) {
        return text.split("\r\n|[\r\n\u0085\u2028\u2029]", -1).length;
    }

    private static String spoiled(long seed) {
        Random random = new Random(seed);
        String text = random.nextBoolean() ? Sample.YAML : FILES.write(RandomRoutines.valid(seed));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            text = spoil(text, random);
        }
        return text;
    }

    private static String spoil(String text, Random random) {
        int place = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), place + 1 + random.nextInt(12));
        String insert = INSERTS.get(random.nextInt(INSERTS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, place);
            case 1 -> text.substring(0, place) + text.substring(end);
            case 2 -> text.substring(0, place) + insert + text.substring(place);
            case 3 -> text.substring(0, place) + insert + text.substring(end);
            case 4 -> text.substring(0, place) + text.substring(place, end).repeat(2) + text.substring(end);
            default -> {
                List<String> lines = new ArrayList<>(List.of(text.split("\n")));
                Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
                yield String.join("\n", lines);
            }
        };
    }
}
