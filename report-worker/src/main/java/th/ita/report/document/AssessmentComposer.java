package th.ita.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import th.ita.report.digest.Sha256;
import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** The analysis of an agency's year; or, once it was withdrawn, the page that says so. */
final class AssessmentComposer implements Composer.KindComposer {

    private static final String WHAT_ITA_IS =
            "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ";

    /** Warnings that the key figure and the section about the level tell already. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("level-between", "level-unknown");

    private final AboutSection about;

    AssessmentComposer(AboutSection about) {
        this.about = about;
    }

    @Override
    public Composition compose(Envelope envelope, SnapshotPart snapshot) {
        Agency agency = Agency.of(snapshot.part("agency"));
        long year = snapshot.whole("fiscalYear");
        return envelope.withdrawal() == null
                ? current(envelope, snapshot, agency, year)
                : withdrawn(envelope, agency, year);
    }

    private Composition current(Envelope envelope, SnapshotPart snapshot, Agency agency, long year) {
        SnapshotPart framework = snapshot.part("framework");
        ScoreTree tree = ScoreTree.of(snapshot.part("tree"));
        SnapshotPart analysis = snapshot.part("analysis");
        List<Finding> findings = Finding.of(analysis);
        Level level = Level.of(analysis.partOrNull("level"));

        List<Block> blocks = new ArrayList<>();
        // First what somebody who reads no further has to know; how it comes about follows.
        blocks.add(keyFigure(tree.root(), level));
        blocks.addAll(FirstStepsSection.of(tree, analysis, level));
        blocks.add(new Block.Heading(2, "ข้อมูลการประเมิน"));
        blocks.add(introduction(year));
        blocks.add(facts(agency, year, tree, analysis, level));
        blocks.addAll(LevelSection.of(tree, analysis, level));
        blocks.addAll(ScoreSection.of(tree, analysis, year));
        blocks.addAll(GainSection.of(tree, analysis, level));
        blocks.addAll(StrengthSection.of(tree, analysis, findings));
        blocks.addAll(YearOnYearSection.of(tree, analysis, agency, year));
        blocks.addAll(BaselineSection.of(tree, snapshot));
        blocks.addAll(toCheck(findings));
        blocks.addAll(OriginSection.of(tree, findings));
        blocks.addAll(about.ofAnalysis(ThaiNumerals.inProse(framework.text("nameTh"))));

        byte[] json = TreeJson.write(agency, year, framework, tree);
        Map<String, byte[]> files = Map.of(TreeJson.NAME, json, TreeCsv.NAME, TreeCsv.write(agency, year, tree));
        Document document = new Document(
                "การวิเคราะห์" + title(agency, year),
                title(agency, year),
                trail(agency),
                envelope.revision(Sha256.of(json)),
                blocks,
                List.of(
                        new Document.FileLink("analysis.pdf", "application/pdf", "เอกสารฉบับพิมพ์ (PDF)"),
                        new Document.FileLink("analysis.docx", Print.Format.DOCX.mediaType(), "เอกสารแก้ไขได้ (DOCX)"),
                        new Document.FileLink(TreeCsv.NAME, "text/csv", "คะแนนทุกข้อ (CSV)"),
                        new Document.FileLink(TreeJson.NAME, "application/json", "คะแนนทุกข้อ (JSON)")));
        return new Composition(
                document, files, List.of(new Print("analysis", document, Set.of(Print.Format.PDF, Print.Format.DOCX))));
    }

    private static String title(Agency agency, long year) {
        return "ผลการประเมิน ITA " + Phrases.fiscalYear(year) + " " + agency.name();
    }

    private static List<Document.Crumb> trail(Agency agency) {
        List<Document.Crumb> trail = new ArrayList<>(agency.trail());
        trail.add(new Document.Crumb(agency.name(), agency.path()));
        return trail;
    }

    private static Block introduction(long year) {
        return Block.Paragraph.of("เอกสารนี้วิเคราะห์" + WHAT_ITA_IS + Phrases.fiscalYear(year)
                + " เพื่อให้เห็นว่าคะแนนมาจากส่วนใด และควรแก้ไขเรื่องใดก่อน");
    }

    private static Block keyFigure(ScoreNode total, Level level) {
        String origin = total.origin() == Origin.REPORTED || total.origin() == Origin.MISSING
                ? ""
                : " (" + total.origin().label() + ")";
        return new Block.KeyFigure("คะแนนรวม" + origin, Figures.score(total.value()), level.badge(), level.meaning());
    }

    private static Block facts(Agency agency, long year, ScoreTree tree, SnapshotPart analysis, Level level) {
        List<Block.Facts.Fact> facts = new ArrayList<>();
        String place = agency.place().isEmpty() ? "" : " " + agency.place();
        facts.add(new Block.Facts.Fact(
                "หน่วยงาน", List.of(new Inline.Link(agency.name(), agency.path()), new Inline.Text(place))));
        fact(facts, "ปีงบประมาณ", "พ.ศ. %d (1 ตุลาคม %d ถึง 30 กันยายน %d)".formatted(year, year - 1, year));
        if (level.reported() != null) {
            fact(facts, "ระดับตามรายงาน", level.reported());
        }
        List<SnapshotPart> lowest = analysis.partsOrNone("lowestIndicators");
        if (!lowest.isEmpty()) {
            ScoreNode node = tree.named(lowest.getFirst(), "node");
            fact(facts, "ตัวชี้วัดที่ต่ำที่สุด", node.label() + " (" + Figures.score(node.value()) + ")");
        }
        return new Block.Facts(facts);
    }

    private static void fact(List<Block.Facts.Fact> facts, String label, String value) {
        facts.add(new Block.Facts.Fact(label, List.of(new Inline.Text(value))));
    }

    /** What a warning is about somebody should check; what informs only, the sections tell in their own places. */
    private static List<Block> toCheck(List<Finding> findings) {
        List<List<Inline>> sentences = findings.stream()
                .filter(finding -> finding.warning() && !TOLD_ELSEWHERE.contains(finding.code()))
                .map(finding -> List.<Inline>of(new Inline.Text(finding.sentence())))
                .distinct()
                .toList();
        return sentences.isEmpty()
                ? List.of()
                : List.of(new Block.Heading(2, "ข้อที่ควรตรวจทาน"), new Block.BulletList(sentences));
    }

    private Composition withdrawn(Envelope envelope, Agency agency, long year) {
        Envelope.Withdrawal withdrawal = envelope.withdrawal();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(
                Block.Notice.Tone.WARNING,
                "ผลการประเมินนี้ถอนออกแล้ว",
                List.of(new Inline.Text("ถอนออกเมื่อวันที่ " + ThaiDates.longDateTime(withdrawal.at())
                        + " จึงไม่มีคะแนนให้แสดง และไม่ควรอ้างอิงคะแนนที่เคยเผยแพร่ในหน้านี้"))));
        if (withdrawal.reason() != null) {
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Strong("เหตุผล"), new Inline.Text(" " + ThaiNumerals.inProse(withdrawal.reason())))));
        }
        blocks.add(new Block.Paragraph(List.of(
                new Inline.Text("หากมีการบันทึกผลที่ถูกต้อง ผลนั้นจะแสดงในหน้านี้ ดูผลปีอื่นได้ที่หน้าของ"),
                new Inline.Link(agency.name(), agency.path()))));
        blocks.addAll(about.plain());
        Document document = new Document(
                title(agency, year), title(agency, year), trail(agency), envelope.revision(null), blocks, List.of());
        return Composition.of(document);
    }
}
