package se.omsorgsregler.pages.catalogue;

import java.util.List;

/**
 * Lines of a DRL file that are shown together. Immutable and thread-safe.
 *
 * @param file the file
 * @param first number of the first line, from 1
 * @param last number of the last line
 */
public record Excerpt(DrlFile file, int first, int last) {

    static Excerpt whole(DrlFile file) {
        return new Excerpt(file, 1, (int) file.text().lines().count());
    }

    static Excerpt of(DrlFile file, DrlFile.Block block) {
        return new Excerpt(file, block.first(), block.last());
    }

    /**
     * The lines.
     *
     * @return the lines as they stand, without their ends
     */
    public List<String> lines() {
        return file.text().lines().toList().subList(first - 1, last);
    }
}
