package se.omsorgsregler.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * What frames a page: its language, title, style and script. Everything is in the page itself; its security policy allows this style and
 * this script by their hashes and nothing else, so a browser fetches nothing whatever stands in the data. Immutable and thread-safe.
 *
 * @param texts words of the page
 * @param title title of the page, also its first heading
 * @param style the style sheet
 * @param script a script that makes the page handier; never one that it needs
 */
public record PageFrame(Texts texts, String title, String style, Optional<String> script) {

    private static final String STYLE = "style.css";

    public PageFrame {
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(script, "script");
    }

    /**
     * The frame that all pages share.
     *
     * @param texts words of the page
     * @param title title of the page
     * @return a frame without script
     */
    public static PageFrame of(Texts texts, String title) {
        return new PageFrame(texts, title, PageResources.text(PageFrame.class, STYLE), Optional.empty());
    }

    /**
     * This frame with a script.
     *
     * @param code the script
     * @return a copy
     */
    public PageFrame withScript(String code) {
        return new PageFrame(texts, title, style, Optional.of(code));
    }

    /**
     * What the browser may load and run.
     *
     * @return value of a Content-Security-Policy
     */
    public String securityPolicy() {
        return "default-src 'none'; style-src " + hash(style)
                + script.map(code -> "; script-src " + hash(code)).orElse("") + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
