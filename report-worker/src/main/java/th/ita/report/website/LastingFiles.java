package th.ita.report.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

import th.ita.report.disk.StableFiles;

/**
 * What was approved is the same in every version of its subject: besides in their folders it lies in one that stays, so
 * that its address outlives them all.
 */
final class LastingFiles {

    static final String FOLDER = "approved";

    private LastingFiles() {}

    /**
     * @param files the folder of a version, complete
     * @param subject the folder of its subject
     * @param work of whoever publishes, on the same file system
     */
    static void place(Set<String> names, Path files, Path subject, Path work) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        Path lasting = subject.resolve(FOLDER);
        StableFiles.createFolders(lasting);
        for (String name : names) {
            Path file = lasting.resolve(name);
            if (!Files.isRegularFile(file) || Files.mismatch(file, files.resolve(name)) >= 0) {
                Path fresh = work.resolve("lasting-" + name);
                StableFiles.copy(files.resolve(name), fresh);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        StableFiles.syncFolder(lasting);
    }

    /** @return whether there were any */
    static boolean remove(Path subject, Path bin) throws IOException {
        try {
            Files.move(subject.resolve(FOLDER), bin.resolve(FOLDER), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
