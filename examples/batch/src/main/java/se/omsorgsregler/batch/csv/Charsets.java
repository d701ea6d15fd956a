package se.omsorgsregler.batch.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells which charset a file is in. */
final class Charsets {

    /** What Windows writes in western Europe. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int BUFFER = 1 << 16;

    private Charsets() {}

    /** UTF-8 where the file can be nothing else but by chance, else Windows-1252. */
    static Charset detect(Path file) throws IOException {
        return firstUndecodableLine(file, StandardCharsets.UTF_8) == 0 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** The first line that is no text in this charset, 0 when there is none. */
    static long firstUndecodableLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        long number = 0;
        // In both charsets a line feed is one byte that is part of no other character.
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0) {
                line.write(next);
                int following = in.read();
                if (next == '\n' || following < 0) {
                    number++;
                    if (!isText(line.toByteArray(), decoder)) {
                        return number;
                    }
                    line.reset();
                }
                next = following;
            }
        }
        return 0;
    }

    /** A decoder that refuses what is no text. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean isText(byte[] line, CharsetDecoder decoder) {
        try {
            decoder.decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
