package se.omsorgsregler.batch.rules;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;

/** Says which rules run. */
@Command(
        name = "version",
        description =
                "Prints the packs of rules and routines with their versions, and the fingerprint of the rule set.")
public final class VersionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private EngineOptions engineOptions;

    /** The command at a terminal. */
    public VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RuleSet ruleSet = engineOptions.rules(builder -> builder).engine().ruleSet();
        ruleSet.packs().forEach(pack -> terminal.out().print(pack.id() + " " + pack.version() + "\n"));
        terminal.out().print("fingerprint " + ruleSet.fingerprint() + "\n");
        terminal.out().flush();
        return ExitCode.OK;
    }
}
