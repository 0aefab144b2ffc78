package th.ita.local;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages in a real browser that runs no scripts: on a telephone and on paper. Left out where there is no Chromium. */
@ExtendWith(PublishedCase.class)
class BrowserIT {

    private static Chromium chromium;
    private static Browser browser;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
        browser = chromium.browser();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assessment/5584/2564/",
                "agency/5584/",
                "province/70/2564/",
                "province/70/",
                "country/2564/",
                "",
                "nothing/here/"
            })
    void aTelephoneShowsThePageWithoutScrollingSideways(String path, PublishedCase.Installed installed) {
        try (BrowserContext telephone = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false))) {
            Page page = telephone.newPage();
            page.navigate(installed.installation().websiteUrl().resolve(path).toString());

            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.evaluate("document.scrollingElement.scrollWidth"))
                    .as("width of what is shown")
                    .isEqualTo(360);
            assertThat(facesOfSarabun(page)).isEqualTo(1);
        }
    }

    @Test
    void theCaseIsReadableOnPaper(PublishedCase.Installed installed) throws IOException {
        try (BrowserContext reader = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = reader.newPage();
            page.navigate(installed.page().toString());
            facesOfSarabun(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4"));

            try (PDDocument document = Loader.loadPDF(paper)) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text).contains("95.21", "AA", "97.23", "93.80", "95.59", "90.20", "100.00");
                assertThat(document.getNumberOfPages()).isBetween(2, 12);
            }
        }
    }

    @Test
    void aReaderFindsTheWayFromTheCountryToTheCase(PublishedCase.Installed installed) {
        try (BrowserContext reader = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = reader.newPage();
            page.navigate(installed.installation().websiteUrl().toString());
            for (String step : List.of("province/70/", "agency/5584/", "assessment/5584/2564/")) {
                page.locator("a[href$='" + step + "']").first().click();
                page.waitForURL("**/" + step);
            }
            assertThat(page.locator("body").innerText()).contains("ปากช่อง", "95.21");
        }
    }

    /** Waits until the font is there; fails when its file is missing, answers none when no page declares it. */
    private static Object facesOfSarabun(Page page) {
        return page.evaluate("document.fonts.load('16px Sarabun', 'ก').then(faces => faces.length)");
    }
}
