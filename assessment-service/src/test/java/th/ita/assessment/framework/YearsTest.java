package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What is known of each fiscal year, and how surely. */
class YearsTest {

    private static final Frameworks FRAMEWORKS = Frameworks.load();

    private static Framework year(int year) {
        return FRAMEWORKS.find(year).orElseThrow();
    }

    @Test
    void there_is_a_framework_for_every_year_from_2561_to_2569() {
        assertThat(FRAMEWORKS.all())
                .extracting(Framework::fiscalYear)
                .containsExactly(2569, 2568, 2567, 2566, 2565, 2564, 2563, 2562, 2561);
        assertThat(year(2561).family()).isEqualTo("legacy");
        assertThat(FRAMEWORKS.all().stream().filter(framework -> framework.fiscalYear() > 2561))
                .allMatch(framework -> framework.family().equals("NACC"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2563, 2564, 2565})
    void what_one_item_is_worth_in_the_years_of_43_items(int year) {
        Map<String, String> worth = Map.of(
                "O1", "0.444", "O10", "0.500", "O18", "0.571", "O25", "1.000", "O29", "0.800", "O34", "1.250", "O42",
                "5.000", "O43", "5.000");
        worth.forEach((item, points) -> assertThat(points(year, item)).as(item).isEqualTo(points));
        assertThat(points(year, "I1")).isEqualTo("1.000");
        assertThat(points(year, "E1")).isEqualTo("2.000");
    }

    @Test
    void the_five_items_of_10_2_share_what_two_had_before_in_2566() {
        for (String item : List.of("O39", "O40", "O41", "O42", "O43")) {
            assertThat(points(2566, item)).isEqualTo("2.000");
        }
        assertThat(points(2567, "O34")).isEqualTo("5.000");
        assertThat(points(2568, "O27")).isEqualTo("5.000");
    }

    @ParameterizedTest
    @CsvSource({
        "2562, 9.1=0 9.2=0 9.3=0 9.4=0 9.5=0 10.1=0 10.2=7",
        "2563, 9.1=9 9.2=8 9.3=7 9.4=4 9.5=5 10.1=8 10.2=2",
        "2564, 9.1=9 9.2=8 9.3=7 9.4=4 9.5=5 10.1=8 10.2=2",
        "2565, 9.1=9 9.2=8 9.3=7 9.4=4 9.5=5 10.1=8 10.2=2",
        "2566, 9.1=10 9.2=8 9.3=4 9.4=4 9.5=4 10.1=8 10.2=5",
        "2567, 9.1=6 9.2=7 9.3=4 9.4=4 9.5=4 10.1=8 10.2=2",
        "2568, 9.1=4 9.2=7 9.3=2 9.4=3 9.5=4 10.1=6 10.2=2"
    })
    void items_hang_where_each_year_puts_them(int year, String items) {
        assertThat(year(year)
                        .preorder()
                        .filter(node -> node.kind() == NodeKind.SUB_INDICATOR)
                        .map(node -> node.code() + "=" + node.children().size())
                        .collect(joining(" ")))
                .isEqualTo(items);
    }

    @Test
    void the_item_of_a_code_is_another_one_in_another_year() {
        assertThat(nameOf(2562, "O42")).isEqualTo("มาตรการเผยแพร่ข้อมูลต่อสาธารณะ");
        assertThat(nameOf(2564, "O42")).isEqualTo("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        assertThat(nameOf(2564, "O34")).isEqualTo("เจตจำนงสุจริตของผู้บริหาร");
        assertThat(nameOf(2565, "O34")).isEqualTo("นโยบายไม่รับของขวัญ (No Gift Policy)");
        assertThat(nameOf(2566, "O34")).isEqualTo("การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี");
        assertThat(year(2567).find("O42")).isEmpty();
    }

    @Test
    void the_level_rules_follow_the_years() {
        Map<Integer, String> levels = new TreeMap<>();
        FRAMEWORKS
                .all()
                .forEach(framework -> levels.put(
                        framework.fiscalYear(),
                        framework
                                .levelRule()
                                .map(rule ->
                                        rule.levels().stream().map(Level::code).collect(joining(" ")))
                                .orElse("none")));
        String letters = "AA A B C D E F";
        String words = "ผ่านดีเยี่ยม ผ่านดี ผ่าน ต้องปรับปรุง ต้องปรับปรุงโดยด่วน";
        assertThat(levels)
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        2561, "สูงมาก สูง ปานกลาง ต่ำ ต่ำมาก",
                        2562, letters,
                        2563, letters,
                        2564, letters,
                        2565, letters,
                        2566, words,
                        2567, words,
                        2568, words,
                        2569, "none")));
        assertThat(rule(2568).judgesLike(rule(2566))).isTrue();
        assertThat(rule(2566).judgesLike(rule(2565))).isFalse();
    }

    private static LevelRule rule(int year) {
        return year(year).levelRule().orElseThrow();
    }

    @Test
    void the_year_2561_has_a_total_and_five_indices_of_the_old_scheme() {
        Framework legacy = year(2561);
        assertThat(legacy.preorder())
                .extracting(FrameworkNode::code)
                .containsExactly("TOTAL", "D1", "D2", "D3", "D4", "D5");
        assertThat(legacy.root().children())
                .allMatch(node -> node.kind() == NodeKind.INDICATOR && node.confirmed() && !node.weightConfirmed());
        assertThat(legacy.weightInTotal("D1")).isEqualByComparingTo("0.26");
        assertThat(rule(2561).confirmed()).isFalse();
        assertThat(((LevelRule.ByTotal) rule(2561)).of(new BigDecimal("79.995")).code())
                .isEqualTo("สูงมาก");
    }

    @Test
    void of_2569_some_items_are_known_and_no_weight() {
        Framework partial = year(2569);
        assertThat(partial.confirmed()).isFalse();
        assertThat(partial.preorder().skip(1)).allMatch(node -> node.weight() == null);
        assertThat(partial.find("OIT").orElseThrow().children())
                .extracting(FrameworkNode::code)
                .hasSize(20)
                .startsWith("O1", "O2", "O3", "O10")
                .endsWith("O25", "O26");
        assertThat(partial.find("OIT").orElseThrow().counts())
                .containsExactly(new FrameworkNode.Count(NodeKind.ITEM, 26, true));
        assertThat(partial.find("O2").orElseThrow().confirmed()).isFalse();
        assertThat(partial.find("O3").orElseThrow().confirmed()).isTrue();
    }

    @Test
    void what_is_only_likely_says_so() {
        assertThat(year(2564).confirmed()).isTrue();
        assertThat(year(2565).find("OIT").orElseThrow().weightConfirmed()).isFalse();
        assertThat(year(2564).find("OIT").orElseThrow().weightConfirmed()).isTrue();
        assertThat(unconfirmed(2568)).isEqualTo("O2 O5 O7 O27 O28");
        assertThat(unconfirmed(2566)).isEmpty();
        assertThat(year(2567).find("O30").orElseThrow().confirmed()).isTrue();
        assertThat(year(2567).find("O31").orElseThrow().confirmed()).isFalse();
        assertThat(year(2562).find("10.2").orElseThrow().weightConfirmed()).isFalse();
        assertThat(year(2567).find("IIT").orElseThrow().counts())
                .containsExactly(new FrameworkNode.Count(NodeKind.QUESTION, 15, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {2566, 2567, 2568})
    void where_the_questions_are_not_known_a_year_stops_at_the_indicator(int year) {
        assertThat(year(year).preorder()).noneMatch(node -> node.kind() == NodeKind.QUESTION);
        assertThat(points(year, "5")).isEqualTo("6.000");
        assertThat(points(year, "8")).isEqualTo("10.000");
    }

    private static String unconfirmed(int year) {
        return year(year)
                .preorder()
                .filter(node -> !node.confirmed())
                .map(FrameworkNode::code)
                .collect(joining(" "));
    }

    private static String nameOf(int year, String code) {
        return year(year).find(code).orElseThrow().name().th();
    }

    private static String points(int year, String code) {
        return Precision.shown(year(year).weightInTotal(code).movePointRight(2), 3)
                .toPlainString();
    }
}
