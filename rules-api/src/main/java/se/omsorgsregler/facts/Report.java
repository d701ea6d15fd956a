package se.omsorgsregler.facts;

import java.time.LocalDate;

/** What the right-hand side of a rule reports to. One per evaluation, not thread-safe. */
public interface Report {

    /**
     * Reports a finding. Outcome, force and sources are the metadata of the rule.
     *
     * @param rule name of the rule that reports
     * @param subject what the finding is about
     * @param when the condition: true gives the outcome of the rule, unknown gives {@code UNDETERMINED}
     * @return the finding, to add dates and arguments to
     */
    FindingDraft finding(String rule, Subject subject, Truth when);

    /**
     * Reports a line of a duty's table. Of all lines that hold for a duty and subject, the one with the lowest number decides. When the
     * subject is a {@link RequirementFact}, the duty is the requirement, and its failure is reported as the routine says.
     *
     * @param line name of the rule that reports: duty, slash, number of the line
     * @param subject what the row is about
     * @param when the condition: true gives the status of the rule, unknown gives {@code UNDETERMINED}
     * @return the row, to add dates to
     */
    DutyDraft duty(String line, Subject subject, Truth when);

    /**
     * Reports that no duty of the case can be decided.
     *
     * @param when the condition that is true
     */
    void everyDutyUndetermined(Truth when);

    /** A finding in the making. */
    interface FindingDraft {

        /**
         * Sets the day from which the finding has applied. Left out of an undetermined finding.
         *
         * @param day the day
         * @return this draft
         */
        FindingDraft since(LocalDate day);

        /**
         * Sets the day by which something is to be done. Left out of an undetermined finding.
         *
         * @param day the day, inclusive
         * @return this draft
         */
        FindingDraft dueOn(LocalDate day);

        /**
         * Sets the day whose law is cited; the as-of date if not set.
         *
         * @param day the day
         * @return this draft
         */
        FindingDraft citedOn(LocalDate day);

        /**
         * Adds an argument of the message.
         *
         * @param name name of the argument
         * @param value an enum value, a day or an opaque id; never free text
         * @return this draft
         */
        FindingDraft argument(String name, Object value);
    }

    /** A duty row in the making, with the finding that the line carries, if any. */
    interface DutyDraft {

        /**
         * Sets the day from which the duty has applied.
         *
         * @param day the day
         * @return this draft
         */
        DutyDraft triggeredOn(LocalDate day);

        /**
         * Sets the day on which the duty was met.
         *
         * @param day the day, or {@code null} when it is not known
         * @return this draft
         */
        DutyDraft metOn(LocalDate day);

        /**
         * Sets the day by which the duty is to be met, or until which it is.
         *
         * @param day the day, inclusive
         * @return this draft
         */
        DutyDraft dueOn(LocalDate day);

        /**
         * Sets the day from which the line's finding has applied.
         *
         * @param day the day
         * @return this draft
         */
        DutyDraft since(LocalDate day);

        /**
         * Sets the day whose law the line's finding cites; the as-of date if not set.
         *
         * @param day the day
         * @return this draft
         */
        DutyDraft citedOn(LocalDate day);

        /**
         * Sets what meets the duty, where the rule's metadata does not say.
         *
         * @param what an enum value
         * @return this draft
         */
        DutyDraft basis(String what);

        /**
         * Sets the day by which the line's finding is to be dealt with.
         *
         * @param day the day, inclusive
         * @return this draft
         */
        DutyDraft findingDueOn(LocalDate day);

        /**
         * Lets the line's finding be about something else than the row.
         *
         * @param subject what the finding is about
         * @return this draft
         */
        DutyDraft findingOn(Subject subject);
    }
}
