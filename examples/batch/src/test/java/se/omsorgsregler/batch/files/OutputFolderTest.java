package se.omsorgsregler.batch.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.batch.cli.UsageException;

class OutputFolderTest {

    private static final List<String> NAMES = List.of("a.txt", "b.txt");

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileHasItsNameWhenItIsWhole() throws IOException {
        try (OutputFolder output = new OutputFolder(folder, NAMES)) {
            output.create("a.txt").write("å");
            assertThat(files()).containsExactly(".a.txt.lock", ".a.txt.part");
            output.publish();
        }

        assertThat(files()).containsExactly("a.txt");
        assertThat(Files.readString(folder.resolve("a.txt"))).isEqualTo("å");
    }

    @Test
    void withoutPublishingNothingIsLeftBehindUnlessItIsToBeKept() throws IOException {
        try (OutputFolder output = new OutputFolder(folder, NAMES)) {
            output.create("a.txt").write("a");
        }
        assertThat(files()).isEmpty();

        try (OutputFolder output = new OutputFolder(folder, NAMES)) {
            output.goOn("a.txt", 0).write(new byte[] {'a', 'b'});
            output.keepParts();
        }
        assertThat(files()).containsExactly(".a.txt.part");

        try (OutputFolder output = new OutputFolder(folder, NAMES)) {
            output.goOn("a.txt", 1).write('c');
            output.publish();
        }
        assertThat(folder.resolve("a.txt")).hasContent("ac");
    }

    @Test
    void whatIsNotWrittenThisTimeIsRemoved() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "of an earlier run");
        Files.writeString(folder.resolve("other.txt"), "of somebody else");
        try (OutputFolder output = new OutputFolder(folder, NAMES)) {
            output.create("a.txt");
            output.publish();
        }

        assertThat(files()).containsExactly("a.txt", "other.txt");
    }

    @Test
    void oneAtATime() throws IOException {
        try (OutputFolder first = new OutputFolder(folder, NAMES)) {
            Writer writer = first.create("a.txt");
            assertThatThrownBy(() -> new OutputFolder(folder, NAMES))
                    .isInstanceOf(UsageException.class)
                    .hasMessageEndingWith(": another run is writing to this folder");
            writer.write("a");
            first.publish();
        }
        assertThat(folder.resolve("a.txt")).hasContent("a");

        new OutputFolder(folder, NAMES).close();
    }

    @Test
    void aLockThatAKilledRunHasLeftLocksNothing() throws IOException {
        Files.writeString(folder.resolve(".a.txt.lock"), "4711");

        new OutputFolder(folder, NAMES).close();

        assertThat(files()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions")
    void partsAreForTheirOwnerOnlyAndNeverGoThroughALink() throws IOException {
        assertThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Files.createSymbolicLink(folder.resolve(".a.txt.part"), elsewhere);
        Files.createSymbolicLink(folder.resolve(".b.txt.part"), elsewhere);
        try (OutputFolder output = new OutputFolder(folder, NAMES)) {
            output.create("a.txt").write("a");
            assertThat(Files.getPosixFilePermissions(output.part("a.txt")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> output.goOn("b.txt", 0)).isInstanceOf(IOException.class);
        }

        assertThat(elsewhere).hasContent("untouched");
    }
}
