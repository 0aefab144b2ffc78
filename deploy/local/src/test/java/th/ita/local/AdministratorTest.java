package th.ita.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdministratorTest {

    @TempDir
    Path data;

    @Test
    void isGeneratedOnceIntoAFileThatOnlyItsOwnerReads() throws Exception {
        Administrator first = Administrator.of(Map.of(), data);
        Administrator second = Administrator.of(Map.of(), data);

        assertThat(second).isEqualTo(first);
        assertThat(first.name()).isEqualTo("administrator");
        assertThat(first.password()).hasSize(24);
        Path file = data.resolve("administrator");
        assertThat(first.source()).isEqualTo(file.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isAnotherOneInEveryInstallation() {
        assertThat(Administrator.of(Map.of(), folder("a")).password())
                .isNotEqualTo(Administrator.of(Map.of(), folder("b")).password());
    }

    @Test
    void comesFromTheEnvironmentWithoutAFile() {
        Administrator administrator = Administrator.of(
                Map.of("ITA_ADMINISTRATOR_NAME", "สมชาย", "ITA_ADMINISTRATOR_PASSWORD", "chosen"), data);

        assertThat(administrator.name()).isEqualTo("สมชาย");
        assertThat(administrator.basicCredentials()).isEqualTo("Basic 4Liq4Lih4LiK4Liy4LiiOmNob3Nlbg==");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void halfOfItInTheEnvironmentIsRefused() {
        assertThatThrownBy(() -> Administrator.of(Map.of("ITA_ADMINISTRATOR_NAME", "somchai"), data))
                .isInstanceOf(Refusal.class)
                .hasMessage("Set both ITA_ADMINISTRATOR_NAME and ITA_ADMINISTRATOR_PASSWORD,"
                        + " or neither to have them generated.");
    }

    @Test
    void isNotPrintedByAccident() {
        Administrator administrator = Administrator.of(Map.of(), data);

        assertThat(administrator.toString()).doesNotContain(administrator.password());
    }

    private Path folder(String name) {
        Path folder = data.resolve(name);
        assertThat(folder.toFile().mkdir()).isTrue();
        return folder;
    }
}
