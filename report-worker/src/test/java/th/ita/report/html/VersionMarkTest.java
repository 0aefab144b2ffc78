package th.ita.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionMarkTest {

    private static final VersionMark MARK = new VersionMark(1, 7, "2", "ab".repeat(32));

    @Test
    void aPageTellsItsMark() {
        String page =
                "<!doctype html><html lang=\"th\"><head><title>ผลการประเมิน</title><meta name=\"ita-version\" content=\""
                        + MARK.content() + "\"></head></html>";

        assertThat(VersionMark.of(page.getBytes(StandardCharsets.UTF_8))).contains(MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "<meta name=\"ita-version\" content=\"epoch=1 revision=7\">",
                "<meta name=\"ita-version\" content=\"epoch=-1 revision=7 edition=1 snapshot=00\">",
            })
    void aPageThatIsNotOursHasNone(String page) {
        assertThat(VersionMark.of(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, 2, true", // newer
        "1, 7, 2, true", // the same
        "1, 7, 3, true", // a newer edition
        "1, 7, 10, true", // editions are numbers
        "1, 7, 1, false", // an older edition
        "1, 6, 2, false", // older
        "1, 6, 3, false", // older, whatever the edition
        "2, 1, 1, true", // a restored backup
    })
    void aNewerStateReplacesAnOlderOneAndNeverTheOtherWay(long epoch, long revision, String edition, boolean replaces) {
        assertThat(new VersionMark(epoch, revision, edition, "cd".repeat(32)).mayReplace(MARK))
                .isEqualTo(replaces);
    }

    @Test
    void theFolderOfAVersionIsNamedAfterItsRevisionAndContent() {
        assertThat(MARK.versionFolder()).isEqualTo("r7-24b72b0d");
        assertThat(new VersionMark(1, 7, "3", "ab".repeat(32)).versionFolder()).isNotEqualTo(MARK.versionFolder());
        assertThat(new VersionMark(2, 7, "2", "ab".repeat(32)).versionFolder()).isNotEqualTo(MARK.versionFolder());
        assertThat(new VersionMark(1, 7, "2", "cd".repeat(32)).versionFolder()).isNotEqualTo(MARK.versionFolder());
    }
}
