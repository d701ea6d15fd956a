package se.omsorgsregler.pages.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.spi.RulePack;

/** Reads the files of a pack as text, with the line ends of this project whatever they were checked out with. */
final class PackFiles {

    private PackFiles() {}

    /** A file that people read; empty when the pack has none of the name. */
    static Optional<String> document(RulePack pack, String name) {
        return pack.document(name).map(PackFiles::text);
    }

    /** A file that the pack names itself. */
    static String resource(RulePack pack, String name) {
        InputStream in = pack.getClass().getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new ConfigurationException("pack " + pack.id() + ": " + name + " is not there");
        }
        return text(in);
    }

    private static String text(InputStream document) {
        try (InputStream in = document) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
