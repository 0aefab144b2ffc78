package th.ita.report.document;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComposerTest {

    @Test
    void theAnalysisOffersItsFilesAndItsData() {
        Composition composition = Examples.composition("assessment");
        assertThat(composition.prints())
                .extracting(print -> print.file(Print.Format.PDF))
                .containsExactly("analysis.pdf");
        assertThat(composition.dataFiles()).containsOnlyKeys("tree.json", "tree.csv");
        assertThat(composition.page().files())
                .extracting(Document.FileLink::name)
                .containsExactly("analysis.pdf", "analysis.docx", "tree.csv", "tree.json");
        assertThat(composition.page().revision().dataSha256())
                .isEqualTo(Sha256.of(composition.dataFiles().get("tree.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-withdrawn", "agency", "province-year", "province", "country-year", "country"})
    void otherKindsHaveNoPdfAndNoData(String kind) {
        Composition composition = Examples.composition(kind);
        assertThat(composition.prints()).isEmpty();
        assertThat(composition.dataFiles()).isEmpty();
        assertThat(composition.page().files()).isEmpty();
        assertThat(composition.page().revision().dataSha256()).isNull();
    }

    @Test
    void aWithdrawnResultExplainsItselfAndShowsNoFigure() {
        Document document = Examples.composition("assessment-withdrawn").page();
        String text = Texts.of(document);
        assertThat(text)
                .contains("ผลการประเมินนี้ถอนออกแล้ว", "๒๒ มีนาคม ๒๕๖๕ เวลา ๑๐.๐๐ น.", "บันทึกคะแนนผิดหน่วยงาน")
                .doesNotContain("95.21", "๙๕.๒๑");
    }

    @Test
    void aTotalAtAnEdgeNamesBothLevelsAndWhatIsMissing() {
        String text = Texts.of(Examples.compose(Variants.onlyATotalAtAnEdge()).page());
        assertThat(text)
                .contains(
                        "ระดับ A หรือระดับ AA",
                        "คะแนน ๑๓ จาก ๑๔ รายการ (คะแนนรวม เครื่องมือ และตัวชี้วัด) ไม่มีข้อมูลให้คำนวณ",
                        "ไม่มีผลของข้อตรวจรายข้อในรายงาน");
    }

    @Test
    void aNarrowMarginIsToldWithWhatItMeans() {
        assertThat(Texts.of(Examples.composition("assessment").page()))
                .contains("คะแนนรวมสูงกว่าเกณฑ์ขั้นต่ำของระดับ AA (๙๕.๐๐ คะแนน) อยู่ ๐.๒๑ คะแนน")
                .contains("เสียคะแนนไปเพียงข้อเดียว คะแนนรวมจะต่ำกว่าเกณฑ์นี้");
        ObjectNode comfortable = Examples.snapshot("assessment");
        ((ObjectNode) comfortable.at("/analysis/level/margin")).put("points", 4.21);
        assertThat(Texts.of(Examples.compose(comfortable).page())).doesNotContain("เพียงข้อเดียว");
    }

    @Test
    void theDistanceToTheNextLevelIsTold() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        ((ObjectNode) snapshot.at("/analysis/level"))
                .putObject("next")
                .put("code", "AA")
                .put("nameTh", "ระดับ AA")
                .put("edge", 95.0)
                .put("distance", 1.23);
        assertThat(Texts.of(Examples.compose(snapshot).page()))
                .contains("ต้องได้คะแนนรวมเพิ่มอีก ๑.๒๓ คะแนน จึงจะถึงระดับ AA (ตั้งแต่ ๙๕.๐๐ คะแนนขึ้นไป)");
    }

    @Test
    void fieldsThatNobodyKnowsAreIgnored() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        snapshot.put("colour", "red");
        ((ObjectNode) snapshot.at("/tree/nodes/0")).putArray("colours").add(1);
        assertThat(Examples.compose(snapshot).page())
                .isEqualTo(Examples.composition("assessment").page());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agency/type",
                "/agency/district",
                "/agency/provinceCode",
                "/agency/website",
                "/analysis/level/reported",
                "/analysis/level/margin",
                "/analysis/lostItemsTogether",
                "/analysis/lostItems",
                "/analysis/findings",
                "/analysis/lowestIndicators",
                "/analysis/lostItems/0/remark",
                "/analysis/lostItems/0/evidenceUrls",
                "/analysis/lostItems/0/gain",
                "/analysis/lostItems/0/totalIfFixed",
                "/tree/nodes/0/weight",
                "/tree/nodes/1/low",
                "/analysis/level/scale",
                "/analysis/level",
                "/analysis/gains",
                "/analysis/gains/questions",
                "/analysis/gains/items/0/totalIfFull",
                "/analysis/fixOrder",
                "/analysis/fixOrder/0/totalAfter",
                "/analysis/nextLevels",
                "/analysis/atRisk",
                "/analysis/atRisk/0/loss",
                "/analysis/previousYear",
                "/analysis/previousYear/total",
                "/analysis/previousYear/nodes",
                "/analysis/previousYear/nodes/3/previousValue",
                "/baseline",
                "/baseline/scopes/0/leftOut",
                "/baseline/scopes/0/nodes/0/rank",
                "/baseline/scopes/0/nodes/0/mean"
            })
    void whatMayBeMissingMayBeMissing(String pointer) {
        for (boolean absent : List.of(true, false)) {
            ObjectNode snapshot = Variants.everything();
            without(snapshot, pointer, absent);
            assertThat(Examples.compose(snapshot).page().blocks()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assessment, /kind",
        "assessment, /epoch",
        "assessment, /revision",
        "assessment, /revisedAt",
        "assessment, /state",
        "assessment, /agency",
        "assessment, /agency/nameTh",
        "assessment, /fiscalYear",
        "assessment, /framework",
        "assessment, /tree",
        "assessment, /tree/nodes",
        "assessment, /tree/nodes/3/code",
        "assessment, /tree/nodes/3/kind",
        "assessment, /tree/nodes/3/value",
        "assessment, /analysis",
        "assessment, /analysis/lostItems/1/node",
        "assessment-withdrawn, /withdrawal",
        "agency, /assessments/0/totalOrigin",
        "province-year, /summary/count",
        "province-year, /agencies/0/id",
        "province, /province/code",
        "country-year, /provinces/0/summary",
        "country, /years/0/fiscalYear"
    })
    void whatMustBeThereIsMissedByItsPointer(String example, String pointer) {
        for (boolean absent : List.of(true, false)) {
            ObjectNode snapshot = Examples.snapshot(example);
            without(snapshot, pointer, absent);
            assertThatThrownBy(() -> Examples.compose(snapshot))
                    .isInstanceOfSatisfying(CompositionException.class, broken -> assertThat(broken.pointer())
                            .isEqualTo(pointer));
        }
    }

    @Test
    void aValueOfTheWrongKindIsNamedByItsPointer() {
        Stream.of(
                        "/agency/nameTh",
                        "/fiscalYear",
                        "/revisedAt",
                        "/tree",
                        "/tree/nodes",
                        "/tree/nodes/2",
                        "/tree/nodes/2/value",
                        "/tree/nodes/2/origin",
                        "/tree/nodes/2/official",
                        "/tree/nodes/2/evidenceUrls",
                        "/analysis/findings",
                        "/analysis/instruments/0/known",
                        "/analysis/lostItems/0/gain")
                .forEach(pointer -> {
                    ObjectNode snapshot = Examples.snapshot("assessment");
                    replace(snapshot, pointer, snapshot.arrayNode().add(true));
                    assertThatThrownBy(() -> Examples.compose(snapshot))
                            .isInstanceOfSatisfying(CompositionException.class, broken -> assertThat(broken.pointer())
                                    .startsWith(pointer));
                });
    }

    @Test
    void aNumberWithAnAbsurdExponentIsRefused() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        ((ObjectNode) snapshot.at("/tree/nodes/2")).put("value", new java.math.BigDecimal("1E+999999999"));
        assertThatThrownBy(() -> Examples.compose(snapshot))
                .isInstanceOf(CompositionException.class)
                .hasMessage("/tree/nodes/2/value: out of all bounds");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        Composer composer = new Composer(Examples.PUBLISHER);
        assertThatThrownBy(() -> composer.compose(NullNode.instance)).isInstanceOf(CompositionException.class);
        assertThatThrownBy(() -> composer.compose(Examples.snapshot("country").arrayNode()))
                .isInstanceOf(CompositionException.class);
    }

    @Test
    void publisherAndContactMayBeUnconfigured() {
        Document document = new Composer(new Publisher("", null))
                .compose(Examples.snapshot("country"))
                .page();
        assertThat(Texts.of(document))
                .contains("หากพบข้อมูลที่ไม่ถูกต้อง โปรดแจ้งผู้เผยแพร่เว็บไซต์นี้")
                .doesNotContain("เผยแพร่โดย");
    }

    @Test
    void agencyOfBangkokHasNoProvinceBeforeItsName() {
        ObjectNode snapshot = Examples.snapshot("agency");
        ((ObjectNode) snapshot.get("agency"))
                .put("district", "พระนคร")
                .put("provinceCode", "10")
                .put("provinceNameTh", "กรุงเทพมหานคร");
        assertThat(Texts.of(Examples.compose(snapshot).page())).contains("เขตพระนคร กรุงเทพมหานคร");
    }

    private static void without(ObjectNode snapshot, String pointer, boolean absent) {
        if (absent) {
            ObjectNode parent = (ObjectNode) snapshot.at(parent(pointer));
            parent.remove(name(pointer));
        } else {
            replace(snapshot, pointer, NullNode.instance);
        }
    }

    private static void replace(ObjectNode snapshot, String pointer, JsonNode value) {
        JsonNode parent = snapshot.at(parent(pointer));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name(pointer)), value);
        } else {
            ((ObjectNode) parent).set(name(pointer), value);
        }
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
