package th.ita.report.html;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Checks;
import th.ita.report.document.Examples;
import th.ita.report.document.Variants;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page, the kept copies included. */
class PageRulesTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void publish() throws IOException {
        Site site = new Site(folder);
        for (String kind : Pages.KINDS) {
            ObjectNode snapshot = Examples.snapshot(kind);
            // Beside the current one.
            if (kind.endsWith("-withdrawn")) {
                snapshot.put("subject", snapshot.get("subject").textValue().replace("2564", "2563"));
            }
            site.publish(snapshot);
        }
        site.publish(Checks.superseded().put("subject", "check/K7QM3XPE"));
        site.publish(Checks.withdrawn().put("subject", "check/K7QM3XPF"));
        for (int version = 1; version <= 4; version++) {
            // What is linked to, and has rules of its own.
            Path measures = Files.createDirectories(folder.resolve("measures/5584/2564/v" + version));
            Files.writeString(measures.resolve("index.html"), "stands for the version");
        }
        site.publish(Variants.onlyATotalAtAnEdge().put("subject", "assessment/5584/2562"));
        site.publish(Variants.everything().put("subject", "assessment/5585/2564"));
        site.publish(Variants.gradedByInstruments().put("subject", "assessment/5586/2566"));
        site.publish(Variants.indicesOnly());
        site.publish(Variants.withoutWeights());
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pages = files.filter(
                            file -> file.getFileName().toString().equals("index.html"))
                    .filter(file -> !file.endsWith(CheckEntryPage.PATH) && !file.startsWith(folder.resolve("measures")))
                    .sorted()
                    .toList();
            assertThat(pages).hasSize(36);
            return pages;
        }
    }

    private static Document read(Path page) throws IOException {
        return Jsoup.parse(page, "UTF-8");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsThaiAndHasOneMainHeadingAndOneMain(Path page) throws IOException {
        Document html = read(page);
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("main#content")).hasSize(1);
        assertThat(html.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(html.title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsSkipNoLevel(Path page) throws IOException {
        int before = 0;
        for (Element heading : read(page).select("h1, h2, h3, h4, h5, h6")) {
            int level = Integer.parseInt(heading.tagName().substring(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tablesHaveCaptionsAndHeadersThatSayWhatTheyHead(Path page) throws IOException {
        Document html = read(page);
        for (Element table : html.select("table")) {
            assertThat(table.select("> caption").text()).isNotBlank();
            assertThat(table.select("th")).allMatch(header -> header.hasAttr("scope"));
            assertThat(table.select("tbody tr"))
                    .allMatch(row -> row.select("> th[scope=row]").size() == 1);
            assertThat(table.select("tbody tr"))
                    .allMatch(row ->
                            row.childrenSize() == table.select("thead th").size());
        }
        assertThat(html.select("svg"))
                .allMatch(svg -> svg.attr("role").equals("img")
                        && Stream.of(svg.attr("aria-labelledby").split(" "))
                                .allMatch(id -> svg.getElementById(id) != null));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void idsAreUnique(Path page) throws IOException {
        assertThat(read(page).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksAreRelativeAndLeadToWhatIsThereOrAreAbsoluteAndHarmless(Path page) throws IOException {
        Document html = read(page);
        for (Element link : html.select("[href]")) {
            String href = link.attr("href");
            if (URI.create(href).isAbsolute()) {
                assertThat(href).matches("https?://.+|mailto:.+");
            } else if (href.startsWith("#")) {
                assertThat(html.getElementById(href.substring(1))).isNotNull();
            } else {
                assertThat(href).doesNotStartWith("/");
                Path target = page.getParent().resolve(href).normalize();
                assertThat(target).startsWith(folder);
                assertThat(href.endsWith("/") ? target.resolve("index.html") : target)
                        .exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingRuns(Path page) throws IOException {
        Document html = read(page);
        Elements running = html.select("script, iframe, object, embed, form, base");
        if (!html.select(".file-check").isEmpty()) {
            assertThat(running.eachAttr("src"))
                    .containsExactly(running.first().attr("src"))
                    .allMatch(script -> script.endsWith("/check.js"));
            return;
        }
        assertThat(running).isEmpty();
        assertThat(html.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("script-src 'none'");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thaiIsNfcAndHoldsNoInvisibleCharacters(Path page) throws IOException {
        String html = Files.readString(page);
        assertThat(Normalizer.isNormalized(html, Normalizer.Form.NFC)).isTrue();
        assertThat(html).doesNotContain("\u200B", "\u00AD", "\uFEFF", "\u2060", "\u0E4D");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void proseHasThaiDigitsAndTablesHaveArabicOnes(Path page) throws IOException {
        Document html = read(page);
        html.select("main p code, main li code, main p a, .key-figure .value").remove();
        assertThat(html.select("main > p, main > ul:not(.files) > li").eachText())
                .allSatisfy(prose -> assertThat(prose.replaceAll("SHA-256|[A-Z]\\d+(\\.\\d+)?", ""))
                        .doesNotContainPattern("[0-9]"));
        assertThat(html.select("table").eachText())
                .allSatisfy(table -> assertThat(table).doesNotContainPattern("[๐-๙]"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageSaysWhoPublishesItAndHowToReportAnError(Path page) throws IOException {
        Document html = read(page);
        assertThat(html.select("main").text())
                .contains("เผยแพร่โดยสำนักงานทดสอบ")
                .contains("หากพบข้อมูลที่ไม่ถูกต้อง โปรดแจ้ง ita@example.go.th");
        assertThat(html.select("main a[href=mailto:ita@example.go.th]")).hasSize(1);
        assertThat(html.select("footer").text()).startsWith("ข้อมูลฉบับที่ ");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageWithFiguresSaysThatComputedOnesAreNotAnnounced(Path page) throws IOException {
        Document html = read(page);
        if (!html.select("table").isEmpty() && !page.startsWith(folder.resolve("check"))) {
            assertThat(html.select("main").text()).containsPattern("ไม่ใช่(คะแนน|ค่า)ที่สำนักงาน ป\\.ป\\.ช\\. ประกาศ");
        }
    }
}
