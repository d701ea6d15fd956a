package se.omsorgsregler.batch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.omsorgsregler.batch.Cli;

class VersionCommandTest {

    @Test
    void versionNamesPacksAndFingerprint() {
        assertThat(Cli.run("version").out()).matches("se-national \\d+\\.\\d+\\.\\d+\nfingerprint [0-9a-f]{64}\n");
    }
}
