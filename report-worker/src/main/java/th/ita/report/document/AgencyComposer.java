package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;

/** An agency and the years that it has a result of. */
final class AgencyComposer implements Composer.KindComposer {

    private static final String WITHDRAWN = "ถอนออกแล้ว";

    private final AboutSection about;

    AgencyComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        Agency agency = Agency.of(snapshot.part("agency"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(agency));
        blocks.add(new Block.Heading(2, "ผลการประเมิน ITA แต่ละปี"));
        List<SnapshotPart> years = snapshot.parts("assessments");
        if (years.isEmpty()) {
            blocks.add(Block.Paragraph.of("ยังไม่มีผลการประเมินของหน่วยงานนี้ในระบบ เมื่อมีแล้วจะแสดงในหน้านี้"));
        } else {
            blocks.add(table(agency, years));
            Trend.of("คะแนนรวมตามปีงบประมาณ", totals(years)).ifPresent(blocks::add);
        }
        blocks.addAll(years.isEmpty() ? about.plain() : about.ofList());
        Document document = new Document(
                agency.name(),
                "ผลการประเมิน ITA " + agency.name(),
                agency.trail(),
                envelope.revision(null),
                blocks,
                List.of());
        return Composition.of(document);
    }

    private static Block facts(Agency agency) {
        List<Block.Facts.Fact> facts = new ArrayList<>();
        if (agency.type() != null) {
            facts.add(fact("ประเภทหน่วยงาน", new Inline.Text(agency.type())));
        }
        if (!agency.place().isEmpty()) {
            facts.add(fact("ที่ตั้ง", new Inline.Text(agency.place())));
        }
        facts.add(fact("รหัสหน่วยงานในระบบของสำนักงาน ป.ป.ช.", new Inline.Text(Long.toString(agency.id()))));
        if (agency.website() != null) {
            facts.add(fact("เว็บไซต์", new Inline.Link(agency.website(), agency.website())));
        }
        return new Block.Facts(facts);
    }

    private static Block.Facts.Fact fact(String label, Inline value) {
        return new Block.Facts.Fact(label, List.of(value));
    }

    private static Block table(Agency agency, List<SnapshotPart> years) {
        boolean origins = AgencyResults.tellOrigins(
                years.stream().filter(year -> !isWithdrawn(year)).toList());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("ปีงบประมาณ", Align.START, 2));
        columns.addAll(AgencyResults.columns(origins));
        List<List<Cell>> rows = new ArrayList<>();
        for (SnapshotPart year : years) {
            long fiscalYear = year.whole("fiscalYear");
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(Places.link("พ.ศ. " + fiscalYear, agency.path(fiscalYear)), false));
            if (isWithdrawn(year)) {
                row.add(Cell.of(WITHDRAWN));
                row.addAll(Collections.nCopies(columns.size() - 2, Cell.of("–")));
            } else {
                row.addAll(AgencyResults.cells(year, origins));
            }
            rows.add(row);
        }
        return new Block.Table("คะแนนรวมและระดับ ตามปีงบประมาณ", columns, rows);
    }

    private static Map<Long, BigDecimal> totals(List<SnapshotPart> years) {
        Map<Long, BigDecimal> totals = new HashMap<>();
        years.stream()
                .filter(year -> !isWithdrawn(year))
                .forEach(year -> totals.put(year.whole("fiscalYear"), year.numberOrNull("total")));
        return totals;
    }

    private static boolean isWithdrawn(SnapshotPart year) {
        return "withdrawn".equals(year.text("state"));
    }
}
