package se.omsorgsregler.pages.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.omsorgsregler.api.Language;

/**
 * An open legal question in our own words. Immutable and thread-safe.
 *
 * @param id its number, such as {@code Q12}
 * @param wording the question as heading and what there is to say about it, by language
 */
public record Question(String id, Map<Language, MarkdownDocument.Section> wording) {

    public Question {
        Map<Language, MarkdownDocument.Section> byLanguage = new EnumMap<>(Language.class);
        byLanguage.putAll(wording);
        wording = Collections.unmodifiableMap(byLanguage);
    }

    /**
     * The question itself.
     *
     * @param language the language
     * @return the question; its number where it is not written in that language
     */
    public String title(Language language) {
        return section(language).map(MarkdownDocument.Section::heading).orElse(id);
    }

    /**
     * What there is to say about it.
     *
     * @param language the language
     * @return Markdown; empty where it is not written in that language
     */
    public String body(Language language) {
        return section(language).map(MarkdownDocument.Section::body).orElse("");
    }

    private Optional<MarkdownDocument.Section> section(Language language) {
        return Optional.ofNullable(wording.get(language));
    }
}
