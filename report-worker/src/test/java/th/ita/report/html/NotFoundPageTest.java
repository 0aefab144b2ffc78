package th.ita.report.html;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import th.ita.report.document.Examples;
import th.ita.report.document.Publisher;

import static org.assertj.core.api.Assertions.assertThat;

class NotFoundPageTest {

    @Test
    void itExplainsItselfAndLeadsToTheTopFromAnyDepth() {
        Document page = page(Examples.PUBLISHER, "/ita/");
        assertThat(page.select("h1").text()).isEqualTo("ไม่พบหน้านี้");
        assertThat(page.select("main").text()).contains("อาจยังไม่ได้เผยแพร่ หรือย้ายไปอยู่ที่อื่นแล้ว");
        assertThat(page.select("a").eachAttr("href")).containsOnly("/ita/");
        assertThat(page.select("link[rel=stylesheet]").attr("href"))
                .isEqualTo("/ita/" + WebsiteAssets.load().folder() + "/style.css");
    }

    @Test
    void aPublishersNameIsText() {
        Document page = page(new Publisher("<script>x</script>", null), "/");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("footer").text()).contains("<script>x</script>");
    }

    private static Document page(Publisher publisher, String basePath) {
        return Jsoup.parse(new String(NotFoundPage.render(publisher, basePath), StandardCharsets.UTF_8));
    }
}
