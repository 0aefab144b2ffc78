package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import th.ita.report.document.Block.Table.Cell;

/** Years with their summaries. */
final class Years {

    private Years() {}

    /**
     * The table, and the mean as a line if there are several years.
     *
     * @param years newest first, each with its summary
     * @param page the site-relative path of a year's page
     */
    static List<Block> blocks(List<SnapshotPart> years, LongFunction<String> page) {
        List<Block> blocks = new ArrayList<>();
        Map<Long, BigDecimal> means = new HashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (SnapshotPart year : years) {
            long fiscalYear = year.whole("fiscalYear");
            Summary summary = Summary.of(year.part("summary"));
            means.put(fiscalYear, summary.mean());
            rows.add(summary.cells(Places.link("พ.ศ. " + fiscalYear, page.apply(fiscalYear))));
        }
        blocks.add(new Block.Table("คะแนนรวมของหน่วยงาน ตามปีงบประมาณ", Summary.columns("ปีงบประมาณ"), rows));
        Trend.of("คะแนนรวมเฉลี่ยของหน่วยงานในระบบ ตามปีงบประมาณ", means).ifPresent(blocks::add);
        return blocks;
    }
}
