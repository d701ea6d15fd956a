package se.omsorgsregler.pages.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.pages.PageFrame;
import se.omsorgsregler.pages.PageResources;
import se.omsorgsregler.pages.Texts;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.RulePack;

/**
 * What a template of the catalogue sees: the catalogue, what its page is about, words, and addresses relative to the page. Immutable.
 *
 * @param <T> type of what the page is about
 * @param catalogue the catalogue
 * @param texts words of the catalogue in the language of the page
 * @param path path of the page below the folder of its language
 * @param title title of the page
 * @param crumbs the pages above this one, from the start page on
 * @param subject what the page is about
 */
public record CatalogueView<T>(
        Catalogue catalogue, Texts texts, String path, String title, List<Crumb> crumbs, T subject) {

    private static final Pattern FILL = Pattern.compile("\\{(\\w+)}");
    private static final int LEAD = 3;

    /**
     * A page above another.
     *
     * @param title its title
     * @param path its path below the folder of the language
     */
    public record Crumb(String title, String path) {}

    /**
     * A piece of a text of the report.
     *
     * @param text the piece
     * @param filled whether something is filled in there
     */
    public record Piece(String text, boolean filled) {}

    public CatalogueView {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * The frame of the page.
     *
     * @return the shared frame with the style of the catalogue
     */
    public PageFrame frame() {
        PageFrame shared = PageFrame.of(texts, title);
        String style = shared.style() + PageResources.text(CatalogueView.class, "catalogue.css");
        return new PageFrame(texts, title, style, Optional.empty());
    }

    /**
     * The frame of a page with a search box.
     *
     * @return the frame with the script that makes the box work
     */
    public PageFrame searchFrame() {
        return frame().withScript(PageResources.text(CatalogueView.class, "search.js"));
    }

    /**
     * The language of the page.
     *
     * @return the language
     */
    public Language language() {
        return texts.language();
    }

    /**
     * The other language.
     *
     * @return the language that the page can be switched to
     */
    public Language otherLanguage() {
        return language() == Language.SWEDISH ? Language.ENGLISH : Language.SWEDISH;
    }

    /**
     * The language of what stands in the packs in one language alone, such as names of cases, where it is not that of the page.
     *
     * @return language tag, or null for none
     */
    public String swedishTag() {
        return language() == Language.SWEDISH ? null : Language.SWEDISH.tag();
    }

    /**
     * The same page in the other language.
     *
     * @return address
     */
    public String otherUrl() {
        return up() + "../" + otherLanguage().tag() + "/" + path;
    }

    private String up() {
        return "../"
                .repeat((int) path.chars().filter(character -> character == '/').count());
    }

    /**
     * A page of the same language.
     *
     * @param target path below the folder of the language, with or without an anchor
     * @return address
     */
    public String url(String target) {
        return up() + target;
    }

    /**
     * The page of a rule or duty.
     *
     * @param norm the rule or duty
     * @return address
     */
    public String url(Norm norm) {
        return url(CatalogueSite.path(norm));
    }

    /**
     * The page on which a DRL file stands as a whole.
     *
     * @param file the file
     * @return address
     */
    public String url(DrlFile file) {
        return catalogue.normsIn(file).stream()
                .findFirst()
                .map(this::url)
                .orElseGet(() -> url(CatalogueSite.path(file)));
    }

    /**
     * The page of a routine.
     *
     * @param routine the routine
     * @return address
     */
    public String url(RoutineEntry routine) {
        return url(CatalogueSite.path(routine));
    }

    /**
     * Where a question stands.
     *
     * @param question the question
     * @return address
     */
    public String url(Question question) {
        return url(CatalogueSite.QUESTIONS + "#" + question.id());
    }

    /**
     * Where a source code stands.
     *
     * @param code the code
     * @param pack its pack
     * @return address
     */
    public String codeUrl(String code, RulePack pack) {
        return url(CatalogueSite.CITATIONS + "#" + pack.id() + "." + code);
    }

    /**
     * Where a dated value stands.
     *
     * @param name name of the value
     * @return address
     */
    public String valueUrl(String name) {
        return url(CatalogueSite.VALUES + "#" + name);
    }

    /**
     * Where a case file that cases start from stands.
     *
     * @param name its name
     * @param pack the pack of the cases; empty for those of a routine
     * @return address; empty when the catalogue has it not
     */
    public Optional<String> baseUrl(String name, Optional<RulePack> pack) {
        return catalogue
                .base(name, pack)
                .map(file -> url(CatalogueSite.BASES + "#" + file.pack().id() + "." + name));
    }

    /**
     * Where something that a text names has its page.
     *
     * @param name id of a rule, duty, requirement or question, or the pointer of a field
     * @return address; empty when it has none
     */
    public Optional<String> address(String name) {
        Optional<Norm> norm = catalogue.rule(name).or(() -> catalogue.duty(name.replaceFirst("^duty-", "")));
        if (norm.isPresent()) {
            return norm.map(this::url);
        }
        if (name.startsWith("/")) {
            return catalogue.fields().stream()
                    .filter(field -> field.pattern().equals(name))
                    .findFirst()
                    .map(field -> url(CatalogueSite.FIELDS + "#" + field.anchor()));
        }
        return catalogue.question(name).map(this::url).or(() -> requirementAddress(name));
    }

    private Optional<String> requirementAddress(String name) {
        for (RoutineEntry entry : catalogue.routines()) {
            for (Requirement requirement : entry.routine().requirements()) {
                if (entry.routine().dutyId(requirement).equals(name)) {
                    return Optional.of(url(entry) + "#" + requirement.id());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where something that a DRL file names has its page.
     *
     * @param token a piece of a line
     * @param file the file
     * @return address, or null for none
     */
    public String address(DrlToken token, DrlFile file) {
        if (!token.names()) {
            return null;
        }
        if (token.kind().equals("name")) {
            return catalogue
                    .declaring(token.named(), file)
                    .map(declaring -> conceptUrl(token.named(), declaring))
                    .orElse(null);
        }
        boolean value = catalogue.packs().stream()
                .flatMap(pack -> pack.values().stream())
                .anyMatch(row -> row.name().equals(token.named()));
        return value
                ? valueUrl(token.named())
                : catalogue
                        .rule(token.named())
                        .map(this::url)
                        .filter(url -> !url.equals(this.url(path)))
                        .orElse(null);
    }

    /**
     * Where a concept is declared.
     *
     * @param name name of the concept
     * @param file the file that declares it
     * @return address of its place on the page of concepts, or of the line in the rule that has it for itself
     */
    public String conceptUrl(String name, DrlFile file) {
        String anchor = catalogue.conceptFiles().contains(file)
                ? name
                : "L" + file.concepts().get(name).first();
        return url(file) + "#" + anchor;
    }

    /**
     * Markdown as HTML.
     *
     * @param markdown Markdown
     * @return HTML that is safe to put into a page
     */
    public String markdown(String markdown) {
        return MarkdownHtml.render(markdown, this::address);
    }

    /**
     * The sections of a page that the catalogue does not show better elsewhere on the same page.
     *
     * @param norm a rule or duty
     * @return sections in their order; empty when the norm has no page in the language
     */
    public List<MarkdownDocument.Section> sections(Norm norm) {
        List<String> elsewhere = new ArrayList<>(List.of(texts.get("section.fields"), texts.get("section.changes")));
        if (!catalogue.citations(norm).isEmpty()) {
            elsewhere.add(texts.get("section.source"));
        }
        return Optional.ofNullable(norm.pages().get(language()))
                .map(page -> page.sections().stream()
                        .filter(section -> !elsewhere.contains(section.heading()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The first sections of a page, which tell the norm and how it is read.
     *
     * @param norm a rule or duty
     * @return sections
     */
    public List<MarkdownDocument.Section> leading(Norm norm) {
        List<MarkdownDocument.Section> sections = sections(norm);
        return sections.subList(0, Math.min(LEAD, sections.size()));
    }

    /**
     * The sections of a page after the first ones.
     *
     * @param norm a rule or duty
     * @return sections
     */
    public List<MarkdownDocument.Section> following(Norm norm) {
        List<MarkdownDocument.Section> sections = sections(norm);
        return sections.subList(Math.min(LEAD, sections.size()), sections.size());
    }

    /**
     * A section of a page.
     *
     * @param norm a rule or duty
     * @param key key of its heading, such as {@code section.fields}
     * @return Markdown; empty when the page has no such section
     */
    public String section(Norm norm, String key) {
        return Optional.ofNullable(norm.pages().get(language()))
                .flatMap(page -> page.section(texts.get(key)))
                .map(MarkdownDocument.Section::body)
                .orElse("");
    }

    /**
     * A heading as an anchor.
     *
     * @param heading the heading
     * @return lower-case letters, digits and hyphens, the same for the same heading
     */
    public String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /**
     * What is shown of the DRL on the page of a rule or duty.
     *
     * @param norm a rule or duty
     * @return the whole file on one page, the lines that it is read from on the others
     */
    public List<Excerpt> excerpts(Norm norm) {
        if (showsWholeFile(norm)) {
            return List.of(Excerpt.whole(norm.file()));
        }
        return norm.lines().stream()
                .map(line -> norm.file().rule(line.name()))
                .flatMap(Optional::stream)
                .map(block -> Excerpt.of(norm.file(), block))
                .toList();
    }

    /**
     * Whether the page of a rule or duty shows its file as a whole.
     *
     * @param norm a rule or duty
     * @return whether it is the first that is read from the file
     */
    public boolean showsWholeFile(Norm norm) {
        return catalogue.normsIn(norm.file()).indexOf(norm) == 0;
    }

    /**
     * All of a file.
     *
     * @param file the file
     * @return its lines
     */
    public Excerpt whole(DrlFile file) {
        return Excerpt.whole(file);
    }

    /**
     * A text of the report, told apart from what is filled in.
     *
     * @param text the wording
     * @return pieces in order
     */
    public List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher fill = FILL.matcher(text);
        int end = 0;
        while (fill.find()) {
            pieces.add(new Piece(text.substring(end, fill.start()), false));
            String key = "fill." + fill.group(1);
            pieces.add(new Piece(texts.has(key) ? texts.get(key) : fill.group(1), true));
            end = fill.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    /**
     * From when to when something holds.
     *
     * @param from first day; empty for always
     * @param to last day, inclusive; empty for ever
     * @return words
     */
    public String period(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent()) {
            return texts.get("period.from-to", from.get(), to.get());
        }
        return from.map(day -> texts.get("period.from", day))
                .or(() -> to.map(day -> texts.get("period.to", day)))
                .orElseGet(() -> texts.get("period.always"));
    }

    /**
     * A dated value.
     *
     * @param value the value
     * @return a day as it is, a number with its unit
     */
    public String value(DatedValue.Value value) {
        if (value instanceof DatedValue.Day day) {
            return day.day().toString();
        }
        return value instanceof DatedValue.Days days
                ? counted("days", days.days())
                : period(((DatedValue.Span) value).period());
    }

    /**
     * A length of time.
     *
     * @param period years, months and days
     * @return words
     */
    public String period(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.toTotalMonths() != 0) {
            parts.add(counted("months", period.toTotalMonths()));
        }
        if (period.getDays() != 0) {
            parts.add(counted("days", period.getDays()));
        }
        return parts.isEmpty() ? texts.get("days.none") : String.join(" ", parts);
    }

    private String counted(String key, long number) {
        return number == 1 ? texts.get(key + ".one") : texts.get(key, number);
    }

    /**
     * The word for an outcome or status as a table of cases has it.
     *
     * @param expected an expected finding or row
     * @return word; the name where there is no word
     */
    public String verdict(CaseExample.Expectation expected) {
        String key =
                (expected.isStatus() ? DutyStatus.class : Outcome.class).getSimpleName() + "." + expected.verdict();
        return texts.has(key) ? texts.get(key) : expected.verdict();
    }

    /**
     * The class of a mark.
     *
     * @param name name of an outcome or status
     * @return class that the style sheet knows
     */
    public String markClass(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * The word for a key of an expected finding or row.
     *
     * @param key such as {@code since}
     * @return word; the key where there is no word
     */
    public String expectedKey(String key) {
        return texts.has("expected." + key) ? texts.get("expected." + key) : key;
    }

    /**
     * The fields that a rule was seen to need.
     *
     * @param id rule id
     * @return fields without which it cannot be decided, in the order of the schema
     */
    public List<FieldUse> undecidedWithout(String id) {
        return catalogue.fields().stream()
                .filter(field -> field.undecided().contains(id))
                .toList();
    }

    /**
     * The fields that a rule was seen to read in silence.
     *
     * @param id rule id
     * @return fields without which it finds something else, in the order of the schema
     */
    public List<FieldUse> changedWithout(String id) {
        return catalogue.fields().stream()
                .filter(field -> field.changed().contains(id))
                .toList();
    }

    /**
     * What the search box looks in for a rule or duty.
     *
     * @param norm a rule or duty
     * @return lower-case words
     */
    public String haystack(Norm norm) {
        Stream<String> page = Optional.ofNullable(norm.pages().get(language())).stream()
                .flatMap(document -> document.sections().stream())
                .limit(LEAD)
                .map(MarkdownDocument.Section::body);
        Stream<String> provisions =
                catalogue.citations(norm).stream().map(row -> row.citation().provision());
        return Stream.of(
                        Stream.of(norm.id(), norm.title(language()), norm.pack().id()),
                        norm.sources().stream(),
                        provisions,
                        page)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * What people call a DRL file of concepts.
     *
     * @param file the file
     * @return what kind of requirement it interprets, or its concepts
     */
    public String title(DrlFile file) {
        String key = "kind." + file.name().replaceFirst("\\.drl$", "");
        if (file.pack().interpretsRoutines() && texts.has(key)) {
            return texts.get("interprets", texts.get(key));
        }
        return file.concepts().isEmpty()
                ? file.name()
                : String.join(", ", file.concepts().keySet());
    }

    /**
     * What people call a pack.
     *
     * @param pack the pack
     * @return its name, or its id when it is not one of ours
     */
    public String title(RulePack pack) {
        String key = "pack." + pack.id();
        return texts.has(key) ? texts.get(key) : pack.id();
    }

    /**
     * The rules that are listed under a duty.
     *
     * @param duty a duty
     * @return rules in the order of the pack
     */
    public List<Norm> rulesOf(Norm duty) {
        return catalogue.rulesOf(duty);
    }

    /**
     * The rules that are listed under no duty.
     *
     * @param pack a pack
     * @return rules in the order of the pack
     */
    public List<Norm> rulesWithoutDuty(RulePack pack) {
        return catalogue.rulesWithoutDuty().stream()
                .filter(rule -> rule.pack().equals(pack))
                .toList();
    }

    /**
     * The duties that a rule is listed under.
     *
     * @param rule a rule
     * @return duties
     */
    public List<Norm> dutiesOf(Norm rule) {
        return catalogue.dutiesOf(rule);
    }

    /**
     * The rules of an outcome and a force.
     *
     * @param outcome the outcome
     * @param force the force
     * @return rules of all packs
     */
    public List<Norm> rules(Outcome outcome, Force force) {
        return catalogue.rules().stream()
                .filter(rule -> rule.lines().stream()
                        .anyMatch(line -> line.outcome().equals(Optional.of(outcome))
                                && line.force().equals(Optional.of(force))))
                .toList();
    }

    /**
     * The provisions of a force that anything cites.
     *
     * @param force the force
     * @return rules and duties by provision, in the order of the alphabet
     */
    public List<Map.Entry<String, List<Norm>>> provisions(Force force) {
        SortedSet<String> names = new TreeSet<>();
        catalogue
                .packs()
                .forEach(pack -> pack.citations().stream()
                        .filter(row -> row.citation().force() == force)
                        .forEach(row -> names.add(row.citation().provision())));
        List<Map.Entry<String, List<Norm>>> provisions = new ArrayList<>();
        for (String name : names) {
            List<Norm> citing = catalogue.norms().stream()
                    .filter(norm -> catalogue.citations(norm).stream()
                            .anyMatch(row -> row.citation().provision().equals(name)
                                    && row.citation().force() == force))
                    .toList();
            provisions.add(Map.entry(name, citing));
        }
        return provisions;
    }

    /**
     * A requirement in words.
     *
     * @param requirement a requirement of a routine
     * @return names and values
     */
    public List<RequirementWords.Fact> facts(Requirement requirement) {
        return new RequirementWords(this).facts(requirement);
    }

    /**
     * What a requirement is called on its page.
     *
     * @param entry the routine
     * @param requirement a requirement of it
     * @return the words of the pack, or the id
     */
    public String title(RoutineEntry entry, Requirement requirement) {
        String words = entry.words(requirement, language()).orElse(requirement.id());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * The DRL file that interprets requirements of a kind.
     *
     * @param requirement a requirement
     * @return empty when no pack of the catalogue interprets routines
     */
    public Optional<DrlFile> interpreter(Requirement requirement) {
        String name = requirement.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".drl";
        return catalogue.conceptFiles().stream()
                .filter(file -> file.pack().interpretsRoutines() && file.name().equals(name))
                .findFirst();
    }
}
