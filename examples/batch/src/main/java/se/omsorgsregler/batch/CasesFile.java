package se.omsorgsregler.batch;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Opens the file of cases that a command names. */
final class CasesFile {

    private static final String STANDARD_INPUT = "-";
    private static final long MEBIBYTE = 1 << 20;
    private static final int BAR_WIDTH = 80;

    private CasesFile() {}

    static InputStream open(String name, Terminal terminal) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return terminal.in();
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        }
        if (Files.isDirectory(path)) {
            throw new UsageException(name + ": is a directory");
        }
        if (!terminal.interactive()) {
            return Files.newInputStream(path);
        }
        return ProgressBar.wrap(
                new FileInputStream(path.toFile()),
                new ProgressBarBuilder()
                        .setTaskName(path.getFileName().toString())
                        .setUnit(" MiB", MEBIBYTE)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), BAR_WIDTH)));
    }
}
