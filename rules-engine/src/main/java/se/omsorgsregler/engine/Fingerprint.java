package se.omsorgsregler.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.RulePack;

/**
 * SHA-256 over everything that decides what a report says: rules, dated values with overrides and look-aheads, citations, texts,
 * routines and source profile.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(
            Collection<RulePack> packs,
            ValueTable values,
            Collection<Routine> routines,
            Optional<SourceProfile> profile) {
        Fingerprint fingerprint = new Fingerprint();
        for (RulePack pack : packs) {
            fingerprint.add(pack.id());
            fingerprint.add(pack.version());
            for (String file : pack.manifest().keySet()) {
                fingerprint.add(file);
                fingerprint.add(text(pack, file));
            }
            fingerprint.add(pack.duties());
            fingerprint.add(pack.citations());
            for (Language language : Language.values()) {
                fingerprint.add(new TreeMap<>(pack.texts(language)));
            }
        }
        fingerprint.add(values);
        routines.forEach(fingerprint::add);
        profile.ifPresent(lacking -> {
            fingerprint.add(lacking.id());
            fingerprint.add(lacking.lacks());
        });
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static String text(RulePack pack, String file) {
        try (InputStream in = pack.getClass().getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new ConfigurationException(
                        "pack " + pack.id() + ": the manifest names " + file + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ConfigurationException("pack " + pack.id() + ": cannot read " + file);
        }
    }

    /** Adds a text and its end, so that no two lists of texts give the same bytes. */
    private void add(Object part) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
