package se.omsorgsregler.batch.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a run reads and writes. */
public final class Sha256 {

    private Sha256() {}

    /** Of bytes, in lower-case hexadecimal. */
    public static String of(byte[] content) {
        return hex(digest().digest(content));
    }

    /** Of the content of a file, in lower-case hexadecimal. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest.digest());
    }

    /** The first eight bytes, the first of them the most significant, of the hash of a text in UTF-8. */
    public static long first64Bits(String text) {
        return ByteBuffer.wrap(digest().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** A digest that is still to be fed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A hash in lower-case hexadecimal. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
