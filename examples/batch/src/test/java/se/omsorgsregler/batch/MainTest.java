package se.omsorgsregler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.cli.ExitCode;

class MainTest {

    private static final List<String> COMMANDS = List.of(
            "catalogue",
            "check",
            "compare",
            "explain",
            "fields",
            "forecast",
            "generate",
            "import",
            "routines",
            "verify-receipt",
            "version");

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void everyCommandHasHelp(String command) {
        Cli.Result result = Cli.run(command, "--help");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("Usage: omsorgsregler " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "--nonsense", "generate"})
    void unknownCommandsAndMissingOptionsAreUsageProblems(String argument) {
        Cli.Result result = Cli.run(argument);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).hasLineCount(1);
    }

    @Test
    void helpNamesTheCommands() {
        assertThat(Cli.run("--help").out()).contains(COMMANDS);
    }

    @Test
    void commandIsRequired() {
        Cli.Result result = Cli.run();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("Missing required subcommand");
    }
}
