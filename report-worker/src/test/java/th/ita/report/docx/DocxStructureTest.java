package th.ita.report.docx;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** The file is what ISO/IEC 29500 calls one: each part follows its schema, and all parts hang together. */
class DocxStructureTest {

    /** The transitional schemas of ECMA-376, whole. */
    private static final SchemaTypeLoader SCHEMAS = DocumentDocument.type.getTypeSystem();

    /** Parts of the package itself, which these schemas do not speak of. */
    private static final Set<String> OF_THE_PACKAGE = Set.of("[Content_Types].xml", "docProps/core.xml");

    static Stream<Samples.Sample> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachPartFollowsItsSchema(Samples.Sample sample) throws Exception {
        for (Map.Entry<String, byte[]> part : sample.file().parts().entrySet()) {
            if (part.getKey().endsWith(".xml") && !OF_THE_PACKAGE.contains(part.getKey())) {
                assertThat(errors(part.getValue())).as(part.getKey()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachChartsSpreadsheetFollowsItsSchema(Samples.Sample sample) throws Exception {
        for (Map.Entry<String, byte[]> part : sample.file().parts().entrySet()) {
            if (part.getKey().endsWith(".xlsx")) {
                OfficeFile workbook = OfficeFile.of(part.getValue());
                assertThat(errors(workbook.parts().get("xl/workbook.xml"))).isEmpty();
                assertThat(errors(workbook.parts().get("xl/worksheets/sheet1.xml")))
                        .isEmpty();
            }
        }
    }

    /** So that the tests above can fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:pPr><w:jc w:val=\"left\"/><w:pStyle w:val=\"Fact\"/></w:pPr>",
                "<w:pPr><w:jc w:val=\"thai\"/></w:pPr>",
                "<w:r><w:t>ก</w:t><w:rPr><w:b/></w:rPr></w:r>",
                "<w:unknown/>"
            })
    void theSchemasRefuseWhatIsOutOfOrderOrUnknown(String content) throws Exception {
        String body = "<w:document xmlns:w=\"" + DocxRenderer.WORD + "\"><w:body><w:p>" + content
                + "</w:p></w:body></w:document>";
        assertThat(errors(body.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anotherReaderOpensIt(Samples.Sample sample) throws Exception {
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(sample.bytes()))) {
            assertThat(opened.getParagraphs()).isNotEmpty();
            assertThat(opened.getStyles().styleExist("Title")).isTrue();
            assertThat(opened.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(sample.document().name());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachPartIsWellFormedWithAParserThatForgivesNothing(Samples.Sample sample) throws Exception {
        for (Map.Entry<String, byte[]> part : sample.file().parts().entrySet()) {
            if (part.getKey().matches(".*\\.(xml|rels)")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachPartSaysWhatItIs(Samples.Sample sample) {
        OfficeFile file = sample.file();
        Document types = file.xml("[Content_Types].xml");
        List<String> overridden = types.select("Override").eachAttr("PartName");
        List<String> endings = types.select("Default").eachAttr("Extension");
        assertThat(file.parts().keySet().iterator().next()).isEqualTo("[Content_Types].xml");
        for (String part : file.parts().keySet()) {
            String ending = part.substring(part.lastIndexOf('.') + 1);
            boolean said = ending.equals("xml") ? overridden.contains("/" + part) : endings.contains(ending);
            assertThat(said || part.equals("[Content_Types].xml")).as(part).isTrue();
        }
        assertThat(overridden)
                .allSatisfy(part -> assertThat(file.parts()).containsKey(part.substring(1)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachRelationshipLeadsToAPartOrToAnAddressToRead(Samples.Sample sample) {
        OfficeFile file = sample.file();
        Set<String> reached = new HashSet<>();
        for (String part : file.parts().keySet()) {
            if (part.endsWith(".rels")) {
                Path folder = Path.of("/" + part).getParent().getParent();
                for (Element relationship : file.xml(part).select("Relationship")) {
                    String target = relationship.attr("Target");
                    if (relationship.attr("TargetMode").equals("External")) {
                        assertThat(relationship.attr("Type")).endsWith("/hyperlink");
                        assertThat(target).matches("(https?://|mailto:).+");
                    } else {
                        String name =
                                folder.resolve(target).normalize().toString().substring(1);
                        assertThat(file.parts()).as(part).containsKey(name);
                        reached.add(name);
                    }
                }
            }
        }
        assertThat(file.parts().keySet())
                .filteredOn(part -> !part.endsWith(".rels") && !part.equals("[Content_Types].xml"))
                .as("nothing lies in the file that nothing leads to")
                .allSatisfy(part -> assertThat(reached).contains(part));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachReferenceInTheBodyIsKnown(Samples.Sample sample) {
        OfficeFile file = sample.file();
        List<String> known =
                file.xml("word/_rels/document.xml.rels").select("Relationship").eachAttr("Id");
        Document body = file.body();
        List<String> used = new ArrayList<>(body.select("*").eachAttr("r:id"));
        used.addAll(body.select("*").eachAttr("r:embed"));
        assertThat(known).containsAll(used);
        assertThat(body.select("wp|docPr").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(body.select("wp|docPr").eachAttr("descr"))
                .hasSameSizeAs(body.select("wp|docPr"))
                .allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(file.xml("word/numbering.xml").select("w|num").eachAttr("w:numId"))
                .containsAll(body.select("w|numPr > w|numId").eachAttr("w:val"));
    }

    @Test
    void aCellEndsWithAParagraphAndNoTwoTablesTouch() {
        Document body = Samples.REPORT.file().body();
        assertThat(body.select("w|tc"))
                .allSatisfy(
                        cell -> assertThat(cell.lastElementChild().tagName()).isEqualTo("w:p"));
        assertThat(body.select("w|tbl + w|tbl")).isEmpty();
        assertThat(body.select("w|tbl + w|sectPr")).isEmpty();
        assertThat(Samples.MEMORANDUM.file().body().select("w|tbl + w|sectPr")).isEmpty();
    }

    private static List<String> errors(byte[] part) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        SCHEMAS.parse(new ByteArrayInputStream(part), null, new XmlOptions())
                .validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }
}
