package th.ita.report.website;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentPublishersTest {

    private static final int REVISIONS = 60;

    @TempDir
    private Path temp;

    @Test
    void noPageGoesBackWhileProcessesAndThreadsPublishTheSameSubject() throws Exception {
        Path root = temp.resolve("website");
        FolderWebsite website = new FolderWebsite(root, new SharedFiles(Map.of()), Duration.ZERO);
        website.open();
        website.publish(Versions.version(Versions.PAKCHONG, 1));

        try (PageReader reader = new PageReader(root, List.of(Versions.PAKCHONG))) {
            List<Process> processes = new ArrayList<>();
            for (int seed = 0; seed < 2; seed++) {
                processes.add(publisher(root, seed));
            }
            PublisherProgram.main(root.toString(), Versions.PAKCHONG.key(), "" + REVISIONS, "2", "7");
            for (Process process : processes) {
                assertThat(process.waitFor())
                        .as(Files.readString(log(processes.indexOf(process))))
                        .isZero();
            }
            assertThat(reader.seen()).isPositive();
        }

        assertThat(website.published(Versions.PAKCHONG)).contains(Versions.mark(REVISIONS));
        assertThat(website.intact(Versions.PAKCHONG, Versions.mark(REVISIONS))).isPresent();
        assertThat(root.resolve(".ita/work")).isEmptyDirectory();
    }

    private Process publisher(Path root, int seed) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublisherProgram.class.getName(),
                        root.toString(),
                        Versions.PAKCHONG.key(),
                        "" + REVISIONS,
                        "2",
                        "" + seed)
                .redirectErrorStream(true)
                .redirectOutput(log(seed).toFile())
                .start();
    }

    private Path log(int seed) {
        return temp.resolve("publisher-" + seed + ".log");
    }
}
