package th.ita.report.website;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import th.ita.report.html.VersionMark;

import static org.awaitility.Awaitility.await;

/** A reader who looks at some pages again and again and minds when one is not whole, or older than before. */
public final class PageReader implements AutoCloseable {

    private final Thread thread;
    private final AtomicReference<Throwable> complaint = new AtomicReference<>();
    private volatile boolean closing;
    private volatile long seen;

    public PageReader(Path root, List<SubjectPath> subjects) {
        thread = Thread.ofPlatform().start(() -> {
            Map<SubjectPath, VersionMark> last = new HashMap<>();
            try {
                await().forever().pollInterval(Duration.ofMillis(2)).until(() -> {
                    for (SubjectPath subject : subjects) {
                        look(root, subject, last);
                    }
                    return closing;
                });
            } catch (Throwable e) {
                complaint.set(e);
            }
        });
    }

    private void look(Path root, SubjectPath subject, Map<SubjectPath, VersionMark> last) throws Exception {
        Optional<VersionMark> mark = WebsiteFiles.readPage(root, subject);
        if (mark.isEmpty() && last.containsKey(subject)) {
            throw new AssertionError(subject + " is gone");
        }
        if (mark.isPresent()) {
            VersionMark before = last.put(subject, mark.get());
            if (before != null && !mark.get().mayReplace(before)) {
                throw new AssertionError(subject + " went back from " + before + " to " + mark.get());
            }
            seen++;
        }
    }

    /** How many whole pages were read. */
    public long seen() {
        return seen;
    }

    /** @throws AssertionError with what it minded */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
        if (complaint.get() != null) {
            throw new AssertionError(complaint.get());
        }
    }
}
