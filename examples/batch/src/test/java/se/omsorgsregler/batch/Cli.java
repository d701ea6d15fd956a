package se.omsorgsregler.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** Runs the command line as a shell would. */
public final class Cli {

    /** What a command ended with and printed. */
    public record Result(int exitCode, String out, String err) {}

    private Cli() {}

    /** Runs a command without input. */
    public static Result run(String... args) {
        return runWithInput(new byte[0], args);
    }

    /** Runs a command with standard input. */
    public static Result runWithInput(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                args,
                new ByteArrayInputStream(in),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Result(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
