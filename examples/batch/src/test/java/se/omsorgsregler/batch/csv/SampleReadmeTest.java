package se.omsorgsregler.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written beside the sample is so. */
class SampleReadmeTest {

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)\\.csv`[^|]*\\| (\\*\\*.*) \\|");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private String readme;

    @BeforeEach
    void read() throws IOException {
        readme = Files.readString(Path.of("sample", "csv", "README.md"));
    }

    @Test
    void everyTableIsListedWithItsColumns() {
        Tables tables = new Tables();
        Set<String> listed = new LinkedHashSet<>();
        for (Matcher row = ROW.matcher(readme); row.find(); ) {
            Table table = tables.find(row.group(1)).orElseThrow();
            listed.add(table.name());
            assertThat(row.group(2).replace("*", "").split(" "))
                    .as(table.name())
                    .containsExactlyInAnyOrderElementsOf(
                            table.columns().stream().map(Column::alias).toList());
            Set<String> bold = BOLD.matcher(row.group(2))
                    .results()
                    .flatMap(match -> Set.of(match.group(1).split(" ")).stream())
                    .collect(Collectors.toSet());
            assertThat(table.columns().stream().filter(Column::required).map(Column::name))
                    .as(table.name())
                    .containsExactlyInAnyOrderElementsOf(bold);
        }

        assertThat(listed)
                .containsExactlyElementsOf(
                        tables.all().stream().map(Table::name).toList());
    }

    @Test
    void theMappingThatIsShownIsOne() {
        Matcher yaml = YAML.matcher(readme);

        assertThat(yaml.find()).isTrue();
        assertThat(Mapping.read(yaml.group(1)).files()).containsOnlyKeys("beslut.csv");
    }
}
