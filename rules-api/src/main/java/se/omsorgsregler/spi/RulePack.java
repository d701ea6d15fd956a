package se.omsorgsregler.spi;

import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.api.Language;

/**
 * How a pack of rules announces itself to {@link java.util.ServiceLoader}. The rules are DRL, compiled to the executable model when the
 * pack is built; the pack itself needs no Drools. Implementations are immutable and thread-safe.
 */
public interface RulePack {

    /** The version of the facts and of this interface that packs compile against now. */
    int API_VERSION = 1;

    /**
     * The id of the pack.
     *
     * @return stable id, such as {@code se-national}
     */
    String id();

    /**
     * The version of the pack.
     *
     * @return semantic version; a changed verdict is at least a minor version
     */
    String version();

    /**
     * The version of the facts and of this interface that the pack was compiled against. An engine refuses to start with a pack that it is
     * too old or too new for, so that packs can be updated alone within the range that their engine states.
     *
     * @return {@link #API_VERSION} as it was when the pack was compiled; a pack that does not say is of the first
     */
    default int apiVersion() {
        return 1;
    }

    /**
     * Where the list of model classes stands that the build wrote.
     *
     * @return name of a resource of the pack's class loader, such as {@code META-INF/kie/GROUP/ARTIFACT/drools-model}
     */
    String modelIndex();

    /**
     * The rules that the pack must consist of. The engine refuses to start when the loaded rules differ.
     *
     * @return names of the rules of each DRL file, by the file's resource name, in the order of the files
     */
    Map<String, List<String>> manifest();

    /**
     * The duties that the pack reports on.
     *
     * @return the duties, in the order of the report
     */
    List<DutyDeclaration> duties();

    /**
     * The table of dated values.
     *
     * @return the values
     */
    List<DatedValue> values();

    /**
     * The table of citations.
     *
     * @return the citations, in the order in which a finding lists them
     */
    List<DatedCitation> citations();

    /**
     * The texts in one language.
     *
     * @param language the language
     * @return patterns by key; a rule {@code id} has the keys {@code id.message} and {@code id.remedy}
     */
    Map<String, String> texts(Language language);

    /**
     * The packs whose dated values or concepts the rules of this one use. They are loaded whenever this one is.
     *
     * @return ids of packs
     */
    default Set<String> buildsOn() {
        return Set.of();
    }

    /**
     * The DRL package of the pack; several packs of one jar share one list of model classes.
     *
     * @return package name, such as {@code se.omsorgsregler.national}
     */
    default String rulePackage() {
        return getClass().getPackageName();
    }

    /**
     * Whether the pack interprets the requirements of local routines. It is then loaded whenever a routine is.
     *
     * @return whether it does
     */
    default boolean interpretsRoutines() {
        return false;
    }

    /**
     * The routines that come with the pack.
     *
     * @return names of resources of the pack's class loader that hold a routine as YAML, by the routine's id
     */
    default Map<String, String> routines() {
        return Map.of();
    }

    /**
     * Opens a file that people read beside the rules. No engine does; a catalogue of the rules is made of them:
     *
     * <ul>
     *   <li>{@code <id>.sv.md} and {@code <id>.en.md}, the page of a rule or routine; for a duty the id begins with {@code duty-}
     *   <li>{@code <id>.cases.yaml}, its cases
     *   <li>{@code fixtures.yaml}, and {@code fixtures-<folder>.yaml} for the rules of one folder: the case files that cases start from
     *   <li>{@code questions.sv.md} and {@code questions.en.md}, the open questions that sources and pages name, a heading for each
     *   <li>{@code CHANGELOG.md}, what has changed, under a heading with the id of the pack
     * </ul>
     *
     * @param name name of the file without a folder. It is looked for beside the DRL files of the manifest, beside the routines, and in the
     *     folder of the pack and those above it
     * @return the file in UTF-8, for the caller to close; empty when the pack has none of the name
     */
    default Optional<InputStream> document(String name) {
        Set<String> folders = new LinkedHashSet<>();
        manifest().keySet().forEach(file -> folders.add(file.substring(0, file.lastIndexOf('/') + 1)));
        routines().values().forEach(file -> folders.add(file.substring(0, file.lastIndexOf('/') + 1)));
        String own = getClass().getPackageName().replace('.', '/') + "/";
        for (int end = own.length(); end > 0; end = own.lastIndexOf('/', end - 2) + 1) {
            folders.add(own.substring(0, end));
        }
        return folders.stream()
                .map(folder -> getClass().getClassLoader().getResourceAsStream(folder + name))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
