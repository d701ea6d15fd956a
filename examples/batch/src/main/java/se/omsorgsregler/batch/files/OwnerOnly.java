package se.omsorgsregler.batch.files;

import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** How files are opened that tell about people. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Rights of a file for the owner alone, where the file system knows of them. */
    static FileAttribute<?>[] attributes() {
        return rights("rw-------");
    }

    /** Rights of a folder for the owner alone, where the file system knows of them. */
    static FileAttribute<?>[] folderAttributes() {
        return rights("rwx------");
    }

    private static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** The options, and never through a link that somebody else has put there. */
    static Set<OpenOption> options(StandardOpenOption... options) {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        return all;
    }
}
