package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The packaged worker as its next edition might be: whatever it renders with its style sheet becomes other bytes. */
final class NextEdition {

    private static final int NUMBER = 1000;

    /** What stands in every page that it makes. */
    static final String MARK = "edition=" + NUMBER + " ";

    private NextEdition() {}

    /** Lays it into a folder; answers the file to start. */
    static Path of(Path folder) {
        Path packaged = Programs.WORKER;
        try {
            Files.createDirectories(folder.resolve("app"));
            for (String same : new String[] {"lib", "quarkus"}) {
                Files.createSymbolicLink(folder.resolve(same), packaged.resolveSibling(same));
            }
            Path start = Files.copy(packaged, folder.resolve(packaged.getFileName()));
            try (Stream<Path> jars = Files.list(packaged.resolveSibling("app"))) {
                for (Path jar : (Iterable<Path>) jars::iterator) {
                    change(Files.copy(jar, folder.resolve("app").resolve(jar.getFileName())));
                }
            }
            return start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void change(Path jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.writeString(files.getPath("/edition.properties"), "edition=" + NUMBER);
            Files.writeString(files.getPath("/html/style.css"), "\nh1 { color: navy; }\n", StandardOpenOption.APPEND);
        }
    }
}
