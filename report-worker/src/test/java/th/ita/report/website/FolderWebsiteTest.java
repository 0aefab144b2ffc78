package th.ita.report.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.digest.Sha256;
import th.ita.report.disk.StableFiles;
import th.ita.report.html.VersionMark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static th.ita.report.website.Versions.PAKCHONG;
import static th.ita.report.website.Versions.mark;
import static th.ita.report.website.Versions.version;

class FolderWebsiteTest {

    private static final SharedFiles SHARED = new SharedFiles(
            Map.of("404.html", Versions.bytes("ไม่พบหน้านี้"), "assets-0a1b2c3d/style.css", Versions.bytes("body{}")));

    @TempDir
    private Path temp;

    private Path root;
    private FolderWebsite website;

    @BeforeEach
    void begin() {
        root = temp.resolve("website");
        website = restarted();
    }

    private FolderWebsite restarted() {
        return new FolderWebsite(root, SHARED, Duration.ZERO);
    }

    @Test
    void aNewWebsiteHasItsSharedFilesAndAnIdentityThatStays() throws IOException {
        String id = website.open();

        assertThat(files()).containsOnlyKeys("404.html", "assets-0a1b2c3d/style.css");
        assertThat(Files.readString(root.resolve(".ita/website-id"))).isEqualTo(id);
        assertThat(website.open()).isEqualTo(id);
        assertThat(restarted().open()).isEqualTo(id);
    }

    @Test
    void filesThatLieElsewhereAreCopiedAndNotTakenForGranted() throws IOException {
        website.open();
        Path source = Files.writeString(temp.resolve("scan"), "signed");
        Version plain = version(PAKCHONG, 7);
        String sha256 = Sha256.of(Versions.bytes("signed"));

        Manifest manifest = website.publish(with(plain, new Version.Copy("scan.pdf", source, sha256)))
                .orElseThrow();

        assertThat(manifest.files())
                .extracting(Manifest.File::name)
                .containsExactly("index.html", "scan.pdf", "tree.json");
        assertThat(manifest.files().get(1)).isEqualTo(new Manifest.File("scan.pdf", sha256, 6));
        assertThat(website.intact(PAKCHONG, mark(7))).contains(manifest);

        Files.writeString(source, "forged");
        Version next = version(PAKCHONG, 8);
        assertThatThrownBy(() -> website.publish(with(next, new Version.Copy("scan.pdf", source, sha256))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not what it was");
        assertThat(website.published(PAKCHONG)).contains(mark(7));
    }

    @Test
    void anAttachedFileThatWasTakenAwayIsFoundInNoEarlierVersion() throws IOException {
        website.open();
        Version.Copy photo = copy("photo.jpg", "a face");
        Version.Copy letter = copy("letter.pdf", "a letter");
        website.publish(version(PAKCHONG, 1));
        website.publish(with(version(PAKCHONG, 2), letter));
        website.publish(with(version(PAKCHONG, 3), letter, photo));
        website.publish(with(version(PAKCHONG, 4), photo, letter));

        website.publish(with(version(PAKCHONG, 5), letter));

        assertThat(files().keySet())
                .filteredOn(file -> file.endsWith("photo.jpg"))
                .isEmpty();
        assertThat(versions()).containsExactlyInAnyOrder(folder(1), folder(2), folder(5));
        assertThat(website.intact(PAKCHONG, mark(5))).isPresent();
        assertThat(root.resolve(".ita/work")).isEmptyDirectory();
    }

    @Test
    void anAttachedFileThatIsAnotherOneByTheSameNameIsFoundInNoEarlierVersionEither() throws IOException {
        website.open();
        website.publish(with(version(PAKCHONG, 1), copy("scan.pdf", "the wrong paper")));

        website.publish(with(version(PAKCHONG, 2), copy("scan.pdf", "the right one")));

        assertThat(versions()).containsExactly(folder(2));
    }

    @Test
    void whatWasWithdrawnLosesItsEarlierVersionsButNotANewerOneOnItsWay() throws IOException {
        website.open();
        website.publish(version(PAKCHONG, 6));
        website.publish(version(PAKCHONG, 7));
        try (PreparedVersion killed = website.prepare(version(PAKCHONG, 9))) {
            Files.move(
                    killed.bin().resolveSibling(folder(9)),
                    root.resolve(PAKCHONG.folder()).resolve(folder(9)));
        }

        website.publish(alone(version(PAKCHONG, 8)));

        assertThat(versions()).containsExactlyInAnyOrder(folder(8), folder(9));
        assertThat(website.published(PAKCHONG)).contains(mark(8));
        assertThat(root.resolve(".ita/work")).isEmptyDirectory();
    }

    @Test
    void whoWasOvertakenByAWithdrawalBringsNothingBack() throws IOException {
        website.open();
        FolderWebsite other = restarted();
        Version signed = new Version(
                PAKCHONG,
                mark(7),
                version(PAKCHONG, 7).page(),
                version(PAKCHONG, 7).files(),
                List.of(copy("scan.pdf", "signed")),
                Set.of("tree.json", "scan.pdf"),
                false);
        website.publish(signed);
        Version again = new Version(
                PAKCHONG,
                mark(8),
                version(PAKCHONG, 8).page(),
                version(PAKCHONG, 8).files(),
                signed.copies(),
                signed.lasting(),
                false);

        Map<String, String> withdrawn;
        try (PreparedVersion stalled = website.prepare(again)) {
            other.publish(alone(version(PAKCHONG, 9)));
            withdrawn = files();

            assertThat(website.show(stalled)).isEmpty();
        }

        assertThat(files()).isEqualTo(withdrawn);
        assertThat(versions()).containsExactly(folder(9));
        assertThat(root.resolve(PAKCHONG.folder()).resolve("approved")).doesNotExist();
    }

    @Test
    void whatIsTheSameInEveryVersionHasAnAddressThatStays() throws IOException {
        website.open();
        Path lasting = root.resolve("assessment/5584/2564/approved/tree.json");
        byte[] approved = Versions.bytes("approved");

        for (int revision = 1; revision <= 9; revision++) {
            Manifest manifest = website.publish(approved(revision, approved)).orElseThrow();
            assertThat(manifest.permanentPath(manifest.files().get(1))).isEqualTo("approved/tree.json");
            assertThat(lasting).hasBinaryContent(approved);
        }
        assertThat(website.intact(PAKCHONG, mark(9))).isPresent();

        Files.writeString(lasting, "damaged");
        assertThat(website.intact(PAKCHONG, mark(9))).isEmpty();
        website.publish(approved(9, approved));
        assertThat(lasting).hasBinaryContent(approved);

        website.publish(alone(version(PAKCHONG, 8)));
        assertThat(lasting).as("of a newer page").exists();
        website.publish(alone(version(PAKCHONG, 10)));
        assertThat(lasting).as("of what was withdrawn").doesNotExist();
    }

    private static Version approved(long revision, byte[] file) {
        Version plain = version(PAKCHONG, revision);
        Map<String, byte[]> files = new TreeMap<>(plain.files());
        files.put("tree.json", file);
        return new Version(PAKCHONG, plain.mark(), plain.page(), files, List.of(), Set.of("tree.json"), false);
    }

    private static Version with(Version plain, Version.Copy... copies) {
        return new Version(
                plain.subject(), plain.mark(), plain.page(), plain.files(), List.of(copies), Set.of(), false);
    }

    private static Version alone(Version plain) {
        return new Version(plain.subject(), plain.mark(), plain.page(), plain.files(), List.of(), Set.of(), true);
    }

    private Version.Copy copy(String name, String content) throws IOException {
        byte[] bytes = Versions.bytes(content);
        Path source = Files.write(temp.resolve("uploaded-" + name), bytes);
        return new Version.Copy(name, source, Sha256.of(bytes));
    }

    private static String folder(long revision) {
        return mark(revision).versionFolder();
    }

    private List<String> versions() throws IOException {
        return StableFiles.names(root.resolve(PAKCHONG.folder())).stream()
                .filter(name -> name.startsWith("r"))
                .toList();
    }

    @Test
    void aVersionIsPublishedWithItsFilesAndManifest() throws IOException {
        website.open();

        Manifest manifest = website.publish(version(PAKCHONG, 7)).orElseThrow();

        String folder = "assessment/5584/2564/";
        String kept = folder + mark(7).versionFolder() + "/";
        assertThat(files())
                .containsOnlyKeys(
                        "404.html",
                        "assets-0a1b2c3d/style.css",
                        folder + "index.html",
                        kept + "index.html",
                        kept + "manifest.json",
                        kept + "tree.json");
        assertThat(website.published(PAKCHONG)).contains(mark(7));
        assertThat(website.intact(PAKCHONG, mark(7))).contains(manifest);
        assertThat(manifest.files()).extracting(Manifest.File::name).containsExactly("index.html", "tree.json");
        assertThat(manifest.files().get(1).sha256())
                .isEqualTo(Sha256.of(Files.readAllBytes(root.resolve(kept + "tree.json"))));
        assertThat(root.resolve(".ita/work")).isEmptyDirectory();
    }

    @Test
    void theCountrysPageIsTheTopPage() throws IOException {
        website.open();

        website.publish(version(new SubjectPath("country"), 1));

        assertThat(files()).containsKeys("index.html", mark(1).versionFolder() + "/tree.json");
    }

    @Test
    void aNewerStateReplacesThePageAndAnOlderOneDoesNot() throws IOException {
        website.open();
        website.publish(version(PAKCHONG, 7));

        assertThat(website.publish(version(PAKCHONG, 8))).isPresent();
        Map<String, String> newest = files();
        assertThat(website.publish(version(PAKCHONG, 7))).isEmpty();
        assertThat(website.publish(version(PAKCHONG, 6))).isEmpty();

        assertThat(files()).isEqualTo(newest);
        assertThat(website.published(PAKCHONG)).contains(mark(8));
    }

    @Test
    void ofOneStateTheNewerEditionStays() throws IOException {
        website.open();
        VersionMark newer = new VersionMark(1, 7, "10", mark(7).snapshotSha256());
        website.publish(version(PAKCHONG, 7));

        assertThat(website.publish(version(PAKCHONG, newer))).isPresent();
        assertThat(website.publish(version(PAKCHONG, 7))).isEmpty();

        assertThat(website.published(PAKCHONG)).contains(newer);
    }

    @Test
    void aHigherEpochWinsOverAHigherRevision() throws IOException {
        website.open();
        website.publish(version(PAKCHONG, 7));
        VersionMark restored = new VersionMark(2, 3, "1", "ab".repeat(32));

        assertThat(website.publish(version(PAKCHONG, restored))).isPresent();
        assertThat(website.publish(version(PAKCHONG, 8))).isEmpty();
    }

    @Test
    void theNewestFiveVersionsAreKeptWhateverTheirNumbers() throws IOException {
        website.open();
        for (long revision = 7; revision <= 12; revision++) {
            website.publish(version(PAKCHONG, revision));
        }
        VersionMark restored = new VersionMark(2, 3, "1", "ab".repeat(32));
        website.publish(version(PAKCHONG, restored));

        assertThat(StableFiles.names(root.resolve("assessment/5584/2564")))
                .containsExactlyInAnyOrder(
                        "index.html",
                        restored.versionFolder(),
                        mark(12).versionFolder(),
                        mark(11).versionFolder(),
                        mark(10).versionFolder(),
                        mark(9).versionFolder());
        assertThat(root.resolve(".ita/work")).isEmptyDirectory();
    }

    @Test
    void damagedFilesAreNoticedAndPublishingAgainMendsThem() throws IOException {
        website.open();
        website.publish(version(PAKCHONG, 7));
        Map<String, String> whole = files();
        String kept = "assessment/5584/2564/" + mark(7).versionFolder() + "/";
        for (String damaged : new String[] {"tree.json", "index.html", "manifest.json", "../index.html"}) {
            Path file = root.resolve(kept + damaged);
            Files.writeString(file, "x", StandardOpenOption.APPEND);

            assertThat(website.intact(PAKCHONG, mark(7))).as(damaged).isEmpty();
            website.publish(version(PAKCHONG, 7));
            assertThat(files()).as(damaged).isEqualTo(whole);

            Files.delete(file);
            assertThat(website.intact(PAKCHONG, mark(7))).as(damaged).isEmpty();
            website.publish(version(PAKCHONG, 7));
            assertThat(files()).as(damaged).isEqualTo(whole);
        }
    }

    @Test
    void theSameVersionsGiveTheSameBytesInAnotherFolder() throws IOException {
        website.open();
        website.publish(version(PAKCHONG, 7));
        website.publish(version(new SubjectPath("country"), 3));
        Map<String, String> first = files();

        root = temp.resolve("other");
        website = restarted();
        website.open();
        website.publish(version(new SubjectPath("country"), 3));
        website.publish(version(PAKCHONG, 7));

        assertThat(files()).isEqualTo(first);
    }

    @Test
    void aDeletedWebsiteComesBackWithAnotherIdentity() throws IOException {
        String id = website.open();
        StableFiles.delete(root);

        assertThat(website.open()).isNotEqualTo(id);
        assertThat(files()).containsOnlyKeys("404.html", "assets-0a1b2c3d/style.css");
    }

    @Test
    void deletingEverythingButHiddenFilesIsNoticedToo() throws IOException {
        String id = website.open();
        StableFiles.delete(root.resolve("404.html"));
        StableFiles.delete(root.resolve("assets-0a1b2c3d"));

        assertThat(website.open()).isNotEqualTo(id);
    }

    @Test
    void aWebsiteThatMayStillBeBeingDeletedIsLeftAlone() throws IOException {
        website = new FolderWebsite(root, SHARED, Duration.ofHours(1));
        website.open();
        website.publish(version(PAKCHONG, 7));
        StableFiles.delete(root.resolve(".ita"));

        assertThatIOException().isThrownBy(() -> website.open()).withMessageContaining("being deleted");

        StableFiles.delete(root);
        assertThat(website.open()).isNotEmpty();
    }

    @Test
    void anotherEditionsWorkerBringsItsOwnSharedFilesAndLeavesTheOthers() throws IOException {
        String id = website.open();

        String again = new FolderWebsite(
                        root,
                        new SharedFiles(Map.of(
                                "404.html", Versions.bytes("new"), "assets-11111111/style.css", Versions.bytes("p{}"))),
                        Duration.ZERO)
                .open();

        assertThat(again).isEqualTo(id);
        assertThat(files())
                .containsOnlyKeys("404.html", "assets-0a1b2c3d/style.css", "assets-11111111/style.css")
                .containsEntry("404.html", Sha256.of(Versions.bytes("new")));
    }

    @Test
    void whatAKilledWorkerLeftBehindIsDeletedAtStart() throws IOException {
        website.open();
        Path leftover = Files.createDirectories(root.resolve(".ita/work/leftover/r7-1a2b3c4d"));
        Files.writeString(leftover.resolve("index.html"), "half");
        Files.setLastModifiedTime(
                leftover.getParent(), FileTime.from(Instant.now().minusSeconds(3600)));
        Path fresh = Files.createDirectories(root.resolve(".ita/work/fresh"));

        restarted().open();

        assertThat(leftover).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void aFileInTheWayIsAFailureThatPassesWhenItIsGone() throws IOException {
        website.open();
        Files.writeString(root.resolve("assessment"), "in the way");

        assertThatIOException().isThrownBy(() -> website.published(PAKCHONG));
        assertThatIOException().isThrownBy(() -> website.publish(version(PAKCHONG, 7)));
        assertThat(root.resolve(".ita/work")).isEmptyDirectory();

        Files.delete(root.resolve("assessment"));
        assertThat(website.publish(version(PAKCHONG, 7))).isPresent();
    }

    private Map<String, String> files() throws IOException {
        return WebsiteFiles.of(root);
    }
}
