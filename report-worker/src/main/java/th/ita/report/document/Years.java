package th.ita.report.document;

import java.util.List;
import java.util.function.LongFunction;

/** A table of years with their summaries. */
final class Years {

    private Years() {}

    /**
     * @param years newest first, each with its summary
     * @param page the site-relative path of a year's page
     */
    static Block table(List<SnapshotPart> years, LongFunction<String> page) {
        return new Block.Table(
                "คะแนนรวมของหน่วยงาน ตามปีงบประมาณ",
                Summary.columns("ปีงบประมาณ"),
                years.stream()
                        .map(year -> {
                            long fiscalYear = year.whole("fiscalYear");
                            return Summary.of(year.part("summary"))
                                    .cells(Places.link("พ.ศ. " + fiscalYear, page.apply(fiscalYear)));
                        })
                        .toList());
    }
}
