package se.omsorgsregler.batch.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import se.omsorgsregler.batch.files.Sha256;
import se.omsorgsregler.casefile.PersonIds;

/** The option of a command that puts waivers beside findings. */
public final class WaiverOptions {

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Waivers in JSON Lines. Waived findings stay in every file and count for --fail-on.")
    private Path file;

    /** The waivers, empty when the option was not used. */
    public Optional<WaiverFile> read(PersonIds personIds) throws IOException {
        return file == null ? Optional.empty() : Optional.of(WaiverFile.read(file, personIds));
    }

    /** SHA-256 of the file, empty when the option was not used. */
    public Optional<String> hash() throws IOException {
        return file == null ? Optional.empty() : Optional.of(Sha256.of(file));
    }
}
