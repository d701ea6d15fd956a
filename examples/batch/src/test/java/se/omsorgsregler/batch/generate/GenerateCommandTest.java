package se.omsorgsregler.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.omsorgsregler.batch.Cli;

class GenerateCommandTest {

    @Test
    void generatesTheSameForTheSameArguments() {
        String once = Cli.run("generate", "--cases", "60", "--seed", "1").out();

        assertThat(once.lines()).hasSize(60);
        assertThat(Cli.run("generate", "--cases", "60", "--seed", "1", "--as-of", "2026-11-22")
                        .out())
                .isEqualTo(once);
        assertThat(Cli.run("generate", "--cases", "60", "--seed", "1", "--as-of", "2026-11-23")
                        .out())
                .isNotEqualTo(once);
    }
}
