package se.omsorgsregler.pages.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.spi.DatedCitation;

/** Finds what a catalogue should have and has not, and says what to add. */
final class CatalogueGaps {

    private static final Pattern QUESTION = Pattern.compile("\\bQ\\d+\\b");

    private final Catalogue catalogue;
    private final List<String> gaps = new ArrayList<>();

    private CatalogueGaps(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<String> of(Catalogue catalogue) {
        CatalogueGaps gaps = new CatalogueGaps(catalogue);
        catalogue.norms().forEach(gaps::norm);
        catalogue.routines().forEach(gaps::routine);
        catalogue.interpreters().forEach(gaps::interpreter);
        gaps.questions();
        return List.copyOf(gaps.gaps);
    }

    private void norm(Norm norm) {
        String who = "pack " + norm.pack().id() + ", " + (norm.isDuty() ? "duty " : "rule ") + norm.id() + ": ";
        for (Language language : Language.values()) {
            String page = norm.fileStem() + "." + language.tag() + ".md";
            if (!norm.pages().containsKey(language)) {
                gaps.add(who + "write its page " + page);
            } else if (norm.pages().get(language).title().isEmpty()
                    || norm.pages().get(language).sections().isEmpty()) {
                gaps.add(who + "give " + page + " a title and sections");
            }
            if (!norm.isDuty()) {
                Stream.of("message", "remedy", "undetermined")
                        .filter(part -> norm.text(part, language).isEmpty())
                        .forEach(
                                part -> gaps.add(who + "write the text " + norm.id() + "." + part + " in " + language));
            }
        }
        if (norm.cases().isEmpty()) {
            gaps.add(who + "write its cases " + norm.fileStem() + ".cases.yaml");
        }
        Set<String> known = new TreeSet<>();
        norm.pack().citations().stream().map(DatedCitation::code).forEach(known::add);
        norm.sources().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> gaps.add(who + "add the source code " + code + " to the table of citations"));
        norm.cases().stream()
                .map(CaseExample::base)
                .distinct()
                .filter(base -> catalogue.base(base, Optional.of(norm.pack())).isEmpty())
                .forEach(base -> gaps.add(who + "hand out the case file " + base + " that its cases start from"));
    }

    private void routine(RoutineEntry entry) {
        String who = "routine " + entry.routine().id() + ": ";
        for (Language language : Language.values()) {
            if (!entry.pages().containsKey(language)) {
                gaps.add(who + "write its page " + entry.routine().id() + "." + language.tag() + ".md");
            }
        }
        for (Requirement requirement : entry.routine().requirements()) {
            if (entry.cases(requirement).isEmpty()) {
                gaps.add(who + "write cases of the requirement " + requirement.id());
            }
        }
    }

    private void interpreter(DrlFile file) {
        for (Language language : Language.values()) {
            if (catalogue.page(file, language).isEmpty()) {
                gaps.add("pack " + file.pack().id() + ", " + file.name() + ": write in " + language
                        + " the page of its table");
            }
        }
    }

    private void questions() {
        for (Norm norm : catalogue.norms()) {
            Set<String> named = new TreeSet<>();
            norm.sources().stream()
                    .filter(code -> QUESTION.matcher(code).matches())
                    .forEach(named::add);
            norm.pages()
                    .values()
                    .forEach(page -> page.sections()
                            .forEach(section -> QUESTION.matcher(section.body())
                                    .results()
                                    .forEach(match -> named.add(match.group()))));
            for (String id : named) {
                for (Language language : Language.values()) {
                    boolean written = catalogue
                            .question(id)
                            .filter(question -> question.wording().containsKey(language))
                            .isPresent();
                    if (!written) {
                        gaps.add("question " + id + ", which " + norm.id() + " names: write it in " + language);
                    }
                }
            }
        }
    }
}
