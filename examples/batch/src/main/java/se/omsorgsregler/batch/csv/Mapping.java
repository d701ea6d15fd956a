package se.omsorgsregler.batch.csv;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a vendor calls files, columns and codes. Immutable and thread-safe. */
public final class Mapping {

    private static final Mapping NONE = new Mapping(DayForm.STANDARD, Map.of(), Set.of());

    private final DayForm days;
    private final Map<String, FileMapping> files;
    private final Set<String> ignoredFiles;

    Mapping(DayForm days, Map<String, FileMapping> files, Set<String> ignoredFiles) {
        this.days = days;
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        this.ignoredFiles = Set.copyOf(ignoredFiles);
    }

    /**
     * No mapping: files, columns and values are called what the format calls them.
     *
     * @return the mapping
     */
    public static Mapping none() {
        return NONE;
    }

    /**
     * Reads a mapping.
     *
     * @param yaml the text of the file
     * @return the mapping
     * @throws InvalidMappingException if there is a problem; it names all of them
     */
    public static Mapping read(String yaml) {
        return MappingReader.read(yaml, new Tables());
    }

    /** Forms of days where nothing else is said. */
    DayForm days() {
        return days;
    }

    /** Files by name, in the order of the mapping. */
    Map<String, FileMapping> files() {
        return files;
    }

    Set<String> ignoredFiles() {
        return ignoredFiles;
    }
}
