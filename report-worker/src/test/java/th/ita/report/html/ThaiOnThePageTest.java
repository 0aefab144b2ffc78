package th.ita.report.html;

import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/** The words that break elsewhere come out of the page as they went in. */
class ThaiOnThePageTest {

    @ParameterizedTest
    @ValueSource(strings = {"ที่", "ปี้", "น้ำ", "ค่ำ", "กตัญญู", "ฐุ", "ฟื้นฟู", "ปั่น", "ปี๊บ", "ทั้งนี้"})
    void aTrapWordIsFoundWhereItWasPut(String word) {
        ObjectNode snapshot = Examples.snapshot("assessment");
        String name = "ตำบล" + word + "การ" + word;
        ((ObjectNode) snapshot.get("agency")).put("nameTh", name);
        ((ObjectNode) snapshot.at("/analysis/lostItems/0")).put("remark", "ไม่พบ" + word + " 3 ข้อ");
        Document page = Pages.parsed(snapshot);
        assertThat(page.select("h1").text()).endsWith(name);
        assertThat(page.title()).contains(name);
        assertThat(page.select("table").text()).contains("ไม่พบ" + word + " 3 ข้อ");
    }
}
