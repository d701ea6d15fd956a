package se.omsorgsregler.batch.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.cases.CasesFile;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.compare.ReportLines;
import se.omsorgsregler.batch.nights.RunFile;
import se.omsorgsregler.batch.nights.RunHeader;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.batch.rules.RuleSetText;
import se.omsorgsregler.batch.rules.RunOptions;
import se.omsorgsregler.batch.rules.WaiverOptions;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.ReportCodec;

/** Finds out whether an earlier run comes out the same again. */
@Command(
        name = "verify-receipt",
        description =
                "Runs the cases of an earlier run again, on its day and with the rules of this command line, and says line by line"
                        + " whether the result is the same bytes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:verified: every line is the same",
            "1:there are differences",
            "2:cannot be verified: other rules or options, no report, usage or configuration"
        })
public final class VerifyReceiptCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "REPORTS.jsonl", description = "Reports of the earlier run, plain or gzip.")
    private Path reports;

    @Parameters(index = "1", paramLabel = "CASES.jsonl", description = "Its cases; - for standard input.")
    private String cases;

    @Option(names = "--brief", description = "The earlier run was made with --brief.")
    private boolean brief;

    @Option(names = "--lang", defaultValue = "sv", paramLabel = "sv|en", description = "Default: ${DEFAULT-VALUE}")
    private Language language;

    @Mixin
    private RunOptions runOptions;

    @Mixin
    private WaiverOptions waiverOptions;

    private final Map<Rerun.Match, Long> matches = new EnumMap<>(Rerun.Match.class);

    /** The command at a terminal. */
    public VerifyReceiptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ReportLines earlier = new ReportLines(reports);
        ComplianceReport receipt = earlier.firstReport()
                .orElseThrow(() -> new UsageException(reports + ": no report that names its rules"));
        ChosenRules rules = runOptions.rules();
        say(
                "receipt.run",
                receipt.asOf(),
                RuleSetText.packs(receipt.ruleSet()),
                receipt.ruleSet().fingerprint());
        RuleSet here = rules.engine().ruleSet();
        Optional<RunHeader> run =
                RunFile.header(reports.toAbsolutePath().getParent()).filter(header -> isOf(header, receipt));
        List<String> otherOptions = run.isEmpty() ? List.of() : otherOptions(run.get());
        int exitCode;
        if (!here.fingerprint().equals(receipt.ruleSet().fingerprint())) {
            explain(receipt.ruleSet(), here);
            exitCode = ExitCode.USAGE;
        } else if (!otherOptions.isEmpty()) {
            say("receipt.other-options", String.join(", ", otherOptions));
            exitCode = ExitCode.USAGE;
        } else {
            say("receipt.same-rules");
            exitCode = verify(
                    earlier,
                    new Rerun(
                            rules.engine(),
                            receipt.asOf(),
                            runOptions.codec(),
                            waiverOptions.read(runOptions.personIds()),
                            run.flatMap(RunHeader::shard),
                            codec()));
        }
        terminal.out().flush();
        return exitCode;
    }

    /** What stands beside the reports may be of another run, and then says nothing about them. */
    private static boolean isOf(RunHeader header, ComplianceReport receipt) {
        return header.asOf().equals(receipt.asOf())
                && header.fingerprint().equals(receipt.ruleSet().fingerprint());
    }

    /** Names the options with which the earlier run was made and this one is not, or the other way round. */
    private List<String> otherOptions(RunHeader run) throws IOException {
        boolean personIds = runOptions.personIds() == PersonIds.ALLOWED;
        return run.differences(run.with(brief, personIds, waiverOptions.hash()));
    }

    private ReportCodec codec() {
        return brief ? ReportCodec.standard().brief() : ReportCodec.standard();
    }

    private int verify(ReportLines earlier, Rerun rerun) throws IOException {
        try (Stream<JsonLine> lines = earlier.read();
                InputStream in = CasesFile.open(cases, terminal)) {
            rerun.compare(lines, in, this::line);
        }
        long all = matches.values().stream().mapToLong(Long::longValue).sum();
        long identical = matches.getOrDefault(Rerun.Match.IDENTICAL, 0L);
        say("receipt.lines", all, identical, all - identical);
        say(all == identical ? "receipt.verified" : "receipt.not-verified");
        return all == identical ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private void line(long number, String caseId, Rerun.Match match) {
        matches.merge(match, 1L, Long::sum);
        if (match != Rerun.Match.IDENTICAL) {
            say("receipt.line." + match, number, caseId);
        }
    }

    private void explain(RuleSet then, RuleSet now) {
        say("receipt.other-rules", now.fingerprint());
        Map<String, String> versionsThen = versions(then);
        Map<String, String> versionsNow = versions(now);
        versionsThen.forEach((id, version) -> {
            if (!versionsNow.containsKey(id)) {
                say("receipt.pack.not-here", id, version);
            } else if (!versionsNow.get(id).equals(version)) {
                say("receipt.pack.version", id, version, versionsNow.get(id));
            }
        });
        versionsNow.forEach((id, version) -> {
            if (!versionsThen.containsKey(id)) {
                say("receipt.pack.not-there", id, version);
            }
        });
        if (versionsThen.equals(versionsNow)) {
            say("receipt.pack.same");
        }
    }

    private static Map<String, String> versions(RuleSet ruleSet) {
        return ruleSet.packs().stream()
                .collect(Collectors.toMap(
                        RuleSet.Pack::id, RuleSet.Pack::version, (first, second) -> first, TreeMap::new));
    }

    private void say(String key, Object... arguments) {
        terminal.out().print(new Texts(language).get(key, arguments) + "\n");
    }
}
