package th.ita.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole road of the real case: what its file expects comes out of the API, and stands on the page and in the PDF. */
@ExtendWith(PublishedCase.class)
class CaseRoadIT {

    private static final String ASSESSMENT = "agencies/5584/assessments/2564";

    private final JsonNode expected = caseFile().path("expected");

    @TestFactory
    Stream<DynamicTest> everyExpectedFigureComesOutOfTheApi(PublishedCase.Installed installed) {
        JsonNode tree = ok(installed.api().get(ASSESSMENT));
        JsonNode analysis = ok(installed.api().get(ASSESSMENT + "/analysis"));
        List<DynamicTest> tests = new ArrayList<>();
        each(expected.path("computed"))
                .forEach(figure -> tests.add(same(
                        "computed " + figure.getKey(), figure.getValue(), node(tree, figure.getKey(), "computed"))));
        tests.add(same("implied IIT", expected.at("/implied/IIT"), node(tree, "IIT", "implied")));
        tests.add(same("implied 5", expected.at("/implied/5/value"), node(tree, "5", "implied")));
        tests.add(same("5 at least", expected.at("/implied/5/low"), node(tree, "5", "low")));
        tests.add(same("5 at most", expected.at("/implied/5/high"), node(tree, "5", "high")));
        tests.add(DynamicTest.dynamicTest("level", () -> assertThat(
                        analysis.at("/level/current").findValuesAsText("code"))
                .containsExactly(expected.path("level").path("NACC 2564").asText())));
        tests.add(DynamicTest.dynamicTest("lowest indicator", () -> assertThat(
                        analysis.path("lowestIndicators").findValuesAsText("node"))
                .containsExactly(expected.path("lowestIndicator").asText())));
        for (Map.Entry<String, JsonNode> gain : each(expected.path("pointsToGain"))) {
            tests.add(same("gain of " + gain.getKey(), gain.getValue(), lost(analysis, gain.getKey(), "gain")));
        }
        for (Map.Entry<String, JsonNode> total : each(expected.path("totalIfFixed"))) {
            tests.add(same(
                    "total with " + total.getKey(), total.getValue(), lost(analysis, total.getKey(), "totalIfFixed")));
        }
        return tests.stream();
    }

    @Test
    void thePageShowsEveryExpectedFigure(PublishedCase.Installed installed) throws Exception {
        String text = Jsoup.parse(
                        PublishedPage.read(installed.page()).orElseThrow().html())
                .text();

        assertThat(missing(text)).isEmpty();
    }

    @Test
    void thePdfShowsEveryExpectedFigure(PublishedCase.Installed installed) throws Exception {
        byte[] pdf = PublishedPage.read(installed.page()).orElseThrow().files().get("analysis.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(missing(new PDFTextStripper().getText(document))).isEmpty();
        }
    }

    @Test
    void theServiceKnowsWhereEverythingIsAndWhatItsBytesAre(PublishedCase.Installed installed) throws Exception {
        JsonNode answer = ok(installed.api().get(ASSESSMENT + "/documents"));
        PublishedPage page = PublishedPage.read(installed.page()).orElseThrow();

        assertThat(answer.path("state").asText()).isEqualTo("published");
        assertThat(answer.path("revision").asLong()).isEqualTo(page.revision());
        assertThat(answer.path("documents").findValuesAsText("kind")).contains("page", "analysis", "tree");
        for (JsonNode document : answer.path("documents")) {
            assertThat(download(URI.create(document.path("url").asText()))).isNotEmpty();
            byte[] bytes = download(URI.create(document.path("permanentUrl").asText()));
            assertThat(PublishedPage.sha256(bytes))
                    .isEqualTo(document.path("sha256").asText());
            assertThat(bytes).hasSize(document.path("size").asInt());
        }
    }

    @Test
    void thePublishedTreeIsTheOneOfTheApi(PublishedCase.Installed installed) throws Exception {
        byte[] published =
                PublishedPage.read(installed.page()).orElseThrow().files().get("tree.json");
        JsonNode nodes = Api.JSON.readTree(published).findPath("nodes");
        JsonNode tree = ok(installed.api().get(ASSESSMENT));

        assertThat(nodes.findValuesAsText("code"))
                .isEqualTo(tree.findPath("nodes").findValuesAsText("code"))
                .hasSizeGreaterThan(100);
        for (JsonNode node : nodes) {
            for (Map.Entry<String, JsonNode> figure : each(node)) {
                String code = node.path("code").asText();
                assertThat(node(tree, code, figure.getKey()))
                        .as(code + "'s " + figure.getKey())
                        .isEqualTo(figure.getValue());
            }
        }
    }

    @Test
    void everyLinkOfTheCasesPagesLeadsSomewhere(PublishedCase.Installed installed) throws Exception {
        for (String path : List.of("", "province/70/", "province/70/2564/", "country/2564/", "agency/5584/")) {
            everyLinkLeadsSomewhere(installed.installation().websiteUrl().resolve(path));
        }
        everyLinkLeadsSomewhere(installed.page());
    }

    private static void everyLinkLeadsSomewhere(URI page) throws Exception {
        var document =
                Jsoup.parse(new String(download(page), java.nio.charset.StandardCharsets.UTF_8), page.toString());
        for (var link : document.select("a[href], link[href]")) {
            URI target = URI.create(link.absUrl("href"));
            if (target.getHost() != null && target.getAuthority().equals(page.getAuthority())) {
                assertThat(download(target)).as(target + " on " + page).isNotEmpty();
            }
        }
    }

    /** The expected figures that a text does not hold, in Arabic or in Thai digits. */
    private List<String> missing(String text) {
        String arabic = arabic(text);
        List<String> figures = new ArrayList<>();
        collect(expected.path("computed"), 2, figures);
        collect(expected.path("implied"), 2, figures);
        collect(expected.path("pointsToGain"), 3, figures);
        collect(expected.path("totalIfFixed"), 2, figures);
        figures.add(expected.path("level").path("NACC 2564").asText());
        return figures.stream().filter(figure -> !arabic.contains(figure)).toList();
    }

    private static void collect(JsonNode node, int decimals, List<String> figures) {
        if (node.isNumber()) {
            figures.add(node.decimalValue().setScale(decimals).toPlainString());
        } else {
            node.forEach(child -> collect(child, decimals, figures));
        }
    }

    private static String arabic(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        text.chars().forEach(c -> arabic.append((char) (c >= '๐' && c <= '๙' ? c - '๐' + '0' : c)));
        return arabic.toString();
    }

    private static DynamicTest same(String name, JsonNode wanted, JsonNode found) {
        return DynamicTest.dynamicTest(name, () -> {
            assertThat(found.isNumber()).as(name + " is a figure: " + found).isTrue();
            assertThat(found.decimalValue()).isEqualByComparingTo(wanted.decimalValue());
        });
    }

    private static JsonNode node(JsonNode tree, String code, String figure) {
        for (JsonNode node : tree.findPath("nodes")) {
            if (node.path("code").asText().equals(code)) {
                return node.path(figure);
            }
        }
        return tree.path("no node " + code);
    }

    private static JsonNode lost(JsonNode analysis, String code, String figure) {
        if (code.equals("all four")) {
            return analysis.path("lostItemsTogether").path(figure);
        }
        for (JsonNode item : analysis.path("lostItems")) {
            if (item.path("node").asText().equals(code)) {
                return item.path(figure);
            }
        }
        return analysis.path("no lost item " + code);
    }

    private static Iterable<Map.Entry<String, JsonNode>> each(JsonNode object) {
        return object.properties();
    }

    private static JsonNode ok(Api.Answer answer) {
        return answer.expect("A read", 200).body();
    }

    private static byte[] download(URI address) throws Exception {
        return PublishedPage.download(address);
    }

    private static JsonNode caseFile() {
        try (var file = Sample.class.getResourceAsStream("/pakchong-2564.json")) {
            return Api.JSON.readTree(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
