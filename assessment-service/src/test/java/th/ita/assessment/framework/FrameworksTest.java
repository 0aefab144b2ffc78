package th.ita.assessment.framework;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrameworksTest {

    private final Framework framework = Frameworks.load().find(2564).orElseThrow();

    @Test
    void the_year_2564_has_all_its_nodes() {
        Map<NodeKind, Long> counts =
                framework.preorder().collect(groupingBy(FrameworkNode::kind, TreeMap::new, counting()));
        assertThat(counts)
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        NodeKind.TOTAL, 1L,
                        NodeKind.INSTRUMENT, 3L,
                        NodeKind.INDICATOR, 10L,
                        NodeKind.SUB_INDICATOR, 7L,
                        NodeKind.QUESTION, 45L,
                        NodeKind.ITEM, 43L,
                        NodeKind.SUB_ITEM, 40L)));
        assertThat(framework.version()).isEqualTo("2564.1");
        assertThat(framework.levelRule().orElseThrow().levels())
                .extracting(Level::code, level -> level.minimum().toString())
                .extracting(Object::toString)
                .containsExactly(
                        "(\"AA\", \"95.00\")",
                        "(\"A\", \"85.00\")",
                        "(\"B\", \"75.00\")",
                        "(\"C\", \"65.00\")",
                        "(\"D\", \"55.00\")",
                        "(\"E\", \"50.00\")",
                        "(\"F\", \"0.00\")");
    }

    @Test
    void items_hang_where_the_assessment_puts_them() {
        Map<String, Integer> items = new TreeMap<>();
        framework
                .preorder()
                .filter(node -> node.kind() == NodeKind.SUB_INDICATOR)
                .forEach(node -> items.put(node.code(), node.children().size()));
        assertThat(items)
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("9.1", 9, "9.2", 8, "9.3", 7, "9.4", 4, "9.5", 5, "10.1", 8, "10.2", 2)));
        assertThat(framework.find("O24").orElseThrow().name().th())
                .isEqualTo("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี");
    }

    @Test
    void a_node_is_found_in_any_case_and_a_lone_sub_item_is_its_question() {
        assertThat(framework.find("o24").orElseThrow().code()).isEqualTo("O24");
        assertThat(framework.find("total").orElseThrow().kind()).isEqualTo(NodeKind.TOTAL);
        assertThat(framework.find("e2.1").orElseThrow().code()).isEqualTo("E2");
        assertThat(framework.find("E1.1").orElseThrow().kind()).isEqualTo(NodeKind.SUB_ITEM);
        assertThat(framework.find("E2.2")).isEmpty();
        assertThat(framework.find("O1.1")).isEmpty();
        assertThat(framework.find("O50")).isEmpty();
        assertThat(framework.find(null)).isEmpty();
    }

    @Test
    void a_node_knows_its_share_of_the_total() {
        assertThat(framework.weightInTotal("TOTAL")).isEqualByComparingTo("1");
        assertThat(framework.weightInTotal("5")).isEqualByComparingTo("0.06");
        assertThat(framework.weightInTotal("8")).isEqualByComparingTo("0.1");
        assertThat(framework.weightInTotal("O42")).isEqualByComparingTo("0.05");
        assertThat(framework.weightInTotal("O24")).isEqualByComparingTo("0.005714285714285714285714");
        assertThat(framework.weightInTotal("I2")).isEqualByComparingTo("0.01");
        assertThatThrownBy(() -> framework.weightInTotal("O50"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no node O50");
    }

    @Test
    void weights_that_are_not_known_stay_unknown() {
        String partial = FrameworkFilesThatAreWrongTest.real()
                .replace("weightsNotGiven: equal", "weightsNotGiven: unknown")
                .replaceAll("    weight: \\d+\n", "");
        Framework unweighted = FrameworkReader.read("nacc-2564.yaml", new StringReader(partial));
        assertThat(unweighted.preorder().skip(1)).allMatch(node -> node.weight() == null);
        assertThat(unweighted.weightInTotal("O24")).isNull();
        assertThat(unweighted.weightInTotal("TOTAL")).isEqualByComparingTo("1");
    }

    @Test
    void a_year_of_which_little_is_known_may_stop_at_any_depth() {
        Framework partial = FrameworkReader.read("nacc-2569.yaml", new StringReader("""
                        family: NACC
                        fiscalYear: 2569
                        version: "2569.1"
                        name: { th: ปีที่ทราบบางส่วน, en: A year known in part }
                        confirmed: false
                        weightsNotGiven: unknown
                        total: { th: คะแนนรวม, en: Total score }
                        levelRule:
                          kind: by-total
                          name: One level
                          levels:
                            - { code: F, minimum: 0, name: { th: ก, en: a }, meaning: { th: ก, en: a } }
                        instruments:
                          - code: EIT
                            name: { th: ก, en: a }
                            indicators:
                              - { code: "6", name: { th: ก, en: a } }
                          - code: OIT
                            name: { th: ก, en: a }
                            indicators:
                              - code: "9"
                                name: { th: ก, en: a }
                                items:
                                  - { code: o1, name: { th: ก, en: a } }
                        """));
        assertThat(partial.confirmed()).isFalse();
        assertThat(partial.scales()).isEmpty();
        assertThat(partial.preorder())
                .extracting(FrameworkNode::code)
                .containsExactly("TOTAL", "EIT", "6", "OIT", "9", "O1");
    }

    @Test
    void points_are_those_of_the_scale() {
        assertThat(points("L4")).containsExactly("0", "33", "67", "100");
        assertThat(points("L4r")).containsExactly("100", "67", "33", "0");
        assertThat(points("B")).containsExactly("0", "100");
        assertThat(points("Br")).containsExactly("100", "0");
        assertThat(framework.find("I11.2").orElseThrow().scale()).isEqualTo("L4r");
    }

    private List<String> points(String scale) {
        return framework.scale(scale).orElseThrow().options().stream()
                .map(Scale.Option::points)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void a_year_is_added_by_adding_a_file_to_a_jar(@TempDir Path folder) throws IOException {
        String real = FrameworkFilesThatAreWrongTest.real();
        Path jar = folder.resolve("service.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry("frameworks/"));
            write(entries, "frameworks/nacc-2564.yaml", real);
            write(
                    entries,
                    "frameworks/nacc-2563.yaml",
                    real.replace("fiscalYear: 2564", "fiscalYear: 2563").replace("\"2564.1\"", "\"2563.1\""));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(new Frameworks(loader).all())
                    .extracting(Framework::fiscalYear)
                    .containsExactly(2564, 2563);
        }
    }

    private static void write(JarOutputStream entries, String name, String content) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
