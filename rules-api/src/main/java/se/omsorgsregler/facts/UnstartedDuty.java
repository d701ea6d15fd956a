package se.omsorgsregler.facts;

/** A requirement of which no start event is known, though the list that they come from may not be complete. */
public interface UnstartedDuty extends RequirementFact {

    /**
     * Whether it is sure that there was no start event.
     *
     * @return true, or unknown with the pointer of the list that was not supplied or is incomplete for the span
     */
    Truth notStarted();
}
