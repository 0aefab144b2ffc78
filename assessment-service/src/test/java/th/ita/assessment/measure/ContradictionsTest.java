package th.ita.assessment.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import th.ita.assessment.http.FiscalYears;

import static org.assertj.core.api.Assertions.assertThat;

/** The mistakes of the real memorandum, put in again in our words: each is caught, and cites what disproves it. */
class ContradictionsTest {

    private static List<String> errors(MeasureContent content) {
        return Measures.check(content).contradictions().stream()
                .filter(item -> item.severity() == Contradiction.Severity.ERROR)
                .map(item -> item.rule() + " " + item.pointer())
                .toList();
    }

    private static Contradictions.Item only(MeasureContent content, String rule) {
        return Measures.check(content).contradictions().stream()
                .filter(item -> item.rule().equals(rule))
                .reduce((one, other) -> {
                    throw new AssertionError(one + "\n" + other);
                })
                .orElseThrow();
    }

    @Test
    void nothingStandsAgainstWhatIsRightButTwoWarnings() {
        assertThat(Measures.check(Measures.content()).contradictions())
                .extracting(item ->
                        item.rule() + " " + item.node() + " " + item.severity().code())
                .containsExactlyInAnyOrder("equal-values E2 warning", "implied-indicator 5 warning");
    }

    @Test
    void indicator8IsNotTheLowestOfAll() {
        Contradictions.Item found = only(
                Measures.withFacts("ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน ได้คะแนนต่ำที่สุดของทุกตัวชี้วัด"),
                "other-lowest");
        assertThat(found.pointer()).isEqualTo("/memorandum/facts");
        assertThat(found.node()).isEqualTo("8");
        assertThat(found.th()).contains("92.48", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "90.20");
        assertThat(found.en()).contains("92.48", "indicator 9", "90.20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัดที่ 8 ได้คะแนนต่ำสุดในแบบ EIT",
                "เครื่องมือ EIT มีตัวชี้วัดที่ ๘ ได้คะแนนต่ำสุด",
                "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้คะแนนต่ำสุด คือ 90.20",
                "คะแนนรวม 95.21 ระดับ AA",
                "ยกระดับการให้บริการ และมีเป้าหมายให้ได้ระดับ A ขึ้นไปทุกปี",
                "เมื่อเทียบกับปี 2563 คะแนนสูงขึ้น",
                "ข้อคำถาม E2 ให้บริการเท่าเทียมกัน ได้ 92.57",
                "แผนแม่บทปี 2561-2580",
                "ข้อตรวจ O42 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ได้คะแนนเต็ม"
            })
    void whatIsTrueIsLeftAlone(String facts) {
        assertThat(errors(Measures.withFacts(facts))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลการประเมินอยู่ในระดับ B", "The result is level B.", "หน่วยงานได้ระดับ “A”"})
    void anotherLevelIsCaughtByTheTotal(String facts) {
        Contradictions.Item found = only(Measures.withFacts(facts), "other-level");
        assertThat(found.th()).contains("95.21", "ระดับ AA");
    }

    @Test
    void theWordsForLevelBAreCaughtBeneathLevelAA() {
        Contradictions.Item found =
                only(Measures.withFacts("มีประเด็นที่ต้องปรับปรุงอีกร้อยละ ๑๕–๒๕ ของทั้งหมด"), "other-level");
        assertThat(found.th()).contains("ระดับ B", "95.21", "AA");
    }

    @Test
    void theTwoYearsAreNotMixedUp() {
        assertThat(only(Measures.withFacts("ผลการประเมินประจำปีงบประมาณ พ.ศ. ๒๕๖๕"), "other-year")
                        .th())
                .contains("2565", "2564");
        assertThat(only(Measures.withFacts("มาตรการส่งเสริมความโปร่งใส ประจำปี 2564"), "other-year")
                        .en())
                .contains("measures for 2564", "fiscal year 2565");
        assertThat(only(Measures.withFacts("แผนงานปีงบประมาณ 2560"), "other-year")
                        .pointer())
                .isEqualTo("/memorandum/facts");
    }

    @Test
    void anotherFigureIsCaught() {
        Contradictions.Item found = only(Measures.withFacts("ตัวชี้วัดที่ 8 ได้ ๙๒.๘๔ คะแนน"), "other-figure");
        assertThat(found.th()).contains("92.84", "92.48");
    }

    @Test
    void anItemIsNotCalledByAnIndicatorsName() {
        Contradictions.Item found = only(Measures.withFacts("ข้อ O42 การป้องกันการทุจริต"), "other-name");
        assertThat(found.node()).isEqualTo("O42");
        assertThat(found.th()).contains("ตัวชี้วัดที่ 10", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
    }

    @Test
    void aQuestionIsNotASubIndicator() {
        Contradictions.Item found =
                only(Measures.withFacts("ตัวชี้วัดย่อยที่ ๒ ให้บริการเท่าเทียมกัน"), "no-such-node");
        assertThat(found.th()).contains("ตัวชี้วัดย่อยที่ 2", "E2");
        assertThat(only(Measures.withFacts("ข้อ O44 ยังไม่ครบ"), "no-such-node").th())
                .contains("O1 ถึง O43");
    }

    @Test
    void whatLostNothingIsNotMendedButMayBeKept() {
        MeasureContent mending = Measures.withMeasures(measures -> {
            measures.add(Measures.on("O1"));
            return measures;
        });
        assertThat(errors(mending)).containsExactly("nothing-lost /measures/7/nodes/0");
        Measure right = Measures.on("O1");
        MeasureContent keeping = Measures.withMeasures(measures -> {
            measures.add(new Measure(
                    right.id(),
                    right.nodes(),
                    true,
                    right.point(),
                    right.steps(),
                    right.responsible(),
                    right.schedule(),
                    right.indicator(),
                    right.followUp(),
                    null));
            return measures;
        });
        assertThat(errors(keeping)).isEmpty();
    }

    @Test
    void everyLostItemHasAMeasureOrAReason() {
        MeasureContent without = Measures.withMeasures(measures -> measures.subList(0, 5));
        assertThat(Measures.check(without).contradictions())
                .filteredOn(item -> item.rule().equals("lost-item-uncovered"))
                .extracting(Contradictions.Item::node)
                .containsExactlyInAnyOrder("O15", "O24");
        Contradictions.Item o24 = Measures.check(without).contradictions().stream()
                .filter(item -> "O24".equals(item.node()))
                .findFirst()
                .orElseThrow();
        assertThat(o24.th()).contains("0.571", "ไม่พบรายงานผลการจัดซื้อจัดจ้างประจำปี");
        MeasureContent reasoned = new MeasureContent(
                2565,
                null,
                without.memorandum(),
                without.author(),
                without.measures(),
                List.of(new UncoveredItem("O15", "ทำแล้วก่อนสิ้นปี"), new UncoveredItem("O24", " ")),
                List.of());
        assertThat(Measures.check(reasoned).contradictions())
                .filteredOn(item -> item.rule().equals("lost-item-uncovered"))
                .extracting(Contradictions.Item::node)
                .containsExactly("O24");
        assertThat(Coverage.of(Measures.facts(), reasoned)).isEqualTo(new Coverage(4, 2, 1, List.of("O24")));
    }

    @Test
    void aMeasureSaysWhoWhenHowWellAndHowItIsFollowedUp() {
        MeasureContent bare = Measures.withMeasures(measures -> {
            measures.set(0, new Measure("m1", List.of("E2"), false, null, List.of(), " ", null, null, null, null));
            return measures;
        });
        assertThat(errors(bare))
                .containsExactly(
                        "part-missing /measures/0/point",
                        "part-missing /measures/0/steps",
                        "part-missing /measures/0/responsible",
                        "part-missing /measures/0/schedule",
                        "part-missing /measures/0/indicator",
                        "part-missing /measures/0/followUp");
    }

    @Test
    void aScheduleLiesInTheMeasuresYear() {
        MeasureContent late = Measures.withMeasures(measures -> {
            Measure right = measures.getFirst();
            measures.set(
                    0,
                    new Measure(
                            right.id(),
                            right.nodes(),
                            false,
                            right.point(),
                            right.steps(),
                            right.responsible(),
                            new Schedule(LocalDate.of(2020, 10, 1), LocalDate.of(2021, 9, 30), null),
                            right.indicator(),
                            right.followUp(),
                            null));
            return measures;
        });
        assertThat(errors(late)).containsExactly("schedule-out-of-year /measures/0/schedule/from");
    }

    @Test
    void twoQuestionsWithOneValueAreAWarningThatCanBeWaived() {
        Contradictions.Item found = only(Measures.content(), "equal-values");
        assertThat(found.th()).contains("E2, E7", "92.57");
        assertThat(found.pointer()).isEqualTo("/measures/0/nodes/0");
        assertThat(Measures.check(Measures.content()).blocked()).isTrue();
        MeasureContent waived = Measures.content()
                .withWaivers(List.of(
                        new Waiver("equal-values", "E2", "ตรวจกับรายงานแล้ว", null, null),
                        new Waiver("implied-indicator", "5", "รายงานที่ได้รับไม่มีหน้านี้", null, null)));
        assertThat(Measures.check(waived).blocked()).isFalse();
        assertThat(only(waived, "implied-indicator").th()).contains("95.59");
        assertThat(only(waived, "equal-values").waiver()).isEqualTo("ตรวจกับรายงานแล้ว");
    }

    @Test
    void whatIsPublishedHasANumberADayAndDaysInOrder() {
        Endorsement first = new Endorsement(
                1, "หัวหน้าสำนักปลัด", "ก", null, null, " ", LocalDate.of(2022, 3, 20), "paper", "officer");
        MeasureReading set = new MeasureReading(
                2564,
                Measures.content(),
                null,
                LocalDate.of(2022, 3, 21),
                List.of(first),
                false,
                Measures.TREE,
                Measures.ANALYSIS);
        assertThat(Contradictions.of(set, Contradiction.Stage.PUBLISH).contradictions())
                .filteredOn(item -> item.stage() == Contradiction.Stage.PUBLISH)
                .extracting(item -> item.rule() + " " + item.pointer())
                .containsExactly(
                        "opinion-blank /endorsements/0/opinion",
                        "dates-out-of-order /endorsements/0/date",
                        "not-registered /memorandum/number",
                        "scan-missing /scan");
    }

    @Test
    void aGeneratedDraftSaysNothingThatIsWrong() {
        MeasureContent draft = Measures.draft().content();
        assertThat(draft.measures())
                .extracting(measure -> measure.nodes().getFirst())
                .containsExactly("I2", "2", "E2", "E7", "E14", "O2", "O9", "O15", "O24");
        assertThat(errors(draft))
                .allMatch(error -> error.startsWith("part-missing") || error.startsWith("author-missing"));
        assertThat(draft.memorandum().facts())
                .isEqualTo(
                        "ผลการประเมินมีคะแนนรวม 95.21 อยู่ในระดับ AA\nตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้คะแนนต่ำสุด คือ 90.20\n"
                                + "มีข้อตรวจที่ไม่ได้คะแนน 4 ข้อ ได้แก่ O24, O15, O2, O9");
    }

    @Test
    void theReadmeListsTheRulesAsTheyAre() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| .* \\| (draft|submit|publish) \\| (error|warning) \\|"))
                .map(line -> line.replaceFirst("\\| `([a-z-]+)` \\| .* \\| (\\w+) \\| (\\w+) \\|", "$1 $2 $3"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Rule.ALL.stream()
                        .map(rule -> rule.name() + " " + rule.stage().code() + " "
                                + rule.severity().code())
                        .toList());
    }

    @Test
    void everyYearThatAPathMayNameIsReadAsAYear() {
        for (int year = FiscalYears.FIRST; year <= FiscalYears.LAST; year++) {
            Contradictions check = Measures.check(Measures.withFacts("ผลการประเมินปีงบประมาณ พ.ศ. " + year));
            assertThat(check.contradictions().stream()
                            .anyMatch(item -> item.rule().equals("other-year")))
                    .as("" + year)
                    .isEqualTo(year != 2564);
        }
    }
}
