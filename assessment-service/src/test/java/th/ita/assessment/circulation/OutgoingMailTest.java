package th.ita.assessment.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Letters as files, which is what a server gets: whatever people are called, a header stays the header it is. */
class OutgoingMailTest {

    private static final String HOSTILE =
            "x\" <evil@x.example>, (y) \\ =?UTF-8?Q?z?= ; Bcc: evil@x.example <script>alert(1)</script>";

    private static final Attempt FIRST = new Attempt(3, 12, 1, Instant.parse("2022-03-21T03:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void aThaiLetterIsReadBackAsItWasWritten() throws Exception {
        Eml eml = sent(text("สมหญิง รักงาน", "นักวิเคราะห์นโยบายและแผน", "โปรดอ่านก่อนวันประชุม\nขอบคุณ"));
        assertThat(eml.header("Subject"))
                .isEqualTo(
                        "แจ้งเวียนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ องค์การบริหารส่วนตำบลปากช่อง");
        assertThat(eml.header("To")).contains("สมหญิง รักงาน", "somying@example.go.th");
        assertThat(eml.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(eml.part("text/plain"))
                .contains(
                        "เรียน สมหญิง รักงาน (นักวิเคราะห์นโยบายและแผน)",
                        "โปรดอ่านก่อนวันประชุม\nขอบคุณ",
                        "ภายในวันที่ ๒๐ พฤษภาคม ๒๕๖๕\nhttp://127.0.0.1:8080/api/v1/acknowledgements/TOKEN\n");
        assertThat(eml.part("text/html"))
                .contains(
                        "โปรดอ่านก่อนวันประชุม<br>ขอบคุณ",
                        "href=\"http://127.0.0.1:8080/api/v1/acknowledgements/TOKEN\"");
    }

    @Test
    void everyAttemptHasTheNameThatProgramsKnowDoublesBy() throws Exception {
        assertThat(sent(text("สมหญิง รักงาน", null, null)).raw("Message-ID"))
                .isEqualTo("<letter-12.circulation-3.1647831600000@localhost>");
        assertThat(new Attempt(3, 12, 2, FIRST.begun()).messageId("ITA <ita@mail.example.go.th>"))
                .isEqualTo("<letter-12.circulation-3.1647831600000@mail.example.go.th>");
        assertThat(new Attempt(3, 12, 1, FIRST.begun().plusMillis(1)).messageId("ita@localhost"))
                .as("of another installation")
                .isNotEqualTo(FIRST.messageId("ita@localhost"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseOnTheMachineReadsALetter() throws Exception {
        Path own = folder.resolve("of/its/own");
        LetterFiles files = new LetterFiles(own);
        files.write(FIRST, "a letter");
        Path letter = own.resolve("circulation-3-letter-12-1.eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
                .isEqualTo("rw-------");
        assertThat(letter).hasContent("a letter");
        assertThat(files.circulations()).containsExactly(3L);
    }

    @Test
    void whoeverIsCalledLikeAHeaderGetsALetterAndNobodyElseDoes() throws Exception {
        Eml eml = sent(text(HOSTILE, HOSTILE, HOSTILE));
        assertThat(eml.headers())
                .extracting(Eml.Header::name)
                .containsExactlyInAnyOrder(
                        "MIME-Version",
                        "Message-ID",
                        "Date",
                        "Subject",
                        "From",
                        "To",
                        "Content-Type",
                        "Auto-Submitted");
        assertThat(eml.raw("To"))
                .matches("(?s)somying@example\\.go\\.th \\((=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?=\\s*)+\\)");
        assertThat(eml.part("text/html")).doesNotContain("<script", "\" <evil").contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: evil@x.example", "a\nSubject: other", "a\r\n\r\nbody"})
    void lineEndsInNamesAndOffices(String broken) throws Exception {
        LetterText text = new LetterText(
                "อบต." + broken,
                2564,
                2565,
                broken,
                broken,
                broken,
                "http://w/",
                "http://l/",
                LocalDate.of(2022, 5, 20));
        new MailFolder(new LetterFiles(folder), "ita@localhost")
                .send(new OutgoingMail(
                        FIRST, "somying@example.go.th", broken, text.subject(), text.plain(), text.html()));
        Eml eml = Eml.only(folder);
        assertThat(eml.headers())
                .extracting(Eml.Header::name)
                .doesNotContain("Bcc")
                .containsOnlyOnce("Subject");
    }

    @Test
    void aLongNameIsSeveralEncodedWordsAndLinesStayShort() throws Exception {
        OutgoingMail mail = new OutgoingMail(FIRST, "a@b.example", "ก".repeat(200), "s", "t", "h");
        assertThat(mail.addressee().split(" ")).hasSizeGreaterThan(2).allSatisfy(word -> assertThat(word.length())
                .isLessThanOrEqualTo(75));
        sent(text("ก".repeat(200), null, null));
        assertThat(Eml.lines(folder))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(998));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "somying",
                "@example.go.th",
                "a@b",
                "a b@example.go.th",
                "a@example.go.th\r\nBcc: x@y.example",
                "a@example.go.th,b@example.go.th",
                "<a@example.go.th>",
                "ก@example.go.th",
                "a@-example.go.th",
                "a..b@example.go.th",
                ".a@example.go.th",
                "a@example.go.th ",
                "\"a b\"@example.go.th",
                "a@[127.0.0.1]"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThat(MailAddress.isOne(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"somying@example.go.th", "a.b+c@x-y.example", "A_1@example.co"})
    void whatIsOneIsTaken(String address) {
        assertThat(MailAddress.isOne(address)).isTrue();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFailureWithoutAnyName() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        MailRefused refused =
                assertThrows(MailRefused.class, () -> new MailFolder(new LetterFiles(file), "ita@localhost")
                        .send(new OutgoingMail(FIRST, "somying@example.go.th", "สมหญิง", "s", "t", "h")));
        assertThat(refused.getMessage()).doesNotContain("somying", "สมหญิง", folder.toString());
    }

    private static LetterText text(String name, String post, String message) {
        return new LetterText(
                "องค์การบริหารส่วนตำบลปากช่อง",
                2564,
                2565,
                name,
                post,
                message,
                "http://127.0.0.1:8081/measures/5584/2564/",
                "http://127.0.0.1:8080/api/v1/acknowledgements/TOKEN",
                LocalDate.of(2022, 5, 20));
    }

    private Eml sent(LetterText text) throws Exception {
        new MailFolder(new LetterFiles(folder), "ita@localhost")
                .send(new OutgoingMail(
                        FIRST, "somying@example.go.th", text.to(), text.subject(), text.plain(), text.html()));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().toString()).endsWith(".eml");
        }
        return Eml.only(folder);
    }
}
