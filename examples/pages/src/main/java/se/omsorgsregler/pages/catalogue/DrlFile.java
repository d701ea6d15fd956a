package se.omsorgsregler.pages.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.omsorgsregler.spi.RulePack;

/**
 * A DRL file as it stands in its pack. What its rules report is not read here, that the engine knows; only where they stand. Immutable and
 * thread-safe.
 *
 * @param pack the pack
 * @param resource name of the resource
 * @param text the whole text
 * @param rules where each rule stands, by its name, in order
 * @param concepts where each declared concept stands, by its name, in order
 * @param names every name and every string in it, comments apart
 */
public record DrlFile(
        RulePack pack,
        String resource,
        String text,
        Map<String, Block> rules,
        Map<String, Block> concepts,
        Set<String> names) {

    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]+)\".*");
    private static final Pattern CONCEPT = Pattern.compile("^declare (\\w+).*");
    private static final String COMMENT = "//";
    private static final Pattern NUMBERED = Pattern.compile("^\\d+\\. ");

    /**
     * A part of the file.
     *
     * @param comment the comment right above, without its marks and without the number of a line; may be empty
     * @param first number of its first line, that of the comment, from 1
     * @param last number of its last line
     */
    public record Block(String comment, int first, int last) {}

    public DrlFile {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
        names = Set.copyOf(names);
    }

    static DrlFile of(RulePack pack, String resource, String text) {
        List<String> lines = text.lines().toList();
        Map<String, Block> rules = new LinkedHashMap<>();
        Map<String, Block> concepts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher rule = RULE.matcher(lines.get(i));
            Matcher concept = CONCEPT.matcher(lines.get(i));
            if (rule.matches()) {
                rules.put(rule.group(1), block(lines, i));
            } else if (concept.matches()) {
                concepts.put(concept.group(1), block(lines, i));
            }
        }
        Set<String> names = lines.stream()
                .flatMap(line -> DrlToken.of(line).stream())
                .filter(DrlToken::names)
                .map(DrlToken::named)
                .collect(Collectors.toSet());
        return new DrlFile(pack, resource, text, rules, concepts, names);
    }

    private static Block block(List<String> lines, int start) {
        int first = start;
        while (first > 0 && lines.get(first - 1).startsWith(COMMENT)) {
            first--;
        }
        int end = start;
        while (end < lines.size() - 1 && !lines.get(end).strip().equals("end")) {
            end++;
        }
        StringBuilder comment = new StringBuilder();
        for (String line : lines.subList(first, start)) {
            String words = line.substring(COMMENT.length()).strip();
            comment.append(comment.isEmpty() ? "" : " ").append(words);
        }
        return new Block(NUMBERED.matcher(comment).replaceFirst(""), first + 1, end + 1);
    }

    /**
     * A name for the file that is unique among all packs.
     *
     * @return such as {@code se-national.credential.concepts}
     */
    public String id() {
        String folder = pack.rulePackage().replace('.', '/') + "/";
        String name = resource.startsWith(folder) ? resource.substring(folder.length()) : resource;
        return pack.id() + "." + name.replaceFirst("\\.drl$", "").replace('/', '.');
    }

    /**
     * The name of the file without its folder.
     *
     * @return such as {@code duty-offer.drl}
     */
    public String name() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /** Whether the file speaks of a concept, or in quotes of a dated value or a rule. */
    boolean mentions(String name) {
        return names.contains(name);
    }

    /**
     * Where a rule stands.
     *
     * @param name name of the rule
     * @return the part of the file that it is; empty when the file has no such rule
     */
    public Optional<Block> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }
}
