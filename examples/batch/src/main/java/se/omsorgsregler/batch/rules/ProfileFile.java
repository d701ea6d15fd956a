package se.omsorgsregler.batch.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.batch.cli.UsageException;

/** Reads a source profile: a properties file in UTF-8 with {@code id} and {@code lacks}, the patterns separated by blanks. */
final class ProfileFile {

    private static final String ID = "id";
    private static final String LACKS = "lacks";

    private ProfileFile() {}

    /** Of two lines with one key the first would be lost without a word. */
    private static final class EachOnce extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException("a key stands twice");
            }
            return super.put(key, value);
        }
    }

    static SourceProfile read(Path file) {
        Properties content = new EachOnce();
        try (Reader reader = Files.newBufferedReader(file)) {
            content.load(reader);
            if (!content.stringPropertyNames().equals(Set.of(ID, LACKS))) {
                throw new UsageException(file + ": a source profile has id and lacks, and nothing else");
            }
            return new SourceProfile(
                    content.getProperty(ID).strip(),
                    List.of(content.getProperty(LACKS).strip().split("\\s+")));
        } catch (IllegalArgumentException refused) {
            throw new UsageException(file + ": " + refused.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
