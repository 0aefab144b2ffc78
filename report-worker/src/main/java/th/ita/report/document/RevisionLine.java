package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;

import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** The line at a document's end that says which state of the figures it shows, in the same words on page and paper. */
public final class RevisionLine {

    private RevisionLine() {}

    /** E.g. "ฉบับแก้ไขครั้งที่ ๗ วันที่ ๑ ตุลาคม ๒๕๖๔ เวลา ๐๐.๐๐ น. ค่า SHA-256 ของ tree.json: 0a1b…". */
    public static List<Inline> of(Document.Revision revision) {
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Text(name(revision) + " วันที่ " + ThaiDates.longDateTime(revision.revisedAt())));
        if (revision.dataSha256() != null) {
            line.add(new Inline.Text(" ค่า SHA-256 ของไฟล์ "));
            line.add(new Inline.Code("tree.json"));
            line.add(new Inline.Text(" คือ "));
            line.add(new Inline.Code(revision.dataSha256()));
        }
        return List.copyOf(line);
    }

    /** E.g. "ฉบับที่ ๗". */
    public static String name(Document.Revision revision) {
        return "ข้อมูลฉบับที่ " + ThaiNumerals.of(revision.revision());
    }
}
