package th.ita.report.html;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.CompositionException;
import th.ita.report.document.Examples;
import th.ita.report.document.Variants;

import static org.assertj.core.api.Assertions.assertThat;

/** Other people's text stays text, wherever in a snapshot it comes in. */
class InjectionTest {

    private static final String MARKUP =
            "x\"'><script>alert(1)</script><img src=a onerror=alert(1)>]]>--><!-- &lt;b&gt;";

    @ParameterizedTest
    @FieldSource("th.ita.report.html.Pages#KINDS")
    void noTextFieldCanBringInMarkup(String kind) {
        int shown = 0;
        for (String pointer : textFields(full(kind), "")) {
            ObjectNode snapshot = full(kind);
            put(snapshot, pointer, MARKUP);
            Document page;
            try {
                page = Pages.parsed(snapshot);
            } catch (CompositionException refused) {
                continue;
            }
            assertThat(page.select("script:not([src$=/check.js]), img, iframe, b"))
                    .as(pointer)
                    .isEmpty();
            assertThat(page.getAllElements()).as(pointer).allSatisfy(InjectionTest::hasNoHandler);
            shown += page.text().contains("<script>alert(1)</script>") ? 1 : 0;
        }
        assertThat(shown).as("fields that are shown, as text").isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "//evil.example/",
                "/etc/passwd",
                "../../../up/",
                "http://a b/",
                "mailto:a@b?bcc=c@d",
                "https://"
            })
    void anAddressThatIsNoWebPageIsNoLink(String address) {
        ObjectNode snapshot = Examples.snapshot("agency");
        ((ObjectNode) snapshot.get("agency")).put("website", address);
        Document agency = Pages.parsed(snapshot);
        assertThat(agency.select("dl a")).isEmpty();
        assertThat(agency.select("dl").text()).contains("เว็บไซต์");

        ObjectNode lost = Examples.snapshot("assessment");
        ((ArrayNode) lost.at("/analysis/lostItems/0/evidenceUrls")).add(address);
        assertThat(Pages.parsed(lost).select("table a")).isEmpty();
    }

    @Test
    void aWebAddressIsALinkWithEveryCharacterKept() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        String address = "https://example.go.th/a?b=1&c=\"2\"#ข้อ";
        ((ArrayNode) snapshot.at("/analysis/lostItems/0/evidenceUrls"))
                .add(address)
                .add("http://example.go.th/");
        List<Element> links = Pages.parsed(snapshot).select("table a");
        assertThat(links).extracting(link -> link.attr("href")).containsExactly(address, "http://example.go.th/");
        assertThat(links).extracting(Element::text).containsExactly("หลักฐานของข้อ O24 (1)", "หลักฐานของข้อ O24 (2)");
    }

    @Test
    void controlCharactersAndHalfCharactersDoNotReachThePage() {
        ObjectNode snapshot = Examples.snapshot("agency");
        ((ObjectNode) snapshot.get("agency")).put("nameTh", "ก\u0000\u0008\uD800ข\uFFFEค\u202Eง");
        assertThat(Pages.parsed(snapshot).select("h1").text()).isEqualTo("ก ข คง");
    }

    /** With every field that a snapshot can have. */
    private static ObjectNode full(String kind) {
        return kind.equals("assessment") ? Variants.everything() : Examples.snapshot(kind);
    }

    private static void hasNoHandler(Element element) {
        assertThat(element.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    private static List<String> textFields(JsonNode node, String pointer) {
        List<String> pointers = new ArrayList<>();
        if (node.isTextual()) {
            pointers.add(pointer);
        }
        node.properties()
                .forEach(field -> pointers.addAll(textFields(field.getValue(), pointer + "/" + field.getKey())));
        // Of a long list the first few stand for all.
        for (int i = 0; node.isArray() && i < Math.min(node.size(), 4); i++) {
            pointers.addAll(textFields(node.get(i), pointer + "/" + i));
        }
        return pointers;
    }

    private static void put(ObjectNode snapshot, String pointer, String text) {
        JsonNode parent = snapshot.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), array.textNode(text));
        } else {
            ((ObjectNode) parent).put(name, text);
        }
    }
}
