package th.ita.report.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of an agency's measures with all that its documents print: result, analysis, texts, signatures; as it was
 * approved, or as it would be if it were approved now.
 *
 * @param fiscalYear the year that was assessed
 * @param measureFiscalYear the year that the measures are for
 * @param measureFiscalYearReason why that is not the next one; null if it is
 * @param approvedAt null on a draft
 * @param version null on a draft that has no number yet
 * @param check null on a draft
 */
record FrozenSet(
        Agency agency,
        String framework,
        long fiscalYear,
        long measureFiscalYear,
        String measureFiscalYearReason,
        MemorandumTexts memorandum,
        Signer author,
        List<Measure> measures,
        List<Reason> reasons,
        List<Endorsement> endorsements,
        List<ChainStep> chain,
        ScoreTree tree,
        SnapshotPart analysis,
        Instant approvedAt,
        Long version,
        Check check) {

    /** What people wrote; null or empty what they have not written yet. */
    record MemorandumTexts(
            String department,
            String number,
            LocalDate date,
            String subject,
            String to,
            List<String> background,
            List<String> facts,
            List<String> proposals,
            List<String> closing) {

        static MemorandumTexts of(SnapshotPart texts) {
            return new MemorandumTexts(
                    texts.textOrNull("department"),
                    texts.textOrNull("number"),
                    texts.dateOrNull("date"),
                    texts.textOrNull("subject"),
                    texts.textOrNull("to"),
                    texts.lines("background"),
                    texts.lines("facts"),
                    texts.texts("proposals"),
                    texts.lines("closing"));
        }
    }

    /** Who signs; null what is not known yet. */
    record Signer(String name, String rank, String position) {

        /** With the rank before the name; null if there is no name. */
        String fullName() {
            return name == null || rank == null ? name : rank + name(rank);
        }

        /** A title such as นาย stands close to the name, a rank in words apart from it. */
        private String name(String before) {
            return Stream.of("นาย", "นาง", "นางสาว").anyMatch(before::equals) ? name : " " + name;
        }
    }

    /** Why a lost item has no measure. */
    record Reason(String node, String reason) {}

    /** @param step counted from 1 */
    record ChainStep(long step, String post, boolean chief) {}

    /**
     * @param actingFor the post that is stood in for; null where they sign in their own
     * @param actingText in what capacity; null where it is not said
     */
    record Endorsement(long step, Signer signer, String actingFor, String actingText, String opinion, LocalDate date) {

        static Endorsement of(SnapshotPart part) {
            SnapshotPart acting = part.partOrNull("acting");
            return new Endorsement(
                    part.whole("step"),
                    new Signer(part.text("name"), part.textOrNull("rank"), part.text("post")),
                    acting == null ? null : acting.textOrNull("for"),
                    acting == null ? null : acting.textOrNull("text"),
                    part.textOrNull("opinion"),
                    part.dateOrNull("date"));
        }

        /** E.g. "รักษาราชการแทน หัวหน้าสำนักปลัด"; null where they sign in their own post. */
        String acting() {
            if (actingFor == null && actingText == null) {
                return null;
            }
            String capacity = actingText == null ? "ปฏิบัติหน้าที่แทน" : actingText;
            return actingFor == null || capacity.endsWith(actingFor) ? capacity : capacity + " " + actingFor;
        }
    }

    /** @param url null where the website's address is not known */
    record Check(String code, String url) {}

    static FrozenSet of(SnapshotPart frozen) {
        SnapshotPart author = frozen.part("author");
        SnapshotPart check = frozen.partOrNull("verification");
        ScoreTree tree = ScoreTree.of(frozen.part("tree"));
        return new FrozenSet(
                Agency.of(frozen.part("agency")),
                frozen.part("framework").text("nameTh"),
                frozen.whole("fiscalYear"),
                frozen.whole("measureFiscalYear"),
                frozen.textOrNull("measureFiscalYearReason"),
                MemorandumTexts.of(frozen.part("memorandum")),
                new Signer(author.textOrNull("name"), author.textOrNull("rank"), author.textOrNull("position")),
                Measure.of(frozen.parts("measures"), tree),
                frozen.partsOrNone("reasons").stream()
                        .map(reason -> new Reason(reason.text("node"), reason.textOrNull("reason")))
                        .toList(),
                frozen.partsOrNone("endorsements").stream().map(Endorsement::of).toList(),
                frozen.partsOrNone("chain").stream()
                        .map(step -> new ChainStep(step.whole("step"), step.text("post"), step.flag("chief")))
                        .toList(),
                tree,
                frozen.part("analysis"),
                frozen.instantOrNull("approvedAt"),
                frozen.wholeOrNull("version"),
                check == null ? null : new Check(check.text("code"), check.textOrNull("url")));
    }

    boolean approved() {
        return approvedAt != null;
    }

    Level level() {
        return Level.of(analysis.partOrNull("level"));
    }

    /** Null if nobody has signed this step. */
    Endorsement endorsement(ChainStep step) {
        return endorsements.stream()
                .filter(endorsement -> endorsement.step() == step.step())
                .findFirst()
                .orElse(null);
    }

    /** Those that answer a node. */
    List<Measure> answering(ScoreNode node) {
        return measures.stream()
                .filter(measure -> measure.nodes().contains(node))
                .toList();
    }

    /** Why a lost item has no measure, where somebody wrote it. */
    Optional<String> reason(ScoreNode node) {
        return reasons.stream()
                .filter(reason -> reason.node().equals(node.code()))
                .map(Reason::reason)
                .filter(reason -> reason != null)
                .findFirst();
    }

    /** What its documents are of: the version, not what became of it since. */
    Document.Revision revision(Instant ofADraft) {
        return new Document.Revision(1, version == null ? 1 : version, approved() ? approvedAt : ofADraft, null);
    }

    /** "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๕". */
    String measuresName() {
        return "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน " + Phrases.fiscalYear(measureFiscalYear);
    }

    /** "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๔". */
    String resultName() {
        return "ผลการประเมิน ITA " + Phrases.fiscalYear(fiscalYear);
    }
}
