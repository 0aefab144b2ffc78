package th.ita.report.pdf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.report.document.Block;
import th.ita.report.document.Document;
import th.ita.report.document.Golden;
import th.ita.report.document.Inline;
import th.ita.report.document.LinkTargets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static th.ita.report.pdf.StructureTree.children;

/** What a screen reader, and who jumps by bookmarks, makes of the file. */
class PdfStructureTest {

    private PDDocument analysis;
    private PDDocument gallery;
    private PDDocument longDocument;

    @BeforeEach
    void open() throws IOException {
        analysis = Loader.loadPDF(Samples.ANALYSIS.pdf());
        gallery = Loader.loadPDF(Samples.GALLERY.pdf());
        longDocument = Loader.loadPDF(Samples.LONG.pdf());
    }

    @AfterEach
    void close() throws IOException {
        analysis.close();
        gallery.close();
        longDocument.close();
    }

    @Test
    void theAnalysisReadsOutInOrder() throws IOException {
        String outline = outlineLikeGolden(analysis, "pdf/analysis.txt");

        assertThat(outline).startsWith("Document\n  H1: การวิเคราะห์ผลการประเมิน ITA");
    }

    @Test
    void everyKindOfBlockHasItsElements() throws IOException {
        String outline = outlineLikeGolden(gallery, "pdf/gallery.txt");

        assertThat(outline).contains("    Figure alt=แผนภูมิแท่ง ต่ำสุดคือตัวชี้วัดที่ 9 ได้ 90.20");
    }

    private static String outlineLikeGolden(PDDocument document, String golden) throws IOException {
        String outline = new StructureTree(document).outline();
        byte[] bytes = outline.getBytes(StandardCharsets.UTF_8);
        assertThat(outline)
                .as("also left in %s", Golden.leave(golden, bytes))
                .isEqualTo(new String(Golden.expected(golden, bytes), StandardCharsets.UTF_8));
        return outline;
    }

    @Test
    void aTablesHeadIsReadOutOnceThoughItIsPrintedOnEachPage() throws IOException {
        StructureTree tree = new StructureTree(longDocument);
        PDStructureElement table = tree.all("Table").getFirst();

        assertThat(children(table))
                .extracting(PDStructureElement::getStructureType)
                .containsExactly("Caption", "THead", "TBody");
        assertThat(tree.pages(table)).hasSizeGreaterThan(4);
        assertThat(tree.ownText(tree.all("Caption").getFirst())).isEqualTo("รายการทั้งหมด");
        assertThat(tree.all("TH").stream().map(tree::ownText).filter("รหัส"::equals))
                .hasSize(2);
    }

    @Test
    void noRowGoesOverAPagesEndUnlessItIsTallerThanAPage() throws IOException {
        StructureTree tree = new StructureTree(longDocument);
        List<PDStructureElement> rows =
                children(children(tree.all("Table").getFirst()).getLast());

        assertThat(rows).hasSize(70);
        assertThat(rows).allSatisfy(row -> assertThat(tree.pages(row)).hasSize(1));
        PDStructureElement endless = children(tree.all("TBody").getLast()).getFirst();
        assertThat(tree.pages(endless)).hasSizeGreaterThan(2);
    }

    @Test
    void aShortTableIsNotTornApart() throws IOException {
        try (PDDocument sparse = Loader.loadPDF(Samples.SPARSE.pdf())) {
            StructureTree tree = new StructureTree(sparse);
            PDStructureElement levels = tree.all("Table").stream()
                    .filter(table -> tree.ownText(children(table).getFirst()).startsWith("เกณฑ์ระดับ"))
                    .findFirst()
                    .orElseThrow();

            assertThat(tree.pages(levels)).hasSize(1);
        }
    }

    @Test
    void noHeadingNorCaptionStandsAtAPagesEndAwayFromWhatItIsAbout() throws IOException {
        for (PDDocument document : List.of(analysis, longDocument)) {
            StructureTree tree = new StructureTree(document);
            List<PDStructureElement> blocks = children(tree.root());
            for (int i = 0; i < blocks.size() - 1; i++) {
                if (blocks.get(i).getStructureType().matches("H\\d")) {
                    assertThat(firstPage(document, tree, blocks.get(i)))
                            .as(tree.ownText(blocks.get(i)))
                            .isEqualTo(firstPage(document, tree, blocks.get(i + 1)));
                }
            }
            for (PDStructureElement table : tree.all("Table")) {
                PDStructureElement firstRow =
                        children(children(table).getLast()).getFirst();
                assertThat(firstPage(document, tree, table)).isEqualTo(firstPage(document, tree, firstRow));
            }
        }
    }

    private static int firstPage(PDDocument document, StructureTree tree, PDStructureElement element) {
        return tree.pages(element).stream()
                .mapToInt(page -> document.getPages().indexOf(page))
                .min()
                .orElseThrow();
    }

    @Test
    void bookmarksFollowTheHeadings() {
        List<String> bookmarks = new ArrayList<>();
        collect(analysis.getDocumentCatalog().getDocumentOutline(), 0, bookmarks);
        List<String> headings = new ArrayList<>();
        headings.add(Samples.ANALYSIS.document().title());
        for (Block block : Samples.ANALYSIS.document().blocks()) {
            if (block instanceof Block.Heading heading) {
                headings.add("  ".repeat(heading.level() - 1) + heading.text());
            }
        }

        assertThat(bookmarks).isEqualTo(headings);
    }

    private static void collect(PDOutlineNode node, int depth, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add("  ".repeat(depth) + item.getTitle());
            collect(item, depth + 1, titles);
        }
    }

    @Test
    void headingLevelsAreNeverSkipped() throws IOException {
        Document document = SampleDocuments.document(
                "ระดับหัวข้อ", List.of(new Block.Heading(3, "ลึกเกินไป"), Block.Paragraph.of("เนื้อหา")));
        try (PDDocument pdf = Loader.loadPDF(new PdfRenderer().render(document))) {
            assertThat(children(new StructureTree(pdf).root()))
                    .extracting(PDStructureElement::getStructureType)
                    .startsWith("H1", "H2", "P");
        }
    }

    @Test
    void linksLeadOutAndIntoTheWebsite() throws IOException {
        assertThat(addresses(gallery))
                .containsOnly(
                        "https://www.pakchong.go.th/",
                        Samples.WEBSITE + "province/70/2564/",
                        Samples.WEBSITE + "agency/5584/",
                        "https://itas.nacc.go.th/",
                        "https://example.go.th/o15");
        assertThat(addresses(analysis)).contains("mailto:ita@example.go.th");
    }

    @Test
    void aLinkIntoTheWebsiteIsTextWhereNobodyToldItsAddress() throws IOException {
        Document document = SampleDocuments.document(
                "ลิงก์", List.of(new Block.Paragraph(List.of(new Inline.Link("ราชบุรี", "province/70/2564/")))));
        try (PDDocument pdf = Loader.loadPDF(new PdfRenderer().render(document))) {
            assertThat(addresses(pdf)).isEmpty();
            assertThat(new StructureTree(pdf).outline()).contains("P: ราชบุรี");
        }
    }

    @Test
    void theWebsitesAddressNeedsNoSlashAtItsEnd() {
        Inline link = new Inline.Link("ราชบุรี", "province/70/");
        assertThat(new LinkTargets(URI.create("https://ita.example.go.th")).of(link))
                .hasToString("https://ita.example.go.th/province/70/");
        assertThat(new LinkTargets(URI.create("https://ita.example.go.th/results")).of(link))
                .hasToString("https://ita.example.go.th/results/province/70/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ita.example.go.th", "/results/", "mailto:ita@example.go.th", "https://a.go.th/?page=1"})
    void whatIsNoWebsitesAddressIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new PdfRenderer(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not the address of a website: " + address);
    }

    @Test
    void whatIsNoAddressIsPrintedAsText() throws IOException {
        Document document = SampleDocuments.document(
                "ลิงก์",
                List.of(new Block.Paragraph(List.of(
                        new Inline.Link("แนบไฟล์", "javascript:alert(1)"), new Inline.Link(" ไม่ใช่", "http:// x")))));
        try (PDDocument pdf = Loader.loadPDF(new PdfRenderer(Samples.WEBSITE).render(document))) {
            assertThat(addresses(pdf)).isEmpty();
            assertThat(new StructureTree(pdf).outline()).contains("P: แนบไฟล์ ไม่ใช่");
        }
    }

    @Test
    void eachLinkSaysWhereItLeadsAndBelongsToItsText() throws IOException {
        for (PDPage page : gallery.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                assertThat(annotation.getContents()).isNotBlank();
                assertThat(annotation.getStructParent()).isNotNegative();
                assertThat(annotation.isPrinted()).isTrue();
            }
        }
        assertThat(new StructureTree(gallery).outline()).contains("Link annotated: www.pakchong.go.th");
    }

    private static List<String> addresses(PDDocument document) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    addresses.add(action.getURI());
                }
            }
        }
        return addresses;
    }
}
