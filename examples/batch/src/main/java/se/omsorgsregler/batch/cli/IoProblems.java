package se.omsorgsregler.batch.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in one line what went wrong with a file. */
public final class IoProblems {

    private IoProblems() {}

    /** The problem in words, with the file where it is known. */
    public static String describe(IOException problem) {
        if (problem instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        if (problem instanceof EOFException) {
            return "the input ends too early";
        }
        return "cannot read or write: " + problem.getMessage();
    }

    private static String reason(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "no such file";
        }
        if (file instanceof AccessDeniedException) {
            return "access denied";
        }
        if (file instanceof FileAlreadyExistsException) {
            return "not a directory";
        }
        return file.getReason() == null ? "cannot be used" : file.getReason();
    }
}
