package th.ita.report.pdf;

import java.util.List;

import org.junit.jupiter.api.Test;

import th.ita.report.document.Inline;

import static org.assertj.core.api.Assertions.assertThat;

/** Where lines end, and where they must not. */
class LineBreakingTest {

    private static final float WIDE = 10_000;

    private final Typefaces fonts = new Typefaces.Source().create();
    private final BreakCosts costs = new BreakCosts();

    @Test
    void textThatFitsIsOneLine() {
        assertThat(lines("ผลการประเมิน", WIDE)).containsExactly("ผลการประเมิน");
    }

    @Test
    void noLineIsWiderThanItsColumn() {
        String text = "เอกสารนี้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ";
        for (float width : new float[] {30, 60, 90, 150, 400}) {
            List<Word> words = words(List.of(new Inline.Text(text)));
            assertThat(LineBreaker.lines(words, width, fonts))
                    .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void linesTogetherAreTheText() {
        String text = "คะแนนรวม ๙๕.๒๑ อยู่ในระดับ AA (สูงสุด) ต่าง ๆ กัน";
        for (float width : new float[] {20, 45, 80, 200}) {
            assertThat(String.join("", lines(text, width))).isEqualTo(text);
        }
    }

    @Test
    void aLineEndsAtASpaceRatherThanBetweenWords() {
        assertThat(costOf("หน่วยงาน|ควร")).isEqualTo(BreakCosts.BETWEEN_WORDS);
        assertThat(costOf("หน่วยงาน |ควรแก้ไข")).isEqualTo(BreakCosts.AT_SPACE);
        assertThat(costOf("เผยแพร่|ของหน่วยงาน")).isEqualTo(BreakCosts.BEFORE_PHRASE);
    }

    @Test
    void noLineStartsWithWhatBelongsToTheWordBefore() {
        assertThat(costOf("ต่าง |ๆ")).isEqualTo(BreakCosts.NEVER);
        assertThat(costOf("ระดับ|นี้")).isEqualTo(BreakCosts.BEFORE_CLINGING_WORD);
        assertThat(costOf("คะแนนรวม |๙๕.๒๑")).isEqualTo(BreakCosts.BESIDE_NUMBER);
        assertThat(costOf("๙๕.๒๑ |คะแนน")).isEqualTo(BreakCosts.BESIDE_NUMBER);
        assertThat(costOf("ตัวชี้วัด|ที่ ๕")).isEqualTo(BreakCosts.INSIDE_COMPOUND);
        assertThat(costOf("ผลการประเมิน |ITA")).isEqualTo(BreakCosts.BEFORE_ACRONYM);
    }

    @Test
    void noLineEndsWithAWordThatOnlyAnnouncesTheNext() {
        assertThat(costOf("เผยแพร่โดย|หน่วยงาน")).isEqualTo(BreakCosts.AFTER_OPENING_WORD);
    }

    @Test
    void compoundsThatDictionariesTakeApartStayWhole() {
        assertThat(costOf("ตัวชี้|วัด")).isEqualTo(BreakCosts.INSIDE_COMPOUND);
        assertThat(costOf("96.22–|96.27")).isEqualTo(BreakCosts.INSIDE_COMPOUND);
        assertThat(costOf("องค์การ|บริหารส่วนตำบลปากช่อง")).isEqualTo(BreakCosts.INSIDE_AGENCY_NAME);
        assertThat(costOf("องค์การบริหารส่วนตำบล|ปากช่อง")).isEqualTo(BreakCosts.INSIDE_AGENCY_NAME);
    }

    @Test
    void aCodeStaysWithWhatItIsCalled() {
        assertThat(costOf("คือ E14 |เปิดให้ผู้รับบริการ")).isEqualTo(BreakCosts.AFTER_CODE);
    }

    @Test
    void noClusterIsEverTakenApart() {
        List<String> pieces = lines("ปี้น้ำค่ำฟื้นฟูทั้งนี้", 1);

        assertThat(pieces)
                .contains("ปี้", "น้ำ", "ค่ำ", "ฟื้", "ฟู")
                .noneMatch(piece -> piece.matches("[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E].*"));
    }

    @Test
    void anAddressIsCutAtItsStrokesAndDots() {
        String address = "https://www.pakchong.example.go.th/structure";
        List<String> lines = LineBreaker.lines(words(List.of(new Inline.Link(address, address))), 110, fonts).stream()
                .map(LineBreakingTest::text)
                .toList();

        assertThat(String.join("", lines)).isEqualTo(address);
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.matches(".*[./]"));
    }

    @Test
    void aShortCodeStaysWholeAndALongOneBreaksInFours() {
        assertThat(words(List.of(new Inline.Code("O24-x/y.z")))).hasSize(1);
        assertThat(words(List.of(new Inline.Code("0123456789abcdef0123456789abcdef"))))
                .hasSize(8);
    }

    @Test
    void aCentredTitlesLinesAreAboutAsLong() {
        List<Word> words = words(List.of(
                new Inline.Text("การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๔ องค์การบริหารส่วนตำบลปากช่อง")));

        assertThat(LineBreaker.balanced(words, 250, fonts).stream().map(LineBreakingTest::text))
                .containsExactly(
                        "การวิเคราะห์ผลการประเมิน ITA ", "ปีงบประมาณ พ.ศ. ๒๕๖๔ ", "องค์การบริหารส่วนตำบลปากช่อง");
    }

    @Test
    void oneColumnGivesAnotherWhatSparesALine() {
        var columns = List.of(
                new th.ita.report.document.Block.Table.Column("a", th.ita.report.document.Block.Table.Align.START, 1),
                new th.ita.report.document.Block.Table.Column("b", th.ita.report.document.Block.Table.Align.END, 1));

        assertThat(ColumnWidths.of(columns, new float[] {110, 40}, 200)).containsExactly(110.5f, 89.5f);
        assertThat(ColumnWidths.of(columns, new float[] {150, 40}, 200)).containsExactly(100, 100);
        assertThat(ColumnWidths.of(columns, new float[] {110, 95}, 200)).containsExactly(100, 100);
    }

    @Test
    void aLineEndsWhereItMustHoweverShortItIs() {
        List<Word> words = words(List.of(
                new Inline.Text("๑) หนึ่ง"), new Inline.Break(), new Inline.Text("๒) สอง"), new Inline.Break()));

        assertThat(LineBreaker.lines(words, WIDE, fonts).stream().map(LineBreakingTest::text))
                .containsExactly("๑) หนึ่ง ", "๒) สอง ");
        assertThat(LineBreaker.natural(words))
                .isEqualTo(LineBreaker.lines(words, WIDE, fonts).getFirst().width());
    }

    private int costOf(String textWithBreak) {
        int at = textWithBreak.indexOf('|');
        return costs.of(textWithBreak.replace("|", ""))[at];
    }

    private List<Word> words(List<Inline> content) {
        return fonts.splitter().split(content, TextStyle.BODY, fonts);
    }

    private List<String> lines(String text, float width) {
        return LineBreaker.lines(words(List.of(new Inline.Text(text))), width, fonts).stream()
                .map(LineBreakingTest::text)
                .toList();
    }

    private static String text(Line line) {
        return String.join(
                "", line.words().stream().map(word -> word.shaped().text()).toList());
    }
}
