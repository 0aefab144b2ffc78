package th.ita.report.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import th.ita.report.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FileArchiveTest {

    private static final byte[] SCAN = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = Sha256.of(SCAN);

    @TempDir
    private Path folder;

    private FileArchive files() {
        return new FileArchive(new ArchiveFolder(folder));
    }

    @Test
    void aFileIsFoundByItsDigest() throws Exception {
        assertThat(files().has(DIGEST)).isFalse();
        assertThat(files().read(DIGEST)).isEmpty();

        files().keep(DIGEST, SCAN);
        files().keep(DIGEST, SCAN);

        assertThat(files().has(DIGEST)).isTrue();
        assertThat(files().read(DIGEST)).contains(SCAN);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void aFileIsNotKeptUnderAnothersDigest() {
        assertThatIllegalArgumentException().isThrownBy(() -> files().keep(Sha256.of(new byte[0]), SCAN));
        assertThatIllegalArgumentException().isThrownBy(() -> files().keep("../" + DIGEST, SCAN));
        assertThat(FileArchive.isDigest("../" + DIGEST)).isFalse();
        assertThat(FileArchive.isDigest(null)).isFalse();
    }

    @Test
    void aDamagedFileIsMissedUntilItComesAgain() throws Exception {
        files().keep(DIGEST, SCAN);
        Files.writeString(files().path(DIGEST), "%PDF-1.7 forged");

        assertThat(files().read(DIGEST)).isEmpty();
        assertThat(files().has(DIGEST)).isFalse();

        files().keep(DIGEST, SCAN);
        assertThat(files().read(DIGEST)).contains(SCAN);
    }

    @Test
    void theArchiveHasOneIdentityUntilItIsLost() throws Exception {
        String id = new ArchiveFolder(folder).open();
        assertThat(new ArchiveFolder(folder).open()).isEqualTo(id);

        Files.delete(folder.resolve("archive-id"));
        assertThat(new ArchiveFolder(folder).open()).isNotEqualTo(id);
    }
}
