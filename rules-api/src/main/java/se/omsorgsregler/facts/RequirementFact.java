package se.omsorgsregler.facts;

import se.omsorgsregler.api.Outcome;

/**
 * A requirement of a local routine in one case. As a subject it is what started the requirement. One set of rules interprets all
 * requirements: a routine is data and never needs new rules.
 */
public interface RequirementFact extends Subject {

    /**
     * The duty that the requirement is; a failure is a finding of the same id.
     *
     * @return {@code <routine>.<requirement>}
     */
    String duty();

    /**
     * What a failure is reported as.
     *
     * @return {@link Outcome#BREACH}, {@link Outcome#REVIEW} or {@link Outcome#ADVICE}
     */
    Outcome failure();
}
