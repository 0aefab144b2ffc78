package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.analysis.AnalysisInput;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.Scoring;

/** Measures on the real result that nothing stands against, and what tests change about them. */
final class Measures {

    static final ScoreTree TREE = Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564);
    static final Analysis ANALYSIS = Analysis.of(AnalysisInput.of(TREE, "AA"));
    static final Chain CHAIN =
            Chain.of(List.of("หัวหน้าสำนักปลัด", "ปลัดองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล"));

    private Measures() {}

    static Measure on(String... nodes) {
        return new Measure(
                "m" + nodes[0].toLowerCase().replace(".", ""),
                List.of(nodes),
                false,
                "ยังทำได้ไม่ครบ",
                List.of("มอบหมายผู้รับผิดชอบ", "ตรวจทานทุกเดือน"),
                "สำนักปลัด",
                new Schedule(LocalDate.of(2021, 10, 1), LocalDate.of(2022, 3, 31), null),
                "ได้คะแนนเพิ่มขึ้นในปีถัดไป",
                "รายงานผู้บริหารทุกไตรมาส",
                null);
    }

    /** Every lost item, E2, E7 and E14, as in the memorandum, and nothing that is wrong. */
    static MeasureContent content() {
        List<Measure> measures = new ArrayList<>();
        for (String node : List.of("E2", "E7", "E14", "O2", "O9", "O15", "O24")) {
            measures.add(on(node));
        }
        return new MeasureContent(
                2565,
                null,
                memorandum("ผลการประเมินมีคะแนนรวม 95.21 อยู่ในระดับ AA\nตัวชี้วัดที่ 9 ได้คะแนนต่ำสุด คือ 90.20"),
                new Author("สมชาย ใจดี", null, "นิติกร"),
                measures,
                List.of(),
                List.of());
    }

    static Memorandum memorandum(String facts) {
        return new Memorandum(
                "สำนักปลัด",
                null,
                null,
                "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ และมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๕",
                "นายกองค์การบริหารส่วนตำบล",
                "ตามที่ได้รับแจ้งผลเมื่อวันที่ ๑ กันยายน ๒๕๖๔ ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
                facts,
                List.of("แจ้งเวียนพนักงาน", "เผยแพร่บนเว็บไซต์"),
                "จึงเรียนมาเพื่อโปรดพิจารณา");
    }

    static MeasureContent withFacts(String facts) {
        MeasureContent right = content();
        return new MeasureContent(
                right.measureFiscalYear(),
                null,
                memorandum(facts),
                right.author(),
                right.measures(),
                right.reasons(),
                right.waivers());
    }

    static MeasureContent withMeasures(UnaryOperator<List<Measure>> change) {
        MeasureContent right = content();
        return new MeasureContent(
                right.measureFiscalYear(),
                null,
                right.memorandum(),
                right.author(),
                change.apply(new ArrayList<>(right.measures())),
                right.reasons(),
                right.waivers());
    }

    static MeasureReading reading(MeasureContent content) {
        return new MeasureReading(2564, content, null, null, List.of(), false, TREE, ANALYSIS);
    }

    static Contradictions check(MeasureContent content) {
        return Contradictions.of(reading(content), Contradiction.Stage.SUBMIT);
    }

    static PrintedFacts facts() {
        return PrintedFacts.of("องค์การบริหารส่วนตำบลปากช่อง", TREE, ANALYSIS.level());
    }

    static FirstDraft draft() {
        return new FirstDraft(
                new AgencyView(
                        5584L,
                        "องค์การบริหารส่วนตำบลปากช่อง",
                        null,
                        "อบต.",
                        "จอมบึง",
                        "70",
                        null,
                        null,
                        null,
                        null,
                        null),
                TREE,
                ANALYSIS,
                CHAIN,
                node -> Optional.empty());
    }
}
