package se.omsorgsregler.pages.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleMetadata;
import se.omsorgsregler.spi.RulePack;

/**
 * A rule id or a duty, with everything that stands beside it. Immutable and thread-safe.
 *
 * @param kind whether it is a rule or a duty
 * @param id stable id
 * @param pack the pack that it belongs to
 * @param force legal force of a duty; empty for a rule, whose lines state theirs
 * @param file the DRL file that its lines stand in
 * @param lines the rules in DRL that report under the id, in order
 * @param pages its page in each language that it has one in
 * @param cases its cases
 */
public record Norm(
        Kind kind,
        String id,
        RulePack pack,
        Optional<Force> force,
        DrlFile file,
        List<RuleMetadata> lines,
        Map<Language, MarkdownDocument> pages,
        List<CaseExample> cases) {

    /** What a report says something under. */
    public enum Kind {
        /** A rule: findings have its id. */
        RULE,
        /** A duty: rows have its id. */
        DUTY
    }

    public Norm {
        lines = List.copyOf(lines);
        Map<Language, MarkdownDocument> byLanguage = new EnumMap<>(Language.class);
        byLanguage.putAll(pages);
        pages = Collections.unmodifiableMap(byLanguage);
        cases = List.copyOf(cases);
    }

    /**
     * Whether it is a duty.
     *
     * @return else it is a rule
     */
    public boolean isDuty() {
        return kind == Kind.DUTY;
    }

    /**
     * What people call it.
     *
     * @param language the language
     * @return the title of its page; for a duty without one the title in the texts; else the id
     */
    public String title(Language language) {
        return Optional.ofNullable(pages.get(language))
                .map(MarkdownDocument::title)
                .filter(title -> !title.isEmpty())
                .or(() -> Optional.ofNullable(pack.texts(language).get("duty." + id)))
                .orElse(id);
    }

    /**
     * A text that the report shows.
     *
     * @param part {@code message}, {@code remedy} or {@code undetermined}
     * @param language the language
     * @return the wording, with names in braces for what is filled in; empty when there is none
     */
    public Optional<String> text(String part, Language language) {
        return Optional.ofNullable(pack.texts(language).get(id + "." + part));
    }

    /**
     * The outcomes that it reports.
     *
     * @return outcomes in the order of the enum, {@code UNDETERMINED} only when it is stated as such
     */
    public Set<Outcome> outcomes() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        lines.forEach(line -> line.outcome().ifPresent(outcomes::add));
        return outcomes;
    }

    /**
     * The legal forces that it speaks with.
     *
     * @return forces in the order of the enum
     */
    public Set<Force> forces() {
        Set<Force> forces = EnumSet.noneOf(Force.class);
        force.ifPresent(forces::add);
        if (!isDuty()) {
            lines.forEach(line -> line.force().ifPresent(forces::add));
        }
        return forces;
    }

    /**
     * The source codes that its lines cite.
     *
     * @return codes in the order of the lines
     */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        lines.forEach(line -> sources.addAll(line.sources()));
        return sources;
    }

    /**
     * Whether it is a proposal and no law.
     *
     * @return whether its force is that of a proposal
     */
    public boolean isProposal() {
        return forces().contains(Force.PROPOSAL);
    }

    /**
     * The id of the duty whose table its lines are in.
     *
     * @return empty for a rule with lines of its own
     */
    public Optional<String> tableOfDuty() {
        return lines.stream()
                .filter(line -> line.status().isPresent())
                .map(RuleMetadata::table)
                .findFirst();
    }

    /** What its id begins with, which tells rules about the same thing. */
    String area() {
        return id.replaceFirst("\\..*", "");
    }

    /** The name of its page and of its cases, without ending. */
    String fileStem() {
        return (isDuty() ? "duty-" : "") + id;
    }
}
