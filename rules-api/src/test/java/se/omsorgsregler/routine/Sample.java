package se.omsorgsregler.routine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A routine file with every key of the format. */
final class Sample {

    static final String YAML = resource("sample.yaml");

    private Sample() {}

    /** The file with one place changed. */
    static String with(String there, String instead) {
        int place = YAML.indexOf(there);
        if (place < 0 || place != YAML.lastIndexOf(there)) {
            throw new AssertionError("not exactly once in the sample: " + there);
        }
        return YAML.replace(there, instead);
    }

    static String resource(String name) {
        try (InputStream in = RoutineFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
