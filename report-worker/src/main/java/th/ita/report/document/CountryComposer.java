package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Block.Table.Cell;
import th.ita.report.document.Block.Table.Column;

/** The website's top page: the years and the provinces. */
final class CountryComposer implements Composer.KindComposer {

    private static final String TITLE = "ผลการประเมินคุณธรรมและความโปร่งใส (ITA)";

    private final AboutSection about;

    CountryComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        List<SnapshotPart> years = snapshot.parts("years");
        List<SnapshotPart> provinces = snapshot.parts("provinces");
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Paragraph.of("เว็บไซต์นี้เผยแพร่ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
                        + " (Integrity and Transparency Assessment: ITA) ของหน่วยงานที่มีในระบบ พร้อมการวิเคราะห์ว่าคะแนนมาจากส่วนใด"
                        + " และควรแก้ไขเรื่องใดก่อน เลือกปีงบประมาณหรือจังหวัดเพื่อดูรายละเอียด"));
        blocks.add(new Block.Heading(2, "ปีงบประมาณ"));
        blocks.addAll(
                years.isEmpty()
                        ? List.of(Block.Paragraph.of("ยังไม่มีผลการประเมินในระบบ เมื่อมีแล้วจะแสดงในหน้านี้"))
                        : Years.blocks(years, Places::countryPath));
        if (!provinces.isEmpty()) {
            blocks.add(new Block.Heading(2, "จังหวัด"));
            blocks.add(table(provinces));
        }
        blocks.addAll(about.ofSummary());
        return Composition.of(new Document(TITLE, TITLE, List.of(), envelope.revision(null), blocks, List.of()));
    }

    private static Block table(List<SnapshotPart> provinces) {
        List<List<Cell>> rows = provinces.stream()
                .map(province -> List.of(
                        new Cell(
                                Places.link(province.text("nameTh"), Places.provincePath(province.text("code"))),
                                false),
                        Cell.of(Figures.count(province.whole("agencyCount")))))
                .toList();
        return new Block.Table(
                "จังหวัดที่มีหน่วยงานในระบบ",
                List.of(new Column("จังหวัด", Align.START, 3), new Column("หน่วยงาน", Align.END, 1)),
                rows);
    }
}
