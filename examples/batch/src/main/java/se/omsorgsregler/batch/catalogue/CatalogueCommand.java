package se.omsorgsregler.batch.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.fields.FieldNeeds;
import se.omsorgsregler.batch.routines.RoutineSources;
import se.omsorgsregler.batch.schema.CaseField;
import se.omsorgsregler.batch.schema.CaseFileSchema;
import se.omsorgsregler.pages.catalogue.Catalogue;
import se.omsorgsregler.pages.catalogue.CatalogueFolder;
import se.omsorgsregler.pages.catalogue.CatalogueSite;
import se.omsorgsregler.pages.catalogue.FieldUse;
import se.omsorgsregler.pages.catalogue.RoutineSource;
import se.omsorgsregler.spi.RulePack;

/** Writes the rules as pages for people. */
@Command(
        name = "catalogue",
        description =
                "Writes a catalogue of the rules as pages in Swedish and English that need no server and no network: the norm, its"
                        + " sources by date, the rule, its cases, the fields it needs, open questions. Takes a minute: which rule needs which"
                        + " field is found by trying.")
public final class CatalogueCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "Folder for the pages: a new or empty one, or that of an earlier catalogue, which is replaced.")
    private Path out;

    @Option(
            names = "--pack",
            arity = "1..*",
            paramLabel = "ID",
            description = "Packs of rules to show. Default: all that are found, proposals too.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--routine",
            paramLabel = "NAME|FILE",
            description =
                    "Local routine to show: a name of 'routines list' or a file in YAML, with its page and cases beside it. Can be"
                            + " given several times. Default: all that come with the packs.")
    private List<String> routines = new ArrayList<>();

    /** The command at a terminal. */
    public CatalogueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        // First: whoever named the wrong folder learns it at once.
        CatalogueFolder folder = new CatalogueFolder(out);
        SortedMap<String, RulePack> found = new TreeMap<>();
        ServiceLoader.load(RulePack.class).forEach(pack -> found.put(pack.id(), pack));
        List<RoutineSource> shown = routines(found);
        ComplianceEngine.Builder builder = ComplianceEngine.builder();
        (packs.isEmpty() ? found.keySet() : packs).forEach(builder::pack);
        shown.forEach(source -> builder.routine(source.routine()));
        ComplianceEngine engine = builder.build();

        Catalogue catalogue = Catalogue.read(loaded(engine, found), engine.rules(), shown, fields(engine));
        int pages = folder.write(new CatalogueSite(catalogue));
        for (String gap : catalogue.gaps()) {
            terminal.err().print("omsorgsregler: " + gap + "\n");
        }
        terminal.err().flush();
        terminal.out().print(new Texts(Language.SWEDISH).get("catalogue.written", pages) + "\n");
        terminal.out().flush();
        return ExitCode.OK;
    }

    private List<RoutineSource> routines(Map<String, RulePack> found) throws IOException {
        SortedMap<String, RulePack> bundled = new TreeMap<>();
        found.values().forEach(pack -> pack.routines().keySet().forEach(id -> bundled.put(id, pack)));
        List<RoutineSource> sources = new ArrayList<>();
        for (String name : routines.isEmpty() ? bundled.keySet() : routines) {
            sources.add(bundled.containsKey(name) ? RoutineSource.of(bundled.get(name), name) : ofFile(name, bundled));
        }
        return sources;
    }

    private static RoutineSource ofFile(String name, SortedMap<String, RulePack> bundled) throws IOException {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new UsageException(
                    name + ": neither a file nor one of the routines " + String.join(", ", bundled.keySet()));
        }
        try {
            return RoutineSource.of(file);
        } catch (InvalidRoutineException refused) {
            throw new UsageException(RoutineSources.problems(name, refused, Language.ENGLISH));
        }
    }

    private static List<RulePack> loaded(ComplianceEngine engine, Map<String, RulePack> found) {
        Set<String> ids =
                engine.ruleSet().packs().stream().map(RuleSet.Pack::id).collect(Collectors.toSet());
        return found.values().stream().filter(pack -> ids.contains(pack.id())).toList();
    }

    private static List<FieldUse> fields(ComplianceEngine engine) {
        List<CaseField> fields = CaseFileSchema.fields();
        FieldNeeds needs = FieldNeeds.of(engine, fields);
        return fields.stream()
                .map(field -> new FieldUse(
                        field.pattern(),
                        field.type(),
                        field.description(),
                        needs.undecided(field),
                        needs.changed(field)))
                .toList();
    }
}
