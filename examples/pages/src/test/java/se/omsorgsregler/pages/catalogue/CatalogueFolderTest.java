package se.omsorgsregler.pages.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFolderTest {

    private static final CatalogueSite SITE = new CatalogueSite(new CarelessPack(Map.of(), Map.of()).catalogue());

    @TempDir
    private Path parent;

    @Test
    void aCatalogueAppearsInANewFolder() throws IOException {
        Path folder = parent.resolve("made/rules");
        int pages = new CatalogueFolder(folder).write(SITE);
        assertThat(folder.resolve("sv/rules/careless.rule.html")).isRegularFile();
        assertThat(files(folder)).hasSize(pages + 1).contains("index.html", "omsorgsregler-catalogue.txt");
    }

    @Test
    void anEarlierCatalogueIsReplacedAsAWhole() throws IOException {
        Path folder = parent.resolve("rules");
        new CatalogueFolder(folder).write(SITE);
        Files.writeString(folder.resolve("sv/rules/gone.html"), "of an earlier version");
        new CatalogueFolder(folder).write(SITE);
        assertThat(folder.resolve("sv/rules/gone.html")).doesNotExist();
        assertThat(folder.resolve("sv/rules/careless.rule.html")).isRegularFile();
        assertThat(names(parent)).containsExactly("rules");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("rules"));
        new CatalogueFolder(folder).write(SITE);
        assertThat(folder.resolve("index.html")).isRegularFile();
    }

    @Test
    void anythingElseIsLeftAlone() throws IOException {
        Path letter = Files.writeString(parent.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> new CatalogueFolder(parent))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("no catalogue");
        assertThatThrownBy(() -> new CatalogueFolder(letter))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is not a folder");
        assertThat(letter).hasContent("mine");
    }

    @Test
    void whatCouldNotBeFinishedLeavesNothing() throws IOException {
        Path folder = parent.resolve("rules");
        CatalogueFolder whole = new CatalogueFolder(folder);
        Files.writeString(folder, "a file that came in between");
        assertThatThrownBy(() -> whole.write(SITE)).isInstanceOf(FileSystemException.class);
        assertThat(names(parent)).containsExactly("rules");
        assertThat(folder).hasContent("a file that came in between");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}
