package se.omsorgsregler.batch.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omsorgsregler.api.InvalidCaseFileException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cases.CasesFile;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.batch.rules.EngineOptions;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;

/** Explains one case of a file. */
@Command(
        name = "explain",
        description = "Prints every duty and finding of one case, with sources, evidence and what is missing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:usage or configuration, or the case is not in the file", "3:the case is invalid"})
public final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "CASES.jsonl", description = "JSON Lines, plain or gzip; - for standard input.")
    private String cases;

    @Option(names = "--case", required = true, paramLabel = "ID", description = "Id of the case.")
    private String caseId;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "The day asked about.")
    private LocalDate asOf;

    @Option(names = "--allow-person-ids", description = "Accepts ids that are a personnummer or samordningsnummer.")
    private boolean allowPersonIds;

    @Option(names = "--lang", defaultValue = "sv", paramLabel = "sv|en", description = "Default: ${DEFAULT-VALUE}")
    private Language language;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Also writes the case as one page: what is recorded over time, findings, and what changes next.")
    private Path html;

    @Mixin
    private EngineOptions engineOptions;

    /** The command at a terminal. */
    public ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ChosenRules rules = engineOptions.rules(builder -> builder.personIds(personIds()));
        CaseInput input = find().orElseThrow(() -> new UsageException("the file holds no case with the id asked for"));
        Explanation explanation = new Explanation(language);
        int exitCode = explain(input, rules, explanation);
        rules.notices(asOf).forEach(explanation::add);
        terminal.out().print(explanation.text());
        terminal.out().flush();
        return exitCode;
    }

    private int explain(CaseInput input, ChosenRules rules, Explanation explanation) throws IOException {
        if (input instanceof CaseInput.Readable readable) {
            try {
                explanation.add(rules.engine().evaluate(readable.caseFile(), asOf));
                if (html != null) {
                    new HtmlCase(language, rules).write(readable.caseFile(), asOf, html);
                }
                return ExitCode.OK;
            } catch (InvalidCaseFileException e) {
                explanation.add(caseId, e.problems());
            }
        } else if (input instanceof CaseInput.Refused refused) {
            explanation.add(caseId, refused.problems());
        }
        return ExitCode.INVALID_CASES;
    }

    private Optional<CaseInput> find() throws IOException {
        CaseFileCodec codec = CaseFileCodec.standard().withPersonIds(personIds());
        try (InputStream in = CasesFile.open(cases, terminal);
                Stream<JsonLine> lines = JsonLines.read(in, Limits.standard())) {
            return lines.map(codec::read).filter(this::isAskedFor).findFirst();
        }
    }

    private boolean isAskedFor(CaseInput input) {
        if (input instanceof CaseInput.Readable readable) {
            return caseId.equals(readable.caseFile().caseId());
        }
        return input instanceof CaseInput.Refused refused && refused.caseId().equals(Optional.of(caseId));
    }

    private PersonIds personIds() {
        return allowPersonIds ? PersonIds.ALLOWED : PersonIds.REFUSED;
    }
}
