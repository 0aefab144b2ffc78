package th.ita.report.website;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process that publishes revisions of one subject from several threads, in an order of its own. */
final class PublisherProgram {

    private PublisherProgram() {}

    /** Arguments: folder, key, number of revisions, threads, seed. */
    public static void main(String... args) throws Exception {
        Path root = Path.of(args[0]);
        SubjectPath subject = new SubjectPath(args[1]);
        int threads = Integer.parseInt(args[3]);
        FolderWebsite website = new FolderWebsite(root, new SharedFiles(Map.of()), Duration.ZERO);
        website.open();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                List<Long> revisions = new ArrayList<>();
                for (long revision = 1; revision <= Integer.parseInt(args[2]); revision++) {
                    revisions.add(revision);
                }
                Random random = new Random(Long.parseLong(args[4]) + thread);
                // Roughly upwards, as from a topic, with neighbours swapped.
                for (int i = 0; i + 4 < revisions.size(); i++) {
                    Collections.swap(revisions, i, i + random.nextInt(5));
                }
                ends.add(pool.submit(() -> {
                    for (long revision : revisions) {
                        website.publish(Versions.version(subject, revision));
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }
}
