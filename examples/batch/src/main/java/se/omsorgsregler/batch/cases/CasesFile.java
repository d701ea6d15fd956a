package se.omsorgsregler.batch.cases;

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
import se.omsorgsregler.batch.cli.Terminal;
import se.omsorgsregler.batch.cli.UsageException;

/** Opens the file of cases that a command names. */
public final class CasesFile {

    private static final String STANDARD_INPUT = "-";
    private static final long MEBIBYTE = 1 << 20;
    private static final int BAR_WIDTH = 80;

    private CasesFile() {}

    /** The content of a file, or standard input for {@code -}; a person at the terminal sees how far it has come. */
    public static InputStream open(String name, Terminal terminal) throws IOException {
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
