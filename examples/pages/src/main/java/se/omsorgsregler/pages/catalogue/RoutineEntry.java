package se.omsorgsregler.pages.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;

/**
 * A local routine with its page and cases. Immutable and thread-safe.
 *
 * @param source where it came from
 * @param pages its page in each language that it has one in
 * @param cases the cases of each requirement, by the id of the requirement
 */
public record RoutineEntry(
        RoutineSource source, Map<Language, MarkdownDocument> pages, Map<String, List<CaseExample>> cases) {

    public RoutineEntry {
        pages = Map.copyOf(pages);
        cases = Map.copyOf(cases);
    }

    /**
     * The routine.
     *
     * @return the routine
     */
    public Routine routine() {
        return source.routine();
    }

    /**
     * What people call it.
     *
     * @param language the language
     * @return its title, or its id when it has none
     */
    public String title(Language language) {
        return routine().title().getOrDefault(language, routine().id());
    }

    /**
     * What a requirement asks for, in words.
     *
     * @param requirement a requirement of the routine
     * @param language the language
     * @return the words of the pack; empty when it has none
     */
    public Optional<String> words(Requirement requirement, Language language) {
        return Optional.ofNullable(source.texts()
                .getOrDefault(language, Map.of())
                .get("requirement." + routine().dutyId(requirement)));
    }

    /**
     * The cases of a requirement.
     *
     * @param requirement a requirement of the routine
     * @return its cases, perhaps none
     */
    public List<CaseExample> cases(Requirement requirement) {
        return cases.getOrDefault(requirement.id(), List.of());
    }

    /**
     * Whether it is a proposal and no decision.
     *
     * @return whether its force is that of a proposal
     */
    public boolean isProposal() {
        return routine().force() == Force.PROPOSAL;
    }
}
