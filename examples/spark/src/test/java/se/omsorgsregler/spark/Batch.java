package se.omsorgsregler.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The job on one machine, in a process of its own. */
final class Batch {

    private Batch() {}

    /** Runs a command, and hands back what it printed. Does not expect it to be content with its input. */
    static byte[] run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("batch.path") + File.pathSeparator + System.getProperty("java.class.path"),
                "se.omsorgsregler.batch.Main"));
        command.addAll(List.of(arguments));
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        // 3: done, with invalid cases.
        assertThat(exitCode).as(Files.readString(err)).isIn(0, 3);
        return Files.readAllBytes(out);
    }
}
