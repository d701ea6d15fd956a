package se.omsorgsregler.spi;

import java.util.List;
import java.util.Map;
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
}
