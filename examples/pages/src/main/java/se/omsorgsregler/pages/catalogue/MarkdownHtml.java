package se.omsorgsregler.pages.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders Markdown. HTML in it is shown as text, and addresses that a browser would run are left out. Names in code marks and numbers of
 * questions become links where the catalogue has a page for them. Thread-safe.
 */
final class MarkdownHtml {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private MarkdownHtml() {}

    /** The Markdown as HTML, with links to what the function has an address for. */
    static String render(String markdown, Function<String, Optional<String>> addresses) {
        Node document = PARSER.parse(markdown);
        document.accept(new Linker(addresses));
        // A wide table scrolls in a box of its own.
        return RENDERER.render(document)
                .replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** Puts links around what has an address. */
    private static final class Linker extends AbstractVisitor {

        private static final Pattern QUESTION = Pattern.compile("\\bQ\\d+\\b");

        private final Function<String, Optional<String>> addresses;

        Linker(Function<String, Optional<String>> addresses) {
            this.addresses = addresses;
        }

        @Override
        public void visit(Link link) {
            // A link in a link is none.
        }

        @Override
        public void visit(Code code) {
            addresses.apply(code.getLiteral()).ifPresent(address -> {
                Link link = new Link(address, null);
                code.insertBefore(link);
                link.appendChild(code);
            });
        }

        @Override
        public void visit(Text text) {
            Matcher question = QUESTION.matcher(text.getLiteral());
            int end = 0;
            while (question.find()) {
                Optional<String> address = addresses.apply(question.group());
                if (address.isPresent()) {
                    text.insertBefore(new Text(text.getLiteral().substring(end, question.start())));
                    Link link = new Link(address.get(), null);
                    link.appendChild(new Text(question.group()));
                    text.insertBefore(link);
                    end = question.end();
                }
            }
            text.setLiteral(text.getLiteral().substring(end));
        }
    }
}
