package se.omsorgsregler.batch.fields;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.rules.EngineOptions;
import se.omsorgsregler.batch.schema.CaseField;
import se.omsorgsregler.batch.schema.CaseFileSchema;

/** Says which rules need which field. */
@Command(
        name = "fields",
        description =
                "Prints a checklist in Markdown for whoever maps a record system to the case file: what to send in each field, and"
                        + " which rules cannot be decided without it. Found by leaving each field out of made-up cases and of those that the rules are tested with; takes a minute.")
public final class FieldsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--lang", defaultValue = "sv", paramLabel = "sv|en", description = "Default: ${DEFAULT-VALUE}")
    private Language language;

    @Mixin
    private EngineOptions engineOptions;

    /** The command at a terminal. */
    public FieldsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ComplianceEngine engine = engineOptions.rules(builder -> builder).engine();
        List<CaseField> fields = CaseFileSchema.fields();
        FieldNeeds needs = FieldNeeds.of(engine, fields);
        terminal.out().print(FieldsPage.render(fields, needs, engine.ruleSet(), language));
        terminal.out().flush();
        return ExitCode.OK;
    }
}
