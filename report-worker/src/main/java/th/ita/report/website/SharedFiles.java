package th.ita.report.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import th.ita.report.disk.StableFiles;

/**
 * Files at the website's root that belong to no subject.
 *
 * @param files site-relative path → bytes, e.g. {@code 404.html} or {@code assets-0a1b2c3d/style.css}
 */
public record SharedFiles(Map<String, byte[]> files) {

    public SharedFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    boolean presentIn(Path root) {
        return files.keySet().stream().allMatch(name -> Files.isRegularFile(root.resolve(name)));
    }

    /** Writes those that are missing or different, each in one step. */
    void writeTo(Path root, Path work) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                StableFiles.createFolders(target.getParent());
                Path fresh = work.resolve(target.getFileName().toString());
                StableFiles.write(fresh, file.getValue());
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                StableFiles.syncFolder(target.getParent());
            }
        }
    }
}
