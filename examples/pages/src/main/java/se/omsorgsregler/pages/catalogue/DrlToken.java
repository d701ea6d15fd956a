package se.omsorgsregler.pages.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line of DRL, told apart for colours and links alone; the pieces of a line put together are the line. Immutable and
 * thread-safe.
 *
 * @param kind {@code comment}, {@code string}, {@code meta}, {@code variable}, {@code keyword}, {@code name}, or nothing for the rest
 * @param text the piece as it stands
 */
public record DrlToken(String kind, String text) {

    private static final List<String> KINDS = List.of("comment", "string", "meta", "variable", "keyword", "name");

    private static final Pattern TOKEN = Pattern.compile("(?<comment>//.*)"
            + "|(?<string>\"[^\"]*\")"
            + "|(?<meta>@\\w+)"
            + "|(?<variable>\\$\\w+)"
            + "|(?<keyword>\\b(?:package|import|static|global|declare|rule|when|then|end|new|not|exists)\\b)"
            + "|(?<name>[A-Za-z_]\\w*)");

    /**
     * Takes a line apart.
     *
     * @param line the line
     * @return its pieces in order
     */
    public static List<DrlToken> of(String line) {
        List<DrlToken> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        int end = 0;
        while (token.find()) {
            if (token.start() > end) {
                tokens.add(new DrlToken("", line.substring(end, token.start())));
            }
            tokens.add(new DrlToken(kind(token), token.group()));
            end = token.end();
        }
        if (end < line.length()) {
            tokens.add(new DrlToken("", line.substring(end)));
        }
        return tokens;
    }

    private static String kind(Matcher token) {
        return KINDS.stream()
                .filter(kind -> token.group(kind) != null)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What the piece names.
     *
     * @return a name as it stands, a string without its quotes
     */
    public String named() {
        return kind.equals("string") ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * Whether the piece can name something that has a page.
     *
     * @return true for names and strings
     */
    public boolean names() {
        return kind.equals("string") || kind.equals("name");
    }

    /**
     * Whether the piece looks like the text around it.
     *
     * @return true for names and for what has no kind
     */
    public boolean isPlain() {
        return kind.isEmpty() || kind.equals("name");
    }
}
