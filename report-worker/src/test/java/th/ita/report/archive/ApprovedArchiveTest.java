package th.ita.report.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.archive.ApprovedArchive.Copies;
import th.ita.report.archive.ApprovedArchive.Outcome;
import th.ita.report.digest.Sha256;
import th.ita.report.website.SubjectPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApprovedArchiveTest {

    private static final ApprovedKey KEY =
            new ApprovedKey(new SubjectPath("measures/5584/2564/v3"), Sha256.of(bytes("what was signed")));

    private static final Map<String, byte[]> SIGNED =
            Map.of("memorandum.pdf", bytes("as it was approved"), "measures.pdf", bytes("as they were approved"));

    private static final Map<String, byte[]> OTHER =
            Map.of("memorandum.pdf", bytes("by another library"), "measures.pdf", bytes("as they were approved"));

    private static final Map<String, String> KNOWN = Map.of(
            "memorandum.pdf", Sha256.of(bytes("as it was approved")),
            "measures.pdf", Sha256.of(bytes("as they were approved")));

    private static final Supplier<Map<String, byte[]>> NOBODY = () -> {
        throw new AssertionError("nothing should be rendered");
    };

    @TempDir
    private Path folder;

    private ApprovedArchive archive() {
        return new ApprovedArchive(new ArchiveFolder(folder));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path entry() {
        return folder.resolve("approved/measures/5584/2564/v3").resolve(KEY.frozenSha256());
    }

    @Test
    void theFirstRenderingIsKeptAndCopiedEverAfter() throws Exception {
        Copies first = archive().files(KEY, Map.of(), () -> SIGNED);
        Copies later = archive().files(KEY, KNOWN, NOBODY);

        assertThat(first.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(later.outcome()).isEqualTo(Outcome.COPIED);
        assertThat(later.files()).containsExactlyInAnyOrderEntriesOf(SIGNED);
        assertThat(entry()).isDirectoryContaining("glob:**contents.json");
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void otherWordsUnderTheSameAddressAreAnotherEntry() throws Exception {
        archive().files(KEY, Map.of(), () -> SIGNED);
        ApprovedKey other = new ApprovedKey(KEY.subject(), Sha256.of(bytes("something else was signed")));

        assertThat(archive().files(other, Map.of(), () -> OTHER).files()).containsExactlyInAnyOrderEntriesOf(OTHER);
        assertThat(archive().files(KEY, KNOWN, NOBODY).files()).containsExactlyInAnyOrderEntriesOf(SIGNED);
    }

    @Test
    void aLostArchiveIsFilledAgainIfTheBytesAreStillThoseThatTheServiceRemembers() throws Exception {
        assertThat(archive().files(KEY, KNOWN, () -> SIGNED).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(archive().files(KEY, KNOWN, NOBODY).outcome()).isEqualTo(Outcome.COPIED);
    }

    @Test
    void aLostArchiveIsNotFilledWithOtherBytesThanTheServiceRemembers() {
        assertThatThrownBy(() -> archive().files(KEY, KNOWN, () -> OTHER))
                .isInstanceOf(LostBytes.class)
                .hasMessage(
                        "the approved bytes of memorandum.pdf are lost: the archive keeps none, and rendered today it"
                                + " would have other bytes; put the archive back from a backup");
        assertThat(entry()).doesNotExist();
    }

    @Test
    void aFileThatIsNoLongerMadeIsLostToo() {
        assertThatThrownBy(
                        () -> archive().files(KEY, KNOWN, () -> Map.of("memorandum.pdf", SIGNED.get("memorandum.pdf"))))
                .isInstanceOf(LostBytes.class)
                .hasMessageContaining("measures.pdf");
    }

    @Test
    void anArchiveWithOtherBytesThanTheServiceRemembersIsNotUsed() throws Exception {
        archive().files(KEY, Map.of(), () -> OTHER);

        assertThatThrownBy(() -> archive().files(KEY, KNOWN, () -> SIGNED))
                .isInstanceOf(LostBytes.class)
                .hasMessageContaining("memorandum.pdf are lost: the archive keeps other bytes");
    }

    @Test
    void aDamagedFileIsMendedIfItCanBeMadeAgainAsItWas() throws Exception {
        archive().files(KEY, Map.of(), () -> SIGNED);
        Files.write(entry().resolve("memorandum.pdf"), bytes("as it was approvee"));

        Copies mended = archive().files(KEY, Map.of(), () -> SIGNED);

        assertThat(mended.outcome()).isEqualTo(Outcome.MENDED);
        assertThat(mended.files()).containsExactlyInAnyOrderEntriesOf(SIGNED);
        assertThat(archive().files(KEY, KNOWN, NOBODY).outcome()).isEqualTo(Outcome.COPIED);
    }

    @Test
    void aDamagedFileThatCannotBeMadeAgainIsNotUsed() throws Exception {
        archive().files(KEY, Map.of(), () -> SIGNED);
        Files.delete(entry().resolve("memorandum.pdf"));

        assertThatThrownBy(() -> archive().files(KEY, Map.of(), () -> OTHER))
                .isInstanceOf(LostBytes.class)
                .hasMessageContaining("memorandum.pdf are lost: the archive's entry is damaged at memorandum.pdf");
        assertThat(entry().resolve("memorandum.pdf")).doesNotExist();
    }

    @Test
    void contentsThatCannotBeReadAreMendedByWhatTheServiceRemembers() throws Exception {
        archive().files(KEY, Map.of(), () -> SIGNED);
        Files.writeString(entry().resolve("contents.json"), "{}");

        assertThat(archive().files(KEY, KNOWN, () -> SIGNED).outcome()).isEqualTo(Outcome.MENDED);
        assertThat(archive().files(KEY, Map.of(), NOBODY).files()).containsExactlyInAnyOrderEntriesOf(SIGNED);
    }

    @Test
    void contentsThatNobodyRemembersAreNotGuessed() throws Exception {
        archive().files(KEY, Map.of(), () -> SIGNED);
        Files.delete(entry().resolve("contents.json"));

        assertThatThrownBy(() -> archive().files(KEY, Map.of(), () -> SIGNED))
                .isInstanceOf(LostBytes.class)
                .hasMessageContaining("nobody remembers all of its files");
    }

    @Test
    void contentsOfAnotherEntryAreNoContents() throws Exception {
        ApprovedKey other = new ApprovedKey(new SubjectPath("measures/5585/2564/v3"), KEY.frozenSha256());
        archive().files(KEY, Map.of(), () -> SIGNED);
        archive().files(other, Map.of(), () -> OTHER);
        Path its = folder.resolve("approved/measures/5585/2564/v3").resolve(KEY.frozenSha256());
        for (String name : List.of("contents.json", "memorandum.pdf")) {
            Files.copy(its.resolve(name), entry().resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        assertThatThrownBy(() -> archive().files(KEY, Map.of(), () -> SIGNED)).isInstanceOf(LostBytes.class);
    }

    @Test
    void ofWorkersAtTheSameMomentAllGetTheBytesOfOne() throws Exception {
        int workers = 8;
        CyclicBarrier together = new CyclicBarrier(workers);
        List<Future<Copies>> copies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (int worker = 0; worker < workers; worker++) {
                byte[] its = bytes("by worker " + worker);
                copies.add(threads.submit(() -> archive().files(KEY, Map.of(), () -> {
                    meet(together);
                    return Map.of("memorandum.pdf", its);
                })));
            }
        }
        byte[] kept = Files.readAllBytes(entry().resolve("memorandum.pdf"));
        int keepers = 0;
        for (Future<Copies> copy : copies) {
            assertThat(copy.get().files().get("memorandum.pdf")).isEqualTo(kept);
            keepers += copy.get().outcome() == Outcome.KEPT ? 1 : 0;
        }
        assertThat(keepers).isEqualTo(1);
        try (Stream<Path> entries = Files.list(entry().getParent())) {
            assertThat(entries).containsExactly(entry());
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anArchiveThatCannotBeUsedIsNoEmptyOne() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("disk"), "not mounted");
        ApprovedArchive archive = new ApprovedArchive(new ArchiveFolder(inTheWay.resolve("archive")));

        assertThatThrownBy(() -> archive.files(KEY, KNOWN, () -> SIGNED)).isInstanceOf(IOException.class);
    }

    @Test
    void aFailedRenderingLeavesNothing() {
        assertThatThrownBy(() -> archive().files(KEY, Map.of(), () -> {
                    throw new UncheckedIOException(new IOException("a font is missing"));
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(entry()).doesNotExist();
    }

    @Test
    void whatWasSignedIsNamedByADigestOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ApprovedKey(KEY.subject(), "../../../etc"));
    }
}
