package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import th.ita.assessment.framework.LevelRule.Part;
import th.ita.assessment.framework.LevelRule.Range;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule from fiscal year 2566: the total, and each of IIT, EIT and OIT. */
class LevelsThatNeedEveryInstrumentTest {

    private static final List<String> WEIGHTS = List.of("0.30", "0.30", "0.40");
    private static final LocalizedText ANY = new LocalizedText("ก", "a");

    private final ByTotalAndInstruments rule = new ByTotalAndInstruments(
            "NACC 2566",
            true,
            List.of(
                    level("ผ่านดีเยี่ยม", "95.00", "95.00"),
                    level("ผ่านดี", "85.00", "85.00"),
                    level("ผ่าน", "85.00", null),
                    level("ต้องปรับปรุง", "70.00", null),
                    level("ต้องปรับปรุงโดยด่วน", "0.00", null)));

    private static Level level(String code, String minimum, String instruments) {
        return new Level(
                code, ANY, ANY, new BigDecimal(minimum), instruments == null ? null : new BigDecimal(instruments));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, 100, ผ่านดีเยี่ยม",
        "95, 95, 95, 95, ผ่านดีเยี่ยม",
        "94.995, 94.995, 94.995, 94.995, ผ่านดีเยี่ยม",
        "94.994, 96, 96, 96, ผ่านดี",
        "98, 94.994, 98, 100, ผ่านดี",
        "98, 94.995, 98, 100, ผ่านดีเยี่ยม",
        "95.21, 96.24, 94.32, 95.10, ผ่านดี",
        "85, 85, 85, 85, ผ่านดี",
        "84.995, 84.995, 84.995, 84.995, ผ่านดี",
        "94, 84.994, 97, 98, ผ่าน",
        "94, 84.995, 97, 98, ผ่านดี",
        "85, 60, 95, 96.25, ผ่าน",
        "96, 100, 100, 0, ผ่าน",
        "84.994, 85, 85, 85, ต้องปรับปรุง",
        "84.99, 100, 100, 60, ต้องปรับปรุง",
        "70, 70, 70, 70, ต้องปรับปรุง",
        "69.995, 69, 70, 71, ต้องปรับปรุง",
        "69.994, 100, 100, 25, ต้องปรับปรุงโดยด่วน",
        "0, 0, 0, 0, ต้องปรับปรุงโดยด่วน"
    })
    void every_edge(BigDecimal total, BigDecimal iit, BigDecimal eit, BigDecimal oit, String level) {
        assertThat(rule.of(total, List.of(iit, eit, oit)).code()).isEqualTo(level);
        assertThat(possible(total + "", iit + "", eit + "", oit + "")).containsExactly(level);
    }

    @Test
    void a_total_that_crosses_an_edge_leaves_two_levels() {
        assertThat(possible("94.98..95.02", "97", "97", "96")).containsExactly("ผ่านดีเยี่ยม", "ผ่านดี");
        assertThat(possible("69.98..70.02", "70", "70", "70")).containsExactly("ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน");
    }

    @Test
    void an_instrument_that_crosses_an_edge_leaves_two_levels() {
        assertThat(possible("96", "94.99..95.01", "97", "96")).containsExactly("ผ่านดีเยี่ยม", "ผ่านดี");
        assertThat(possible("90", "84.9..85.1", "92", "93")).containsExactly("ผ่านดี", "ผ่าน");
    }

    @Test
    void both_crossing_the_edge_of_85_leave_three() {
        assertThat(possible("84.98..85.02", "84.9..85.1", "86", "86"))
                .containsExactly("ผ่านดี", "ผ่าน", "ต้องปรับปรุง");
    }

    @Test
    void what_is_not_known_is_bounded_by_the_total() {
        // With a total of 97 the other two make up for 85 at best: nothing can be below it.
        assertThat(possible("97", null, null, "97")).containsExactly("ผ่านดีเยี่ยม", "ผ่านดี");
        assertThat(possible("95.21", null, null, null)).containsExactly("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน");
        assertThat(possible("88", null, null, null)).containsExactly("ผ่านดี", "ผ่าน");
        // The mean of the two unknown is 91.67, so one of them is no higher.
        assertThat(possible("95", null, null, "100")).containsExactly("ผ่านดี", "ผ่าน");
        assertThat(possible("80", null, null, null)).containsExactly("ต้องปรับปรุง");
    }

    @Test
    void a_known_weak_instrument_decides_whatever_the_others_are() {
        assertThat(possible("90", "84", null, null)).containsExactly("ผ่าน");
        assertThat(possible("96", "94", null, null)).containsExactly("ผ่านดี");
    }

    @Test
    void without_weights_an_unknown_instrument_may_be_anything() {
        List<Part> parts = List.of(
                new Part("IIT", null, Range.exactly(new BigDecimal("99"))),
                new Part("EIT", null, null),
                new Part("OIT", null, Range.exactly(new BigDecimal("99"))));
        assertThat(rule.possible(Range.exactly(new BigDecimal("98")), parts))
                .extracting(Level::code)
                .containsExactly("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน");
    }

    @Test
    void without_a_total_there_is_no_level() {
        assertThat(possible(null, "80", "80", "80")).isEmpty();
    }

    /** Figures such as {@code 94.9..95.1}, null where not known. */
    private List<String> possible(String total, String... instruments) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < instruments.length; i++) {
            parts.add(new Part(
                    List.of("IIT", "EIT", "OIT").get(i), new BigDecimal(WEIGHTS.get(i)), range(instruments[i])));
        }
        return rule.possible(range(total), parts).stream().map(Level::code).toList();
    }

    private static Range range(String figure) {
        if (figure == null) {
            return null;
        }
        String[] ends = figure.split("\\.\\.");
        return new Range(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
    }
}
