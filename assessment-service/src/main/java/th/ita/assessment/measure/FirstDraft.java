package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.analysis.Names;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * The measures that a result calls for, to be edited by an officer: one for each lost item and weak node, with the texts of
 * the catalogue where it has some. Figures, names and years are the result's.
 */
record FirstDraft(
        AgencyView agency,
        ScoreTree tree,
        Analysis analysis,
        Chain chain,
        Function<String, Optional<CatalogueEntry>> texts) {

    private static final int FIRST_MONTH = 10;

    MeasureContent content() {
        int year = tree.framework().fiscalYear() + 1;
        return new MeasureContent(year, null, memorandum(year), Author.NOBODY, measures(year), List.of(), List.of());
    }

    /**
     * Instead of another draft. Who signs first is no matter of the result; reasons and waivers stay as long as there is what
     * they are about.
     */
    MeasureContent over(MeasureContent old) {
        MeasureContent proposed = content();
        return new MeasureContent(
                proposed.measureFiscalYear(),
                proposed.measureFiscalYearReason(),
                proposed.memorandum(),
                old.author(),
                proposed.measures(),
                old.reasons().stream().filter(reason -> known(reason.node())).toList(),
                old.waivers().stream()
                        .filter(waiver -> waiver.node() == null || known(waiver.node()))
                        .filter(waiver -> Rule.warns(waiver.rule()))
                        .toList());
    }

    private boolean known(String node) {
        return tree.framework().find(node).isPresent();
    }

    private Memorandum memorandum(int year) {
        int analysed = tree.framework().fiscalYear();
        return new Memorandum(
                agency.nameTh(),
                null,
                null,
                "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. " + analysed
                        + " และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. " + year,
                chain.steps().getLast().post(),
                agency.nameTh()
                        + " ได้เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. "
                        + analysed + " และได้รับทราบผลการประเมินแล้ว",
                facts(),
                List.of("แจ้งเวียนให้บุคลากรทุกคนทราบและถือปฏิบัติ", "เผยแพร่บนเว็บไซต์หลักของหน่วยงาน"),
                "จึงเรียนมาเพื่อโปรดพิจารณา");
    }

    private String facts() {
        StringBuilder facts = new StringBuilder();
        if (analysis.total().value() != null) {
            facts.append("ผลการประเมินมีคะแนนรวม ").append(analysis.total().value());
            if (!analysis.level().current().isEmpty()) {
                facts.append(" อยู่ในระดับ ")
                        .append(analysis.level().current().stream()
                                .map(Analysis.LevelView::code)
                                .collect(Collectors.joining(" หรือ ")));
            }
        }
        analysis.lowestIndicators().stream().findFirst().ifPresent(lowest -> facts.append(facts.isEmpty() ? "" : "\n")
                .append(analysis.lowestIndicators().stream()
                        .map(node -> Names.th(tree.node(node.node())))
                        .collect(Collectors.joining(" และ")))
                .append(" ได้คะแนนต่ำสุด คือ ")
                .append(lowest.value()));
        List<Analysis.LostItem> lost = analysis.lostItems();
        if (!lost.isEmpty()) {
            facts.append(facts.isEmpty() ? "" : "\n")
                    .append("มีข้อตรวจที่ไม่ได้คะแนน ")
                    .append(lost.size())
                    .append(" ข้อ ได้แก่ ")
                    .append(lost.stream().map(Analysis.LostItem::node).collect(Collectors.joining(", ")));
        }
        return facts.isEmpty() ? null : facts.toString();
    }

    private List<Measure> measures(int year) {
        List<Measure> measures = new ArrayList<>();
        for (ScoreNode node : WeakNodes.of(tree)) {
            String id = "m" + (measures.size() + 1);
            measures.add(texts.apply(node.code())
                    .map(text -> of(id, node, text, year))
                    .orElseGet(() -> withoutText(id, node)));
        }
        return measures;
    }

    private static Measure of(String id, ScoreNode node, CatalogueEntry text, int year) {
        return new Measure(
                id,
                List.of(node.code()),
                false,
                text.point(),
                text.steps(),
                text.responsible(),
                text.schedule() == null ? null : days(text.schedule(), year),
                text.indicator(),
                text.followUp(),
                null);
    }

    /** What the result itself says; the rest is for the officer, and the check asks for it. */
    private static Measure withoutText(String id, ScoreNode node) {
        BigDecimal score = Precision.shown(node.value(), 2);
        return new Measure(
                id,
                List.of(node.code()),
                false,
                Names.th(node) + " ได้ " + score + " คะแนน" + (node.remark() == null ? "" : ": " + node.remark()),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Schedule days(CatalogueEntry.Months months, int year) {
        return new Schedule(
                month(months.from(), year).atDay(1), month(months.to(), year).atEndOfMonth(), null);
    }

    private static YearMonth month(int ofFiscalYear, int year) {
        return YearMonth.from(LocalDate.of(FiscalYears.ce(year) - 1, FIRST_MONTH, 1))
                .plusMonths(ofFiscalYear - 1L);
    }
}
