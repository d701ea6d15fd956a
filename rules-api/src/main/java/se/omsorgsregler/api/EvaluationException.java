package se.omsorgsregler.api;

import java.util.Objects;
import java.util.Optional;

/**
 * An evaluation failed. It has no cause: a cause could quote facts. The report is lost, the engine stays usable, and other cases are
 * unaffected.
 */
public final class EvaluationException extends OmsorgsreglerException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final String rule;

    /**
     * Makes the exception.
     *
     * @param code what failed
     * @param rule name of the rule at fault, empty when none can be named
     */
    public EvaluationException(FailureCode code, Optional<String> rule) {
        super(Objects.requireNonNull(code, "code")
                + rule.map(name -> " in rule " + name).orElse(""));
        this.code = code;
        this.rule = rule.orElse(null);
    }

    /**
     * What failed.
     *
     * @return the code
     */
    public FailureCode code() {
        return code;
    }

    /**
     * The rule at fault.
     *
     * @return name of the rule, empty when none can be named
     */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }
}
