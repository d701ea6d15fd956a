package se.omsorgsregler.routine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.omsorgsregler.api.InvalidRoutineException;
import se.omsorgsregler.routine.RoutineProblem.Code;

/**
 * Reads and writes routines as YAML. A file is not trusted: it is limited in length and nesting, and has no anchors, aliases or tags.
 * Needs {@code org.snakeyaml:snakeyaml-engine} at run time, which a vendor that builds routines in Java does without. Immutable and
 * thread-safe.
 */
public final class RoutineFiles {

    /** Makes a reader and writer; any two are alike. */
    public RoutineFiles() {}

    /**
     * Reads a routine.
     *
     * @param yaml the file's text
     * @return the routine
     * @throws InvalidRoutineException with all problems, if the text is no routine
     */
    public Routine read(String yaml) {
        return YamlDocument.compose(yaml)
                .map(RoutineReader::read)
                .orElseThrow(() -> YamlDocument.refused(1, Code.NOT_A_MAPPING));
    }

    /**
     * Reads a routine.
     *
     * @param file a file in UTF-8
     * @return the routine
     * @throws IOException if the file cannot be read
     * @throws InvalidRoutineException with all problems, if the file is no routine
     */
    public Routine read(Path file) throws IOException {
        try (InputStream yaml = Files.newInputStream(file)) {
            return read(yaml);
        }
    }

    /**
     * Reads a routine.
     *
     * @param yaml the file in UTF-8; not closed
     * @return the routine
     * @throws IOException if the stream cannot be read
     * @throws InvalidRoutineException with all problems, if the file is no routine
     */
    public Routine read(InputStream yaml) throws IOException {
        byte[] bytes = yaml.readNBytes(YamlDocument.MAX_LENGTH + 1);
        if (bytes.length > YamlDocument.MAX_LENGTH) {
            throw YamlDocument.refused(1, Code.TOO_LONG);
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
        } catch (CharacterCodingException notUtf8) {
            throw YamlDocument.refused(lineOf(input.position(), bytes), Code.NOT_UTF8);
        }
        return read(text);
    }

    /**
     * Writes a routine.
     *
     * @param routine the routine
     * @return the text of a file that {@link #read(String)} makes an equal routine of
     * @throws InvalidRoutineException if the routine breaks a rule of the format; the lines are those of the text that would have been
     *     written
     */
    public String write(Routine routine) {
        String yaml = RoutineWriter.write(routine);
        // A routine that was built in Java is checked by the rules for files, which are the only ones.
        read(yaml);
        return yaml;
    }

    private static int lineOf(int position, byte[] bytes) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
