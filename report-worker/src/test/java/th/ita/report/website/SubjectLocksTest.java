package th.ita.report.website;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.disk.StableFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;
import static th.ita.report.website.Versions.PAKCHONG;

class SubjectLocksTest {

    @TempDir
    private Path temp;

    private Path root;
    private Path locks;
    private FolderWebsite website;

    @BeforeEach
    void begin() throws Exception {
        root = temp.resolve("website");
        locks = root.resolve(".ita/locks");
        website = new FolderWebsite(root, new SharedFiles(Map.of()), Duration.ZERO);
        website.open();
        website.publish(Versions.version(PAKCHONG, 1));
    }

    @Test
    void whoWaitsForAnotherProcessFindsWhatItPublished() throws Exception {
        Process holder = LockHolderProgram.start(locks, PAKCHONG.key());

        assertThat(publishSevenWhileEightAppears(() -> holder.getOutputStream().close()))
                .isEmpty();

        assertThat(website.published(PAKCHONG)).contains(Versions.mark(8));
        assertThat(holder.waitFor()).isZero();
    }

    @Test
    void whoWaitsForAnotherThreadFindsWhatItPublished() throws Exception {
        SubjectLocks.Held held = new SubjectLocks(locks).take(PAKCHONG.key());

        assertThat(publishSevenWhileEightAppears(held)).isEmpty();

        assertThat(website.published(PAKCHONG)).contains(Versions.mark(8));
    }

    @Test
    void aKilledProcessHoldsNothing() throws Exception {
        Process holder = LockHolderProgram.start(locks, PAKCHONG.key());
        assertThatIOException()
                .isThrownBy(() -> new SubjectLocks(locks, Duration.ofMillis(50)).take(PAKCHONG.key()))
                .withMessageContaining("is held by another worker");

        holder.destroyForcibly().waitFor();

        assertThat(website.publish(Versions.version(PAKCHONG, 7))).isPresent();
    }

    @Test
    void aStalledHolderOfOneSubjectIsNotWaitedForForEver() throws Exception {
        try (SubjectLocks.Held held = new SubjectLocks(locks).take(PAKCHONG.key());
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = other.submit(() -> new SubjectLocks(locks, Duration.ofMillis(50)).take(PAKCHONG.key()));

            assertThat(waiting)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withMessageContaining("is held by");
        }
        website.publish(Versions.version(PAKCHONG, 2));
    }

    @Test
    void aLockWhoseFileWasDeletedIsTakenAnew() throws Exception {
        Process holder = LockHolderProgram.start(locks, PAKCHONG.key());
        StableFiles.delete(root.resolve(".ita"));

        try (SubjectLocks.Held held = new SubjectLocks(locks, Duration.ofMillis(50)).take(PAKCHONG.key())) {
            assertThat(locks).isDirectoryContaining(Files::isRegularFile);
        }
        holder.destroyForcibly().waitFor();
    }

    private Optional<Manifest> publishSevenWhileEightAppears(AutoCloseable lock) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Optional<Manifest>> seven = other.submit(() -> website.publish(Versions.version(PAKCHONG, 7)));
            await().until(() -> !StableFiles.names(root.resolve(".ita/work")).isEmpty() || seven.isDone());
            Path eight = temp.resolve("index.html");
            Files.write(eight, Versions.version(PAKCHONG, 8).page());
            Files.move(eight, root.resolve(PAKCHONG.folder()).resolve("index.html"), StandardCopyOption.ATOMIC_MOVE);
            lock.close();
            return seven.get();
        }
    }
}
