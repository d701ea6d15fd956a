package se.omsorgsregler.pages.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.omsorgsregler.spi.RulePack;

/**
 * A file with the case files that cases start from. Immutable and thread-safe.
 *
 * @param pack the pack that hands it out
 * @param name name of the file
 * @param text the whole file
 * @param names names of the case files in it, in order
 */
public record CaseBases(RulePack pack, String name, String text, List<String> names) {

    private static final Pattern NAME = Pattern.compile("(?m)^  (\\w[\\w-]*):\\s*$");

    public CaseBases {
        names = List.copyOf(names);
    }

    /**
     * The files that a pack may hand out with case files to start from.
     *
     * @param pack the pack
     * @return names without a folder, the file for all rules first and then one for each folder with rules
     */
    public static Set<String> fileNames(RulePack pack) {
        Set<String> names = new LinkedHashSet<>();
        names.add("fixtures.yaml");
        for (String file : pack.manifest().keySet()) {
            String folder = file.substring(0, Math.max(file.lastIndexOf('/'), 0));
            names.add("fixtures-" + folder.substring(folder.lastIndexOf('/') + 1) + ".yaml");
        }
        return names;
    }

    static CaseBases of(RulePack pack, String name, String text) {
        return new CaseBases(
                pack,
                name,
                text,
                NAME.matcher(text).results().map(match -> match.group(1)).toList());
    }

    /**
     * The case file that begins on a line.
     *
     * @param line a line of the file
     * @return its name, or nothing
     */
    public String begunBy(String line) {
        return names.stream()
                .filter(name -> line.strip().equals(name + ":") && line.startsWith("  ") && !line.startsWith("   "))
                .findFirst()
                .orElse("");
    }
}
