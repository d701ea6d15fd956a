package se.omsorgsregler.casefile;

import java.util.List;

/** What makes a case file unusable although its types are right. */
final class Validation {

    private Validation() {}

    static List<Problem> problemsOf(CaseFile caseFile, PersonIds personIds) {
        return List.of();
    }
}
