package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

/** A province's agencies in one year. */
final class ProvinceYearComposer implements Composer.KindComposer {

    private final AboutSection about;

    ProvinceYearComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        SnapshotPart province = snapshot.part("province");
        String name = Places.province(province.text("nameTh"));
        long year = snapshot.whole("fiscalYear");
        List<Block> blocks =
                new ArrayList<>(Summary.of(snapshot.part("summary")).blocks());
        List<SnapshotPart> agencies = snapshot.parts("agencies");
        blocks.add(new Block.Heading(2, "ผลของแต่ละหน่วยงาน"));
        if (agencies.isEmpty()) {
            blocks.add(Block.Paragraph.of("ยังไม่มีผลการประเมินของปีนี้ในระบบ เมื่อมีแล้วจะแสดงในหน้านี้"));
        } else {
            blocks.add(AgencyResults.table("คะแนนรวมของหน่วยงาน เรียงจากมากไปน้อย", agencies, year));
        }
        blocks.addAll(about.ofSummary());
        String title = "ผลการประเมิน ITA " + Phrases.fiscalYear(year) + " " + name;
        List<Document.Crumb> trail =
                List.of(Places.TOP, new Document.Crumb(name, Places.provincePath(province.text("code"))));
        return Composition.of(new Document(title, title, trail, envelope.revision(null), blocks, List.of()));
    }
}
