package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.List;

import th.ita.assessment.analysis.Analysis;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.score.ScoreTree;

/**
 * A measure set beside the result that it answers: what the rules read.
 *
 * @param number ที่, null before registration
 * @param date วันที่, null before registration
 * @param scan whether the signed paper is there
 * @param tree of the result; null, like {@code analysis}, for rules that read none
 */
record MeasureReading(
        int fiscalYear,
        MeasureContent content,
        String number,
        LocalDate date,
        List<Endorsement> endorsements,
        boolean scan,
        ScoreTree tree,
        Analysis analysis) {

    /** A version without a result, as the rules of publication read it. */
    static MeasureReading of(MeasureVersion version) {
        return of(version, null, null);
    }

    static MeasureReading of(MeasureVersion version, ScoreTree tree, Analysis analysis) {
        return new MeasureReading(
                version.fiscalYear(),
                version.content(),
                version.documentNumber(),
                version.documentDate(),
                version.endorsements(),
                version.scan() != null,
                tree,
                analysis);
    }

    Framework framework() {
        return tree.framework();
    }

    List<Passage> passages() {
        return Passage.of(content);
    }
}
