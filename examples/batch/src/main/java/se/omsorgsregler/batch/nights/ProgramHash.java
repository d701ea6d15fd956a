package se.omsorgsregler.batch.nights;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.batch.files.Sha256;

/**
 * Tells one build of the program from another. The fingerprint of the rules covers what stands in packs and routines; how the engine reads
 * it is Java, and a repaired engine must not carry over what the one before it found.
 */
public final class ProgramHash {

    private ProgramHash() {}

    /** SHA-256 of the code of this program, of the library's front door and of the engine. */
    public static String of(ComplianceEngine engine) throws IOException {
        MessageDigest digest = Sha256.digest();
        List<Path> places = Stream.of(ProgramHash.class, ComplianceEngine.class, engine.getClass())
                .map(ProgramHash::place)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        for (Path place : places) {
            add(place, digest);
        }
        return Sha256.hex(digest.digest());
    }

    /** The jar or folder that a class was loaded from; empty where there are no such things. */
    private static Optional<Path> place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException notWellFormed) {
            return Optional.empty();
        }
    }

    private static void add(Path place, MessageDigest digest) throws IOException {
        if (Files.isRegularFile(place)) {
            digest.update(Sha256.of(place).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Sha256.of(file).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
