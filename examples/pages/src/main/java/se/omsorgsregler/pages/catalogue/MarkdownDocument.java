package se.omsorgsregler.pages.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page in Markdown, taken apart at its headings of the second level. Immutable and thread-safe.
 *
 * @param title the first heading, without the id that may stand before its colon; may be empty
 * @param sections what stands under each heading of the second level, in order
 */
public record MarkdownDocument(String title, List<Section> sections) {

    /**
     * What stands under a heading.
     *
     * @param heading the heading as plain text
     * @param body its Markdown
     */
    public record Section(String heading, String body) {}

    private static final Parser BLOCKS =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Pattern ID = Pattern.compile("^[\\w.-]+: (?=\\S)");
    private static final Pattern QUESTION = Pattern.compile("\\bQ\\d+\\b");
    private static final Pattern MARKS = Pattern.compile("^#+ +");

    public MarkdownDocument {
        sections = List.copyOf(sections);
    }

    static MarkdownDocument of(String markdown) {
        List<String> lines = markdown.lines().toList();
        String title = "";
        List<Section> sections = new ArrayList<>();
        String heading = null;
        int from = 0;
        for (Node node = BLOCKS.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading mark && mark.getLevel() <= 2) {
                int line = mark.getSourceSpans().get(0).getLineIndex();
                if (heading != null) {
                    sections.add(new Section(heading, body(lines, from, line)));
                    heading = null;
                }
                String text = MARKS.matcher(lines.get(line)).replaceFirst("").strip();
                if (mark.getLevel() == 1) {
                    title = withoutId(text);
                } else {
                    heading = text;
                    from = line + 1;
                }
            }
        }
        if (heading != null) {
            sections.add(new Section(heading, body(lines, from, lines.size())));
        }
        return new MarkdownDocument(title, sections);
    }

    private static String withoutId(String title) {
        Matcher id = ID.matcher(title);
        return id.find() ? title.substring(id.end()) : title;
    }

    private static String body(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to)).strip();
    }

    /**
     * A section.
     *
     * @param heading its heading
     * @return the first of that heading, if there is one
     */
    public Optional<Section> section(String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst();
    }

    /** The numbers of the questions that the page names. */
    Set<String> questions() {
        return sections.stream()
                .flatMap(section -> QUESTION.matcher(section.body()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the page names something in code marks. */
    boolean names(String id) {
        return sections.stream().anyMatch(section -> section.body().contains("`" + id + "`"));
    }
}
