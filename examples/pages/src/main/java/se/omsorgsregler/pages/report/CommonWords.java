package se.omsorgsregler.pages.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences that all texts of a group have in common, so that they are said once and each text only adds its own. Not thread-safe.
 */
final class CommonWords {

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    private final List<String> sentences = new ArrayList<>();
    private boolean started;

    void add(String text) {
        if (started) {
            sentences.removeIf(sentence -> !text.contains(sentence));
        } else {
            sentences.addAll(sentences(text));
            started = true;
        }
    }

    /** What all texts say; empty when they have nothing in common. */
    String text() {
        return String.join(" ", sentences);
    }

    /** The same, sentence by sentence. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** The sentences that a text has besides. */
    List<String> own(String text) {
        return sentences(text).stream()
                .filter(sentence -> !sentences.contains(sentence))
                .toList();
    }

    private static List<String> sentences(String text) {
        return List.of(BETWEEN_SENTENCES.split(text.strip()));
    }
}
