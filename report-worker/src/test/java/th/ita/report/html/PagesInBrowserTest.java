package th.ita.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Examples;
import th.ita.report.document.Variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The pages in a real browser: at 320 px (where WCAG 2.1 looks) and up nothing sticks out, nothing lies on top of something else, and the printout is A4.
 * Pictures to look at are left in {@code target/pictures}.
 */
class PagesInBrowserTest {

    private static final Path PICTURES = Path.of("target/pictures").toAbsolutePath();

    /** Loads each page into a frame of each width and says what does not fit. */
    private static final String MEASURE = """
            <!DOCTYPE html><meta charset="utf-8"><body><script>
            const pages = %s;
            function measure(page, frame, width) {
              const doc = frame.contentDocument;
              const box = element => element.getBoundingClientRect();
              const out = [...doc.body.querySelectorAll('*')]
                .filter(element => !element.closest('.skip') && box(element).width > 0 && box(element).right > width + 0.5)
                .map(element => element.tagName + ' ' + element.textContent.slice(0, 40));
              const scrolled = [...doc.querySelectorAll('.table')]
                .filter(table => table.scrollWidth > table.clientWidth)
                .map(table => table.querySelector('caption').textContent);
              const overlaps = [];
              for (const svg of doc.querySelectorAll('svg')) {
                const texts = [...svg.querySelectorAll('text')];
                texts.forEach((one, i) => texts.slice(i + 1).forEach(other => {
                  const a = box(one), b = box(other);
                  if (one.getAttribute('y') === other.getAttribute('y') && a.left < b.right && b.left < a.right) {
                    overlaps.push(one.textContent + ' / ' + other.textContent);
                  }
                }));
              }
              return {page, width, scrollWidth: doc.documentElement.scrollWidth, out, scrolled, overlaps,
                      font: doc.fonts.check('16px Sarabun', 'ก') && [...doc.fonts].some(face => face.status === 'loaded'),
                      height: doc.documentElement.scrollHeight};
            }
            (async () => {
              const results = [];
              for (const page of pages) for (const width of [320, 360, 1280]) {
                const frame = document.createElement('iframe');
                frame.style.cssText = `border:0;width:${width}px;height:800px`;
                await new Promise(done => { frame.onload = done; frame.src = page; document.body.append(frame); });
                await frame.contentDocument.fonts.ready;
                results.push(measure(page, frame, width));
                frame.remove();
              }
              document.body.innerHTML = '<pre></pre>';
              document.querySelector('pre').textContent = JSON.stringify(results);
            })();
            </script>
            """;

    @TempDir
    static Path folder;

    @TempDir
    static Path work;

    private static final List<String> PAGES = new ArrayList<>();
    private static Chromium browser;

    @BeforeAll
    static void publish() throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not installed");
        Site site = new Site(folder);
        for (String kind : Pages.KINDS) {
            ObjectNode snapshot = Examples.snapshot(kind);
            publish(
                    site,
                    kind.equals("assessment-withdrawn") ? snapshot.put("subject", "assessment/5584/2563") : snapshot);
        }
        publish(site, Variants.onlyATotalAtAnEdge().put("subject", "assessment/5584/2562"));
        publish(site, Variants.everything().put("subject", "assessment/5585/2564"));
        publish(site, Variants.gradedByInstruments().put("subject", "assessment/5586/2566"));
        publish(site, Variants.indicesOnly());
        publish(site, Variants.withManyLostItems().put("subject", "assessment/5587/2564"));
        publish(site, Variants.overYears("province", 5).put("subject", "province/72"));
        publish(site, Variants.overYears("province", 9).put("subject", "province/73"));
        publish(site, Variants.provinceYearOf(40).put("subject", "province/71/2564"));
        publish(site, Variants.countryYearOf(77).put("subject", "country/2563"));
        PAGES.add("404.html");
        browser = new Chromium(folder, work);
    }

    private static void publish(Site site, ObjectNode snapshot) throws IOException {
        Path page = site.publish(snapshot);
        PAGES.add(folder.relativize(page).toString());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void nothingSticksOutOrOverlapsOnAPhoneOrADesk() throws Exception {
        JsonMapper json = new JsonMapper();
        Files.writeString(folder.resolve("measure.html"), MEASURE.formatted(json.writeValueAsString(PAGES)));
        JsonNode results = json.readTree(
                Jsoup.parse(browser.dom("measure.html")).selectFirst("pre").text());
        assertThat(results).hasSize(3 * PAGES.size());
        assertThat(StreamSupport.stream(results.spliterator(), false)).allSatisfy(result -> {
            assertThat(result.get("scrollWidth").intValue())
                    .as("%s", result)
                    .isLessThanOrEqualTo(result.get("width").intValue());
            assertThat(result.get("out")).as("%s", result).isEmpty();
            assertThat(result.get("scrolled")).as("%s", result).isEmpty();
            assertThat(result.get("overlaps")).as("%s", result).isEmpty();
            assertThat(result.get("font").booleanValue()).as("%s", result).isTrue();
        });
    }

    @Test
    void thePrintoutIsA4AndLeavesOutWhatOnlyAScreenNeeds() throws Exception {
        Files.createDirectories(PICTURES);
        Path pdf = PICTURES.resolve("assessment-print.pdf");
        browser.print("assessment/5584/2564/", pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isBetween(3, 9);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("95.21", "96.22–96.27", "97.17").doesNotContain("(CSV)", "หน้าแรก");
        }
    }

    @Test
    void aPictureOfThePageIsNotEmpty() throws Exception {
        Files.createDirectories(PICTURES);
        Path png = PICTURES.resolve("assessment-1280.png");
        browser.picture("assessment/5584/2564/", 1280, 1600, png);
        assertThat(Files.size(png)).isGreaterThan(50_000);
    }
}
