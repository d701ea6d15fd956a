package se.omsorgsregler.batch;

import com.fasterxml.jackson.annotation.JsonValue;

/** Something that a person must know about a whole run, said once. */
enum Notice {
    /** Prop. 2025/26:60 extends the duty to special housing; whether it was adopted as proposed is to be verified. */
    SPECIAL_HOUSING_ADOPTION_TO_BE_VERIFIED("special-housing-adoption-to-be-verified");

    private final String key;

    Notice(String key) {
        this.key = key;
    }

    @JsonValue
    String key() {
        return key;
    }
}
