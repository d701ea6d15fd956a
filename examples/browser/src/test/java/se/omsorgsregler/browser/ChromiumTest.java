package se.omsorgsregler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs without a browser, too. */
class ChromiumTest {

    @TempDir
    Path first;

    @TempDir
    Path second;

    private Map<String, String> path;

    @BeforeEach
    void bothFoldersAreOnThePath() {
        path = Map.of("PATH", first + File.pathSeparator + second);
    }

    private static Path program(Path folder, String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void bothAreFoundOnThePath() throws IOException {
        Path driver = program(first, "chromedriver");
        Path browser = program(second, "chromium");

        assertThat(Chromium.in(path)).contains(new Chromium(browser, driver));
    }

    @Test
    void oneWithoutTheOtherIsNotEnough() throws IOException {
        program(first, "chromium");

        assertThat(Chromium.in(path)).isEmpty();
    }

    @Test
    void aFileThatCannotBeRunIsNoProgram() throws IOException {
        program(first, "chromium");
        Files.createFile(first.resolve("chromedriver"));

        assertThat(Chromium.in(path)).isEmpty();
    }

    @Test
    void theVariablesGoBeforeThePath() throws IOException {
        Path browser = program(second, "mine");
        Path driver = program(second, "its");
        program(first, "chromium");
        program(first, "chromedriver");

        assertThat(Chromium.in(Map.of(
                        "PATH", first.toString(), "CHROMIUM", browser.toString(), "CHROMEDRIVER", driver.toString())))
                .contains(new Chromium(browser, driver));
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(Chromium.in(Map.of())).isEmpty();
    }
}
