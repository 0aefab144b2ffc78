package th.ita.assessment.score;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TreeViewTest {

    private final ScoreTree tree = Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564);

    @Test
    void a_node_is_shown_with_two_decimals_and_its_place_in_the_tree() throws JsonProcessingException {
        assertThat(json(node(TreeView.of(tree), "9.1")))
                .isEqualTo("{\"code\":\"9.1\",\"kind\":\"sub-indicator\",\"parent\":\"9\",\"depth\":3,"
                        + "\"nameTh\":\"ข้อมูลพื้นฐาน\",\"nameEn\":\"Basic information\",\"official\":true,"
                        + "\"weight\":4.0000,\"value\":77.78,\"origin\":\"computed\",\"reported\":null,\"computed\":77.78,"
                        + "\"implied\":null,\"low\":77.78,\"high\":77.78,\"remark\":null,\"evidenceUrls\":[]}");
        assertThat(json(node(TreeView.of(tree), "O2")))
                .isEqualTo(
                        "{\"code\":\"O2\",\"kind\":\"item\",\"parent\":\"9.1\",\"depth\":4,"
                                + "\"nameTh\":\"ข้อมูลผู้บริหาร\",\"nameEn\":\"Executives\",\"official\":true,"
                                + "\"weight\":0.4444,\"value\":0.00,\"origin\":\"reported\",\"reported\":0.00,\"computed\":null,"
                                + "\"implied\":null,\"low\":0.00,\"high\":0.00,"
                                + "\"remark\":\"ไม่พบข้อมูลผู้บริหารครบทุกตำแหน่ง (ชื่อ ตำแหน่ง รูปถ่าย ช่องทางติดต่อ)\",\"evidenceUrls\":[]}");
    }

    @Test
    void an_implied_node_is_shown_with_its_interval_and_a_missing_one_with_nothing() {
        TreeView.Node implied = node(TreeView.of(tree), "5");
        assertThat(List.of(implied.value(), implied.low(), implied.high()))
                .extracting(Object::toString)
                .containsExactly("95.59", "95.46", "95.72");
        TreeView.Node missing = node(TreeView.of(tree), "I3");
        assertThat(missing.origin()).isEqualTo(Origin.MISSING);
        assertThat(missing.value()).isNull();
        assertThat(missing.low()).isNull();
    }

    @Test
    void full_precision_shows_every_digit_that_is_kept() {
        TreeView.Node node = node(TreeView.inFullPrecision(tree), "9.1");
        assertThat(node.value()).isEqualTo("77.777777777777777777777778");
        assertThat(node(TreeView.inFullPrecision(tree), "O2").weight()).isEqualTo("0.4444444444444444444444");
    }

    @Test
    void nodes_come_in_the_framework_s_order_parents_first() {
        assertThat(TreeView.of(tree).nodes())
                .hasSize(149)
                .extracting(TreeView.Node::code)
                .startsWith("TOTAL", "IIT", "1", "I1", "I1.1", "I1.2", "I2")
                .endsWith("10.2", "O42", "O43");
    }

    @Test
    void answers_are_never_shown() throws JsonProcessingException {
        assertThat(json(TreeView.of(tree))).doesNotContain("12.58", "87.42", "percent", "counts", "most");
    }

    private static TreeView.Node node(TreeView view, String code) {
        return view.nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String json(Object value) throws JsonProcessingException {
        return JsonMapper.builder().build().writeValueAsString(value);
    }
}
