package se.omsorgsregler.facts;

/** A requirement of which no start event is known, though the list that they come from may not have been supplied. */
public interface UnstartedDuty extends RequirementFact {

    /**
     * Whether the list that the start events come from was supplied.
     *
     * @return true, or unknown with the pointer of the list
     */
    Truth startSupplied();
}
