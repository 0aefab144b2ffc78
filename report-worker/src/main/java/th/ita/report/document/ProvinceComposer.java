package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;

/** A province: its years, and all of its agencies, with a result or without. */
final class ProvinceComposer implements Composer.KindComposer {

    private final AboutSection about;

    ProvinceComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        SnapshotPart province = snapshot.part("province");
        String code = province.text("code");
        String name = Places.province(province.text("nameTh"));
        List<SnapshotPart> years = snapshot.parts("years");
        List<SnapshotPart> agencies = snapshot.parts("agencies");

        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "ผลการประเมิน ITA แต่ละปี"));
        blocks.addAll(
                years.isEmpty()
                        ? List.of(Block.Paragraph.of(
                                "ยังไม่มีผลการประเมินของหน่วยงานในจังหวัดนี้ในระบบ เมื่อมีแล้วจะแสดงในหน้านี้"))
                        : Years.blocks(years, year -> Places.provincePath(code, year)));
        blocks.add(new Block.Heading(2, "หน่วยงานในระบบ"));
        blocks.add(agencies.isEmpty() ? Block.Paragraph.of("ยังไม่มีหน่วยงานของจังหวัดนี้ในระบบ") : table(agencies));
        blocks.addAll(about.ofSummary());
        return Composition.of(new Document(
                "ผลการประเมิน ITA " + name,
                "ผลการประเมิน ITA " + name,
                List.of(Places.TOP),
                envelope.revision(null),
                blocks,
                List.of()));
    }

    private static Block table(List<SnapshotPart> agencies) {
        List<List<Cell>> rows = agencies.stream()
                .map(agency -> List.of(
                        new Cell(Places.link(agency.text("nameTh"), "agency/" + agency.whole("id") + "/"), false),
                        Cell.of(AgencyResults.orDash(agency.textOrNull("type")))))
                .toList();
        return new Block.Table(
                "หน่วยงานทั้งหมด " + Figures.count(agencies.size()) + " แห่ง",
                List.of(new Column("หน่วยงาน", Align.START, 3), new Column("ประเภท", Align.START, 1)),
                rows);
    }
}
