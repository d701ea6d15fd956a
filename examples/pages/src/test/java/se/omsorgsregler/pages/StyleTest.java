package se.omsorgsregler.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text can be read on its ground in light, in dark and in print: contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
class StyleTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");
    private static final double ENOUGH = 4.5;
    private static final List<String> MARKS =
            List.of("breach", "unmet", "due", "review", "undetermined", "advice", "met");

    @ParameterizedTest
    @ValueSource(strings = {":root {", "@media (prefers-color-scheme: dark) {", "@media print {"})
    void textCanBeRead(String block) {
        Map<String, String> colours = colours(block);
        for (String ground : List.of("paper", "surface", "sunken")) {
            for (String text : List.of("ink", "ink-soft", "accent")) {
                assertThat(contrast(colours, text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThan(ENOUGH);
            }
        }
        for (String mark : MARKS) {
            assertThat(contrast(colours, mark, mark + "-soft")).as(mark).isGreaterThan(ENOUGH);
            assertThat(contrast(colours, "ink", mark + "-soft"))
                    .as("ink on " + mark)
                    .isGreaterThan(ENOUGH);
        }
    }

    private static Map<String, String> colours(String block) {
        String style = PageResources.text(PageFrame.class, "style.css");
        int start = style.indexOf(block);
        Matcher colour = COLOUR.matcher(style.substring(start, style.indexOf('}', start)));
        Map<String, String> colours = new HashMap<>();
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double[] lights = Stream.of(one, other)
                .mapToDouble(name -> luminance(colours.get(name)))
                .sorted()
                .toArray();
        return (lights[1] + 0.05) / (lights[0] + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < parts.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
