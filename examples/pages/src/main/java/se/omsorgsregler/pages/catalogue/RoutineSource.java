package se.omsorgsregler.pages.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.routine.RoutineFiles;
import se.omsorgsregler.spi.RulePack;

/**
 * A local routine with what stands beside it. Immutable and thread-safe.
 *
 * @param routine the routine
 * @param yaml the file that it was read from
 * @param texts texts of the pack that it came with, by language; empty for a file
 * @param pages its page in each language that it has one in
 * @param cases its cases; empty when there are none
 */
public record RoutineSource(
        Routine routine,
        String yaml,
        Map<Language, Map<String, String>> texts,
        Map<Language, String> pages,
        Optional<String> cases) {

    private static final String YAML_ENDING = ".yaml";

    public RoutineSource {
        Objects.requireNonNull(routine, "routine");
        Objects.requireNonNull(yaml, "yaml");
        texts = Map.copyOf(texts);
        pages = Map.copyOf(pages);
        Objects.requireNonNull(cases, "cases");
    }

    /**
     * Reads a routine that comes with a pack.
     *
     * @param pack the pack
     * @param id id of the routine
     * @return the routine
     */
    public static RoutineSource of(RulePack pack, String id) {
        String yaml = PackFiles.resource(pack, pack.routines().get(id));
        Map<Language, Map<String, String>> texts = new LinkedHashMap<>();
        Map<Language, String> pages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language, pack.texts(language));
            PackFiles.document(pack, page(id, language)).ifPresent(page -> pages.put(language, page));
        }
        return new RoutineSource(
                new RoutineFiles().read(yaml), yaml, texts, pages, PackFiles.document(pack, cases(id)));
    }

    /**
     * Reads a routine of a file. Its page and cases are those of the same name beside it, such as {@code mine.sv.md} and
     * {@code mine.cases.yaml} for {@code mine.yaml}.
     *
     * @param file the file in UTF-8
     * @return the routine
     * @throws IOException if a file cannot be read
     * @throws se.omsorgsregler.api.InvalidRoutineException if it is no routine
     */
    public static RoutineSource of(Path file) throws IOException {
        // Read as a routine first: that is where an untrusted file meets its limits.
        Routine routine = new RoutineFiles().read(file);
        String name = file.getFileName().toString();
        String stem = name.endsWith(YAML_ENDING) ? name.substring(0, name.length() - YAML_ENDING.length()) : name;
        Map<Language, String> pages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Optional<String> page = beside(file, page(stem, language));
            page.ifPresent(text -> pages.put(language, text));
        }
        return new RoutineSource(routine, text(file), Map.of(), pages, beside(file, cases(stem)));
    }

    private static Optional<String> beside(Path file, String name) throws IOException {
        Path other = file.resolveSibling(name);
        return Files.isRegularFile(other) ? Optional.of(text(other)) : Optional.empty();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String page(String stem, Language language) {
        return stem + "." + language.tag() + ".md";
    }

    private static String cases(String stem) {
        return stem + ".cases.yaml";
    }
}
