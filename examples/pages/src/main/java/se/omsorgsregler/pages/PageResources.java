package se.omsorgsregler.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;

/** Reads style sheets and scripts that stand beside classes. */
public final class PageResources {

    private PageResources() {}

    /**
     * Reads a text in UTF-8.
     *
     * @param owner the class that it stands beside
     * @param name name of the file
     * @return the text
     */
    public static String text(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException("no " + name + " beside " + owner.getName(), owner.getName(), name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
