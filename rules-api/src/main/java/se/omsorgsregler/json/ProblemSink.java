package se.omsorgsregler.json;

import se.omsorgsregler.casefile.ProblemCode;

/** Takes what is wrong with a document as it is found. */
@FunctionalInterface
interface ProblemSink {

    void report(String pointer, ProblemCode code);
}
