package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.document.Block.Table.Cell;

/** All agencies in one year, province by province. */
final class CountryYearComposer implements Composer.KindComposer {

    private final AboutSection about;

    CountryYearComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        long year = snapshot.whole("fiscalYear");
        List<Block> blocks =
                new ArrayList<>(Summary.of(snapshot.part("summary")).blocks());
        blocks.add(new Block.Heading(2, "ผลของแต่ละจังหวัด"));
        List<List<Cell>> rows = rows(snapshot, year);
        if (rows.isEmpty()) {
            blocks.add(Block.Paragraph.of("ยังไม่มีผลการประเมินของปีนี้ในระบบ เมื่อมีแล้วจะแสดงในหน้านี้"));
        } else {
            blocks.add(new Block.Table("คะแนนรวมของหน่วยงาน ตามจังหวัด", Summary.columns("จังหวัด"), rows));
        }
        List<SnapshotPart> others = snapshot.partsOrNone("agenciesWithoutProvince");
        if (!others.isEmpty()) {
            blocks.add(new Block.Heading(2, "หน่วยงานที่ไม่สังกัดจังหวัด"));
            blocks.add(AgencyResults.table("คะแนนรวมของหน่วยงานที่ไม่สังกัดจังหวัด", others, year));
        }
        blocks.addAll(about.ofSummary());
        String title = "ผลการประเมิน ITA " + Phrases.fiscalYear(year) + " ทุกจังหวัด";
        return Composition.of(
                new Document(title, title, List.of(Places.TOP), envelope.revision(null), blocks, List.of()));
    }

    private static List<List<Cell>> rows(SnapshotPart snapshot, long year) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SnapshotPart province : snapshot.parts("provinces")) {
            rows.add(Summary.of(province.part("summary"))
                    .cells(Places.link(province.text("nameTh"), Places.provincePath(province.text("code"), year))));
        }
        SnapshotPart others = snapshot.partOrNull("withoutProvince");
        if (others != null) {
            rows.add(Summary.of(others).cells(List.of(new Inline.Text("ไม่สังกัดจังหวัด"))));
        }
        return rows;
    }
}
