package se.omsorgsregler.pages.catalogue;

import java.util.List;
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
