package th.ita.assessment.measure;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.framework.Lineages;
import th.ita.assessment.framework.Relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogueTest {

    private static final Frameworks FRAMEWORKS = Frameworks.load();

    private static Catalogue ours() {
        return Catalogue.read(
                "nacc-2564.yaml", CatalogueTest.class.getResourceAsStream("/measures/nacc-2564.yaml"), FRAMEWORKS);
    }

    private static void refuses(String change, String with, String complaint) throws Exception {
        try (InputStream file = CatalogueTest.class.getResourceAsStream("/measures/nacc-2564.yaml")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(change);
            InputStream wrong =
                    new ByteArrayInputStream(text.replace(change, with).getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> Catalogue.read("nacc-2564.yaml", wrong, FRAMEWORKS))
                    .withMessageContaining(complaint);
        }
    }

    @Test
    void aDraftTakesItsTextsAndTheMonthsOfTheMeasuresYear() {
        FirstDraft draft = Measures.draft();
        Measure measure = new FirstDraft(draft.agency(), draft.tree(), draft.analysis(), draft.chain(), ours()::find)
                .content().measures().stream()
                        .filter(each -> each.nodes().contains("O24"))
                        .findFirst()
                        .orElseThrow();
        assertThat(measure.responsible()).isEqualTo("กองคลัง");
        assertThat(measure.steps()).hasSize(3);
        assertThat(measure.schedule())
                .isEqualTo(new Schedule(LocalDate.of(2021, 10, 1), LocalDate.of(2022, 3, 31), null));
    }

    @Test
    void whatADraftKeepsOfTheOneBeforeIsThereStill() {
        MeasureContent old = Measures.content();
        UncoveredItem reason = new UncoveredItem("O2", "แก้ไขแล้ว");
        Waiver waiver = new Waiver("equal-values", "E2", "ตรวจแล้ว", "somebody", null);
        MeasureContent draft = Measures.draft()
                .over(new MeasureContent(
                        2566,
                        "เหตุผล",
                        old.memorandum(),
                        old.author(),
                        old.measures(),
                        List.of(reason, new UncoveredItem("X99", "ข้อที่ไม่มีแล้ว")),
                        List.of(
                                waiver,
                                new Waiver("equal-values", "X99", "ข้อที่ไม่มีแล้ว", "somebody", null),
                                new Waiver("no-such-rule", null, "กฎที่ไม่มีแล้ว", "somebody", null))));
        assertThat(draft.author()).isEqualTo(old.author());
        assertThat(draft.reasons()).containsExactly(reason);
        assertThat(draft.waivers()).containsExactly(waiver);
        assertThat(draft.measureFiscalYear()).isEqualTo(2565);
        assertThat(draft.measures()).isEqualTo(Measures.draft().content().measures());
    }

    @Test
    void anotherYearsDraftFindsTheTextOfTheSameNode() {
        Lineages lineages = Lineages.load();
        Catalogues catalogues = new Catalogues(List.of(ours()), FRAMEWORKS, lineages);
        for (int year : List.of(2563, 2564, 2565)) {
            assertThat(catalogues.of(FRAMEWORKS.find(year).orElseThrow()).apply("O24"))
                    .map(CatalogueEntry::responsible)
                    .contains("กองคลัง");
        }
        Relation in2566 = lineages.between(2564, 2566).ofFrom().get("O24");
        assertThat(in2566.comparable()).isTrue();
        assertThat(catalogues
                        .of(FRAMEWORKS.find(2566).orElseThrow())
                        .apply(in2566.to().getFirst()))
                .map(CatalogueEntry::node)
                .contains("O24");
        assertThat(catalogues.of(Measures.TREE.framework()).apply("O2")).isEmpty();
    }

    @Test
    void aFileThatIsWrongIsRefusedByItsKey() throws Exception {
        refuses("node: O24", "node: O99", "/entries/0/node");
        refuses("node: O24", "node: o24", "/entries/0/node");
        refuses("to: 6", "to: 13", "/entries/0/schedule");
        refuses("responsible: กองคลัง", "responsible: \"\"", "/entries/0/responsible");
        refuses("followUp:", "follow:", "follow");
        refuses("2564", "2565", "says it is of NACC 2565");
    }
}
