package th.ita.assessment.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.score.CurrentAssessment;
import th.ita.assessment.score.TreeView;

/**
 * All that an approved document prints, as it was on the day of approval. Kept as text: what was signed is not read with the
 * eyes of a later program.
 */
record FrozenSet(
        AgencyView agency,
        FrameworkBlock framework,
        int fiscalYear,
        int measureFiscalYear,
        String measureFiscalYearReason,
        int version,
        Memorandum memorandum,
        Author author,
        List<Measure> measures,
        List<UncoveredItem> reasons,
        List<Signature> endorsements,
        List<ChainStep> chain,
        TreeView tree,
        Analysis analysis,
        Instant approvedAt,
        Verification verification) {

    /** An endorsement as it is printed: which account entered it is for those only who may read the set. */
    record Signature(
            int step,
            String post,
            String name,
            String rank,
            Acting acting,
            String opinion,
            LocalDate date,
            String road) {

        static Signature of(Endorsement given) {
            return new Signature(
                    given.step(),
                    given.post(),
                    given.name(),
                    given.rank(),
                    given.acting(),
                    given.opinion(),
                    given.date(),
                    given.road());
        }
    }

    /** Which framework it was. */
    record FrameworkBlock(String family, int fiscalYear, String version, String nameTh, String nameEn) {

        static FrameworkBlock of(Framework framework) {
            return new FrameworkBlock(
                    framework.family(),
                    framework.fiscalYear(),
                    framework.version(),
                    framework.name().th(),
                    framework.name().en());
        }
    }

    /**
     * What the document of a version prints of today's result.
     *
     * @param chain the one that it goes
     * @param verification null for a version that is not approved
     */
    static String of(
            MeasureVersion approved,
            Chain chain,
            CurrentAssessment result,
            Analysis analysis,
            Verification verification) {
        MeasureContent content = approved.content();
        return StoredJson.write(new FrozenSet(
                result.head().agency(),
                FrameworkBlock.of(result.tree().framework()),
                approved.fiscalYear(),
                content.measureFiscalYear(),
                content.measureFiscalYearReason(),
                approved.version(),
                approved.memorandum(),
                content.author(),
                content.measures(),
                content.reasons(),
                approved.endorsements().stream().map(Signature::of).toList(),
                chain.steps(),
                TreeView.of(result.tree()),
                analysis,
                approved.approvedAt(),
                verification));
    }

    /** The same with the number and date that it got afterwards. */
    static String registered(String frozen, String number, LocalDate date) {
        return StoredJson.edit(frozen, set -> {
            ObjectNode memorandum = (ObjectNode) set.get("memorandum");
            memorandum.put("number", number);
            memorandum.put("date", date.toString());
        });
    }
}
