package se.omsorgsregler.batch.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What to import and how.
 *
 * @param folder folder of the CSV files
 * @param mapping what the vendor calls files, columns and codes
 * @param charset charset of all files; empty to tell by the bytes of each: UTF-8, else Windows-1252
 * @param separator what stands between cells in all files; empty to tell by the head of each
 */
public record ImportOptions(Path folder, Mapping mapping, Optional<Charset> charset, Optional<Character> separator) {

    public ImportOptions {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(separator, "separator");
    }
}
