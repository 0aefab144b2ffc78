package th.ita.report.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/**
 * The memorandum (บันทึกข้อความ) that reports a result to the chief executive and proposes measures, with the opinions on it
 * and its annex, in the order in which agencies write it. What people wrote is printed as they wrote it; every figure, name and year
 * beside it comes from the frozen result.
 */
final class MemorandumDocument {

    static final String TITLE = "บันทึกข้อความ";

    /** To be written on by hand. */
    private static final String DOTS = ".".repeat(30);

    private static final String DATE_DOTS =
            "วันที่ " + ".".repeat(10) + " เดือน " + ".".repeat(20) + " พ.ศ. " + ".".repeat(10);

    private final FrozenSet set;
    private final List<Block> blocks = new ArrayList<>();
    private int sections;

    private MemorandumDocument(FrozenSet set) {
        this.set = set;
    }

    /** @param ofADraft the date that a draft's file carries */
    static Document of(FrozenSet set, Instant ofADraft) {
        return new Document(
                TITLE,
                "เรื่อง " + subject(set),
                List.of(),
                set.revision(ofADraft),
                blocks(set),
                List.of(),
                Document.Form.MEMORANDUM,
                null);
    }

    /** All below the title. */
    static List<Block> blocks(FrozenSet set) {
        MemorandumDocument memorandum = new MemorandumDocument(set);
        memorandum.head();
        memorandum.text();
        memorandum.opinions();
        AnnexSection.verification(set).ifPresent(memorandum.blocks::add);
        memorandum.blocks.addAll(AnnexSection.of(set));
        return List.copyOf(memorandum.blocks);
    }

    static String subject(FrozenSet set) {
        String subject = set.memorandum().subject();
        return subject == null
                ? "รายงานการวิเคราะห์" + set.resultName() + " และ" + set.measuresName()
                : ThaiNumerals.inProse(subject);
    }

    private void head() {
        FrozenSet.MemorandumTexts texts = set.memorandum();
        label("ส่วนราชการ", texts.department() == null ? set.agency().name() : texts.department());
        blocks.add(new Block.LabelLine(List.of(
                labelled("ที่", texts.number() == null ? DOTS : texts.number()),
                labelled("วันที่", texts.date() == null ? DOTS : ThaiDates.longDate(texts.date())))));
        label("เรื่อง", subject(set));
        label("เรียน", to());
    }

    private void label(String label, String value) {
        blocks.add(new Block.LabelLine(List.of(labelled(label, value))));
    }

    private static Block.LabelLine.Labelled labelled(String label, String value) {
        return new Block.LabelLine.Labelled(label, prose(value));
    }

    private String to() {
        if (set.memorandum().to() != null) {
            return set.memorandum().to();
        }
        return set.chain().stream()
                .filter(FrozenSet.ChainStep::chief)
                .map(FrozenSet.ChainStep::post)
                .findFirst()
                .orElse(DOTS);
    }

    private void text() {
        FrozenSet.MemorandumTexts texts = set.memorandum();
        section("เรื่องเดิม", texts.background());
        section("ข้อเท็จจริง", texts.facts());
        int analysis = heading("การวิเคราะห์ผลการประเมิน");
        blocks.addAll(MemorandumAnalysis.of(set, analysis));
        heading("ข้อเสนอ");
        blocks.addAll(proposals());
        paragraphs(texts.closing());
        FrozenSet.Signer author = set.author();
        blocks.add(new Block.Signature(
                set.approved() ? author.name() : null, author.fullName(), lines(author.position(), null), null));
    }

    private List<Block> proposals() {
        String measures = set.measures().isEmpty()
                ? ""
                : "เห็นควรอนุมัติ" + set.measuresName() + " จำนวน "
                        + ThaiNumerals.of(set.measures().size()) + " มาตรการ ตามภาคผนวก";
        List<String> texts = set.memorandum().proposals();
        List<Block> proposals = new ArrayList<>();
        String introduction = texts.isEmpty()
                ? measures
                : measures.isEmpty() ? "เห็นควรดำเนินการ ดังนี้" : measures + " และดำเนินการ ดังนี้";
        if (!introduction.isEmpty()) {
            proposals.add(Block.Paragraph.of(introduction));
        }
        if (set.measureFiscalYearReason() != null) {
            proposals.add(paragraph("มาตรการเป็นของ" + Phrases.fiscalYear(set.measureFiscalYear()) + " เนื่องจาก"
                    + set.measureFiscalYearReason()));
        }
        if (!texts.isEmpty()) {
            proposals.add(new Block.NumberedList(
                    texts.stream().map(MemorandumDocument::prose).toList()));
        }
        return proposals;
    }

    /** In the chain's order; where nobody has signed yet, dots to write on. */
    private void opinions() {
        for (FrozenSet.ChainStep step : set.chain()) {
            blocks.add(new Block.Heading(2, "ความเห็นของ" + Phrases.spaced(step.post())));
            FrozenSet.Endorsement endorsement = set.endorsement(step);
            if (endorsement == null) {
                blocks.add(Block.Paragraph.of(".".repeat(90)));
                blocks.add(new Block.Signature(null, null, List.of(step.post()), DATE_DOTS));
                continue;
            }
            blocks.add(paragraph(Optional.ofNullable(endorsement.opinion()).orElse("ไม่ได้บันทึกความเห็นไว้")));
            FrozenSet.Signer signer = endorsement.signer();
            blocks.add(new Block.Signature(
                    signer.name(),
                    signer.fullName(),
                    lines(signer.position(), endorsement.acting()),
                    endorsement.date() == null ? DATE_DOTS : "วันที่ " + ThaiDates.longDate(endorsement.date())));
        }
    }

    private static List<String> lines(String position, String acting) {
        List<String> lines = new ArrayList<>();
        if (position != null) {
            lines.add(position);
        }
        if (acting != null) {
            lines.add(acting);
        }
        return lines;
    }

    /** Left out where nobody wrote anything. */
    private void section(String heading, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            heading(heading);
            paragraphs(paragraphs);
        }
    }

    private void paragraphs(List<String> paragraphs) {
        paragraphs.forEach(text -> blocks.add(paragraph(text)));
    }

    /** @return its number */
    private int heading(String text) {
        blocks.add(new Block.Heading(2, ThaiNumerals.of(++sections) + ". " + text));
        return sections;
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(prose(text));
    }

    private static List<Inline> prose(String text) {
        return List.of(new Inline.Text(ThaiNumerals.inProse(text)));
    }
}
