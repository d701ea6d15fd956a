package se.omsorgsregler.batch.fields;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.pages.catalogue.CaseBases;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cases that packs hand out beside their rules, as case files: they turn on every field that a rule looks at. What they expect is not
 * read. Not thread-safe.
 */
final class CasesOfPacks {

    private static final String CASES = ".cases.yaml";
    private static final String DEFAULT_BASE = "ordinary";

    private final List<RulePack> packs;
    private final ObjectNode bases = JsonMapper.shared().createObjectNode();
    private final List<Trial> trials = new ArrayList<>();

    private CasesOfPacks(List<RulePack> packs) {
        this.packs = packs;
    }

    /** Every case of the rules, duties and bundled routines of an engine. */
    static List<Trial> of(ComplianceEngine engine) {
        Set<String> loaded =
                engine.ruleSet().packs().stream().map(RuleSet.Pack::id).collect(Collectors.toSet());
        CasesOfPacks cases = new CasesOfPacks(ServiceLoader.load(RulePack.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(pack -> loaded.contains(pack.id()))
                .toList());
        cases.readBases();
        for (RulePack pack : cases.packs) {
            pack.duties().stream().map(DutyDeclaration::id).forEach(id -> cases.read(pack, "duty-" + id));
            engine.rules().stream()
                    .filter(rule -> rule.pack().equals(pack.id()))
                    .flatMap(rule -> rule.finding().stream())
                    .distinct()
                    .forEach(id -> cases.read(pack, id));
            pack.routines().keySet().stream().filter(loaded::contains).forEach(id -> cases.read(pack, id));
        }
        return cases.trials;
    }

    private void readBases() {
        for (RulePack pack : packs) {
            for (String name : CaseBases.fileNames(pack)) {
                if (yaml(pack, name).map(file -> file.path("fixtures")).orElse(null) instanceof ObjectNode given) {
                    bases.setAll(given);
                }
            }
        }
    }

    private void read(RulePack pack, String stem) {
        yaml(pack, stem + CASES)
                .ifPresent(table -> table.path("cases").forEach(each -> {
                    JsonNode base = bases.path(each.path("base").asString(DEFAULT_BASE));
                    trials.add(new Trial(
                            merged(base, each.path("case")),
                            LocalDate.parse(each.path("asOf").asString())));
                }));
    }

    /** The cases change their base with a JSON merge patch (RFC 7396). */
    private static JsonNode merged(JsonNode base, JsonNode patch) {
        if (patch.isMissingNode()) {
            return base;
        }
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = base instanceof ObjectNode object
                ? object.deepCopy()
                : JsonMapper.shared().createObjectNode();
        changes.forEachEntry((name, change) -> {
            if (change.isNull()) {
                result.remove(name);
            } else {
                result.set(name, merged(result.path(name), change));
            }
        });
        return result;
    }

    private static Optional<JsonNode> yaml(RulePack pack, String name) {
        return pack.document(name).map(document -> {
            try (InputStream in = document) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return JsonMapper.shared()
                        .valueToTree(
                                new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
