package se.omsorgsregler.batch.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An import of files that a test writes. */
final class ImportRun {

    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private Mapping mapping = Mapping.none();
    private Optional<Charset> charset = Optional.empty();
    private Optional<Character> separator = Optional.empty();
    private ImportResult result;

    ImportRun(Path folder) {
        this.folder = folder;
    }

    ImportRun file(String name, String... rows) throws IOException {
        return file(name, (String.join("\n", rows) + "\n").getBytes(UTF_8));
    }

    ImportRun file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return this;
    }

    ImportRun mapping(String yaml) {
        mapping = Mapping.read(yaml);
        return this;
    }

    ImportRun charset(Charset charset) {
        this.charset = Optional.of(charset);
        return this;
    }

    ImportRun separator(char separator) {
        this.separator = Optional.of(separator);
        return this;
    }

    ImportRun run() throws IOException {
        result = CsvImport.run(new ImportOptions(folder, mapping, charset, separator), lines::add);
        return this;
    }

    ImportResult result() {
        return result;
    }

    List<String> lines() {
        return lines;
    }

    List<JsonNode> cases() {
        return lines.stream().map(JsonMapper.shared()::readTree).toList();
    }

    /** Problems as {@code file:line:column:CODE}. */
    List<String> problems() {
        return result.problems().stream()
                .map(problem -> String.join(":", problem.file(), "" + problem.line(), problem.column(), problem.code()))
                .toList();
    }

    FileCount count(String file) {
        return result.files().stream()
                .filter(count -> count.file().equals(file))
                .findFirst()
                .orElseThrow();
    }
}
