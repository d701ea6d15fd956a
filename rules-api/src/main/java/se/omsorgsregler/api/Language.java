package se.omsorgsregler.api;

/** A language that messages are rendered in. */
public enum Language {
    /** Swedish, {@code sv}. */
    SWEDISH("sv"),

    /** English, {@code en}. */
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language tag.
     *
     * @return {@code sv} or {@code en}
     */
    public String tag() {
        return tag;
    }
}
