package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import th.ita.assessment.score.ScoreSheet.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static th.ita.assessment.score.Entries.lost;
import static th.ita.assessment.score.Entries.percent;
import static th.ita.assessment.score.Entries.reported;
import static th.ita.assessment.score.Entries.yesNo;

class SheetCheckTest {

    static Stream<Arguments> flaws() {
        return Stream.of(
                arguments(
                        reported("TOTAL", "101"),
                        "out-of-range",
                        "/entries/0/reported",
                        "The reported score of TOTAL is 101; it must be between 0 and 100."),
                arguments(
                        reported("9", "-1"),
                        "out-of-range",
                        "/entries/0/reported",
                        "The reported score of 9 is -1; it must be between 0 and 100."),
                arguments(
                        reported("9", "1E+999999999"),
                        "out-of-range",
                        "/entries/0/reported",
                        "The reported score of 9 is 1E+999999999; it must be between 0 and 100."),
                arguments(
                        reported("9", "0E-999999999"),
                        "too-many-decimals",
                        "/entries/0/reported",
                        "The reported score of 9 is 0E-999999999; at most 4 decimals are taken."),
                arguments(
                        reported("9", "95.12345"),
                        "too-many-decimals",
                        "/entries/0/reported",
                        "The reported score of 9 is 95.12345; at most 4 decimals are taken."),
                arguments(
                        reported("O2", "50"),
                        "item-value",
                        "/entries/0/reported",
                        "O2 is given 50, but an item scores either 0 or 100. Leave it null if the score is not known."),
                arguments(
                        reported("O50", "100"),
                        "unknown-node",
                        "/entries/0/code",
                        "The framework NACC 2564 has no node \"O50\". Codes of this kind run from O1 to O43."),
                arguments(
                        reported("TOTL", "95"),
                        "unknown-node",
                        "/entries/0/code",
                        "The framework NACC 2564 has no node \"TOTL\". Was TOTAL meant?"),
                arguments(
                        reported("ข้อ O-๒๔", "100"),
                        "unknown-node",
                        "/entries/0/code",
                        "The framework NACC 2564 has no node \"ข้อ O-๒๔\". Was O24 meant?"),
                arguments(
                        reported("E2.2", "100"),
                        "unknown-node",
                        "/entries/0/code",
                        "The framework NACC 2564 has no node \"E2.2\". Codes of this kind run from E1 to E15."),
                arguments(
                        reported("การใช้อำนาจ", "100"),
                        "unknown-node",
                        "/entries/0/code",
                        "The framework NACC 2564 has no node \"การใช้อำนาจ\". The template of the sheet (sheet/template) lists every code."),
                arguments(
                        reported(" ", "100"),
                        "missing-code",
                        "/entries/0/code",
                        "Entry number 1 has no code, so nobody knows whose score it is. Give one, such as TOTAL, 9.1 or O24."),
                arguments(
                        percent("E1.1", "0", "0", "12.58", "85.42"),
                        "percent-sum",
                        "/entries/0/percent",
                        "The percentages of E1.1 sum to 98.00; they must sum to 100 (rounding may account for 0.02 at most)."),
                arguments(
                        percent("E1.1", "0", "0", "12.58", "87.39"),
                        "percent-sum",
                        "/entries/0/percent",
                        "The percentages of E1.1 sum to 99.97; they must sum to 100 (rounding may account for 0.02 at most)."),
                arguments(
                        percent("E1.1", "-1", "1", "0", "100"),
                        "out-of-range",
                        "/entries/0/percent/least",
                        "The percentage of least of E1.1 is -1; it must be between 0 and 100."),
                arguments(
                        percent("E1.1", "0", "0", "0.00001", "100"),
                        "too-many-decimals",
                        "/entries/0/percent/much",
                        "The percentage of much of E1.1 is 0.00001; at most 4 decimals are taken."),
                arguments(
                        percent("E1", "0", "0", "0", "100"),
                        "not-answered",
                        "/entries/0/percent",
                        "E1 is not answered itself, so it has no percentages or numbers of answers. Give them at its sub-items E1.1, E1.2."),
                arguments(
                        percent("O2", "0", "0", "0", "100"),
                        "not-answered",
                        "/entries/0/percent",
                        "O2 is not answered itself, so it has no percentages or numbers of answers. Give its reported score, 0 or 100."),
                arguments(
                        yesNo("9", 1, 2),
                        "not-answered",
                        "/entries/0/counts",
                        "9 is not answered itself, so it has no percentages or numbers of answers. Give its reported score instead."),
                arguments(
                        yesNo("E8", 0, 0),
                        "no-answers",
                        "/entries/0/counts",
                        "Nobody chose any option of E8, so there is no score. Leave counts null if they are not known."),
                arguments(
                        yesNo("E8", -3, 40),
                        "negative-count",
                        "/entries/0/counts/yes",
                        "The number of answers yes of E8 is -3; it cannot be negative."),
                arguments(
                        percents("E8", Map.of("yes", "60", "no", "30", "a/b", "10")),
                        "unknown-option",
                        "/entries/0/percent/a~1b",
                        "E8 has no option \"a/b\"; its options are yes, no."),
                arguments(
                        percents("E8", Map.of("yes", "100")),
                        "missing-option",
                        "/entries/0/percent/no",
                        "E8 lacks the option no. Write 0 if nobody chose it."),
                arguments(
                        new Entry(
                                "E8",
                                null,
                                null,
                                Map.of("yes", BigDecimal.ZERO, "no", new BigDecimal(100)),
                                Map.of("yes", 0, "no", 9),
                                null,
                                null),
                        "percent-and-counts",
                        "/entries/0/counts",
                        "E8 has both percent and counts. Send one of them."),
                arguments(
                        withRemark("O2", "100", "ดี"),
                        "remark-without-loss",
                        "/entries/0/remark",
                        "O2 has a remark, but only an item that scored 0 carries an assessor's remark. Remove the remark or set the score to 0."),
                arguments(
                        withRemark("O2", null, "ดี"),
                        "remark-without-loss",
                        "/entries/0/remark",
                        "O2 has a remark, but only an item that scored 0 carries an assessor's remark. Remove the remark or set the score to 0."),
                arguments(
                        withRemark("E2", "0", "ดี"),
                        "remark-without-loss",
                        "/entries/0/remark",
                        "E2 has a remark, but only an item that scored 0 carries an assessor's remark. Remove the remark or set the score to 0."),
                arguments(
                        lost("O2", "ก".repeat(2001)),
                        "too-long",
                        "/entries/0/remark",
                        "The remark on O2 has 2001 characters; at most 2000 are taken."),
                arguments(
                        lost("O2", "ไม่พบ\u200bข้อมูล"),
                        "control-characters",
                        "/entries/0/remark",
                        "The remark on O2 holds an invisible character or a line break (U+200B). Write it as one line of plain text."),
                arguments(
                        lost("O2", "ไม่พบ\nข้อมูล"),
                        "control-characters",
                        "/entries/0/remark",
                        "The remark on O2 holds an invisible character or a line break (U+000A). Write it as one line of plain text."),
                arguments(
                        evidence("O2", "javascript:alert(1)"),
                        "invalid-url",
                        "/entries/0/evidenceUrls/0",
                        "\"javascript:alert(1)\" is no web address of evidence: it must begin with https:// or http:// and the name of a site, without spaces."),
                arguments(
                        evidence("O2", "https://go.th/1", "www.go.th"),
                        "invalid-url",
                        "/entries/0/evidenceUrls/1",
                        "\"www.go.th\" is no web address of evidence: it must begin with https:// or http:// and the name of a site, without spaces."),
                arguments(
                        evidence("O2", "https://nacc.go.th@evil.example/"),
                        "invalid-url",
                        "/entries/0/evidenceUrls/0",
                        "\"https://nacc.go.th@evil.example/\" is no web address of evidence: it must begin with https:// or http:// and the name of a site, without spaces."),
                arguments(
                        evidence("O2", "https://go.th/a b"),
                        "invalid-url",
                        "/entries/0/evidenceUrls/0",
                        "\"https://go.th/a b\" is no web address of evidence: it must begin with https:// or http:// and the name of a site, without spaces."),
                arguments(
                        evidence("O2", (String) null),
                        "invalid-url",
                        "/entries/0/evidenceUrls/0",
                        "\"null\" is no web address of evidence: it must begin with https:// or http:// and the name of a site, without spaces."),
                arguments(
                        evidence("O2", "https://go.th/" + "a".repeat(2000)),
                        "too-long",
                        "/entries/0/evidenceUrls/0",
                        "An evidence URL of O2 has 2014 characters; at most 2000 are taken."),
                arguments(
                        evidence("O2", Collections.nCopies(11, "https://go.th/").toArray(String[]::new)),
                        "too-many-urls",
                        "/entries/0/evidenceUrls",
                        "O2 has 11 evidence URLs; at most 10 are taken."),
                arguments(
                        evidence("9", "https://go.th/"),
                        "evidence-without-item",
                        "/entries/0/evidenceUrls",
                        "9 is no item that an assessor looks for, so it has no evidence URLs."));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void a_flaw_says_which_why_and_what_would_be_right(Entry entry, String code, String pointer, String en) {
        List<SheetCheck.Flaw> found = check(entry);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().code()).isEqualTo(code);
        assertThat(found.getFirst().pointer()).isEqualTo(pointer);
        assertThat(found.getFirst().en()).isEqualTo(en);
        assertThat(found.getFirst().th()).containsPattern("[ก-๙]").doesNotContain("%");
        assertThat(found.getFirst().malformed()).isEqualTo(code.equals("missing-code"));
    }

    @Test
    void thai_sentences_say_the_same() {
        assertThat(check(reported("O50", "100")).getFirst().th())
                .isEqualTo("ไม่มีรหัส \"O50\" ในกรอบการประเมิน NACC ปี 2564 รหัสในกลุ่มนี้มีตั้งแต่ O1 ถึง O43");
        assertThat(check(reported("TOTAL", "101")).getFirst().th())
                .isEqualTo("คะแนนที่รายงานของ TOTAL คือ 101 แต่ต้องอยู่ระหว่าง 0 ถึง 100");
        assertThat(check(percent("E1.1", "0", "0", "12.58", "85.42")).getFirst().th())
                .isEqualTo("ร้อยละของ E1.1 รวมกันได้ 98.00 แต่ต้องได้ 100 (คลาดเคลื่อนจากการปัดเศษได้ไม่เกิน 0.02)");
    }

    @Test
    void a_code_counts_as_the_same_in_any_case_and_by_its_alias() {
        assertThat(check(reported("O2", "100"), reported("TOTAL", "95"), reported("o2", "0")))
                .extracting(SheetCheck.Flaw::code, SheetCheck.Flaw::pointer, SheetCheck.Flaw::en)
                .containsExactly(tuple(
                        "duplicate-node",
                        "/entries/2/code",
                        "O2 is already entry number 1 (/entries/0). Keep one of them."));
        assertThat(check(reported("E2", "100"), reported("e2.1", "100")))
                .extracting(SheetCheck.Flaw::pointer)
                .containsExactly("/entries/1/code");
    }

    @Test
    void a_level_that_does_not_exist_is_refused_and_any_case_is_taken() {
        assertThat(SheetCheck.check(Cases.NACC_2564, new ScoreSheet("AAA", List.of())))
                .extracting(SheetCheck.Flaw::pointer, SheetCheck.Flaw::en)
                .containsExactly(tuple(
                        "/reportedLevel",
                        "The rule NACC 2564 has no level \"AAA\"; its levels are AA, A, B, C, D, E, F."));
        assertThat(SheetCheck.check(Cases.NACC_2564, new ScoreSheet("aa", List.of())))
                .isEmpty();
    }

    @Test
    void the_shape_of_a_sheet_is_checked_first() {
        assertThat(SheetCheck.check(Cases.NACC_2564, new ScoreSheet(null, null)))
                .extracting(SheetCheck.Flaw::code, SheetCheck.Flaw::malformed)
                .containsExactly(tuple("missing-entries", true));
        assertThat(SheetCheck.check(
                        Cases.NACC_2564, new ScoreSheet(null, Collections.nCopies(1001, reported("TOTAL", "95")))))
                .extracting(SheetCheck.Flaw::code)
                .containsExactly("too-many-entries");
        assertThat(SheetCheck.check(Cases.NACC_2564, new ScoreSheet(null, Arrays.asList((Entry) null))))
                .extracting(SheetCheck.Flaw::pointer)
                .containsExactly("/entries/0/code");
    }

    @Test
    void every_flaw_is_told_at_once_up_to_a_hundred() {
        assertThat(check(reported("O50", "100"), reported("9", "101"), yesNo("E8", -1, 0)))
                .extracting(SheetCheck.Flaw::pointer)
                .containsExactly("/entries/0/code", "/entries/1/reported", "/entries/2/counts/yes");
        Entry[] many =
                IntStream.range(0, 500).mapToObj(i -> reported("X" + i, "100")).toArray(Entry[]::new);
        assertThat(check(many)).hasSize(100);
    }

    @Test
    void the_real_case_and_a_template_of_nulls_are_right() {
        assertThat(SheetCheck.check(Cases.NACC_2564, Cases.PAKCHONG_2564)).isEmpty();
        Map<String, BigDecimal> nulls = new HashMap<>();
        List.of("least", "little", "much", "most").forEach(option -> nulls.put(option, null));
        List<Entry> template = new ArrayList<>();
        Cases.NACC_2564
                .preorder()
                .forEach(node ->
                        template.add(new Entry(node.code(), node.name().th(), null, nulls, null, null, List.of())));
        ScoreSheet sheet = new ScoreSheet(null, template);
        assertThat(SheetCheck.check(Cases.NACC_2564, sheet)).isEmpty();
        assertThat(Scoring.score(Cases.NACC_2564, sheet).preorder()).allMatch(node -> node.origin() == Origin.MISSING);
    }

    @Test
    void thai_addresses_and_the_tolerance_of_rounding_are_right() {
        assertThat(check(evidence("O2", "https://ปากช่อง.go.th/ข้อมูลผู้บริหาร?หน้า=1", "http://go.th")))
                .isEmpty();
        assertThat(check(percent("E1.2", "0", "0.66", "12.58", "86.75"))).isEmpty();
        assertThat(check(percent("E1.2", "0", "0.66", "12.58", "86.78"))).isEmpty();
        assertThat(check(percents("E8", Map.of("yes", "50", "no", "50.01")))).isEmpty();
        assertThat(check(percents("E8", Map.of("yes", "50", "no", "50.02"))))
                .extracting(SheetCheck.Flaw::code)
                .containsExactly("percent-sum");
        assertThat(check(reported("9", "95.100000"))).isEmpty();
    }

    private static List<SheetCheck.Flaw> check(Entry... entries) {
        return SheetCheck.check(Cases.NACC_2564, Entries.sheet(entries));
    }

    private static Entry withRemark(String code, String reported, String remark) {
        return new Entry(code, null, reported == null ? null : new BigDecimal(reported), null, null, remark, null);
    }

    private static Entry evidence(String code, String... urls) {
        return new Entry(code, null, new BigDecimal(100), null, null, null, Arrays.asList(urls));
    }

    private static Entry percents(String code, Map<String, String> percent) {
        Map<String, BigDecimal> values = new HashMap<>();
        percent.forEach((option, value) -> values.put(option, new BigDecimal(value)));
        return new Entry(code, null, null, values, null, null, null);
    }
}
