package se.omsorgsregler.batch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report for people, from the command line. */
class HtmlTest {

    private static final String SAMPLE = "sample/cases.jsonl";
    private static final String AS_OF = "2026-11-22";

    @TempDir
    Path out;

    private String check(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("check", SAMPLE, "--as-of", AS_OF, "--out", out.toString()));
        args.addAll(List.of(more));
        Cli.Result result = Cli.run(args.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return Files.exists(out.resolve("report.html")) ? Files.readString(out.resolve("report.html")) : "";
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
    }

    @Test
    void theReportHasTheNumbersOfTheSummary() throws IOException {
        String page = check("--html");

        JsonNode findings = summary().get("findings");
        assertThat(count(page, "<tr class=\"finding\">"))
                .isEqualTo(findings.get("total").asLong());
        assertThat(page).contains("data-total=\"" + findings.get("total") + "\"");
        for (var outcome : findings.get("outcomes").properties()) {
            assertThat(Pattern.compile(
                                    "class=\"tile " + outcome.getKey().toLowerCase(Locale.ROOT)
                                            + "\">.*?class=\"figure\">(\\d+)<",
                                    Pattern.DOTALL)
                            .matcher(page)
                            .results()
                            .map((MatchResult tile) -> tile.group(1)))
                    .containsExactly(outcome.getValue().toString());
        }
    }

    @Test
    void theFindingsOfALargeRunStandOnPagesOfTheUnits() throws IOException {
        String page = check("--html", "--lang", "en", "--routine", "blekinge");

        assertThat(page).contains("lang=\"en\"").doesNotContain("<tr class=\"finding\">");
        long told = 0;
        for (String unit : summary().get("units").propertyNames()) {
            Matcher link = Pattern.compile("<a href=\"([^\"]+)\"><bdi>" + unit + "</bdi>")
                    .matcher(page);
            assertThat(link.find()).as(unit).isTrue();
            told += count(Files.readString(out.resolve(link.group(1))), "<tr class=\"finding\">");
        }
        assertThat(told).isEqualTo(summary().get("findings").get("total").asLong());
    }

    @Test
    void aRunWithoutReportLeavesNoneOfAnEarlierOne() throws IOException {
        check("--html", "--routine", "blekinge");
        assertThat(out.resolve("report")).isDirectory();

        assertThat(check()).isEmpty();
        assertThat(out.resolve("report")).doesNotExist();
    }
}
