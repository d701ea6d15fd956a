package se.omsorgsregler.api;

/** The root of the library's own exceptions. Messages hold ids, codes and pointers, never values of a case. */
public abstract sealed class OmsorgsreglerException extends RuntimeException
        permits ConfigurationException, EvaluationException, InvalidCaseFileException, InvalidRoutineException {

    private static final long serialVersionUID = 1L;

    OmsorgsreglerException(String message) {
        super(message);
    }
}
