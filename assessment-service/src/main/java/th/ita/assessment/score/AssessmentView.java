package th.ita.assessment.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.agency.AgencyView;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Level;
import th.ita.assessment.http.FiscalYears;

/** A result as everybody may see it: the whole tree, and whose and of when it is. */
@Schema(name = "Assessment", description = "An agency's result of a fiscal year: every node of the score tree.")
record AssessmentView(
        AgencyView agency,
        @Schema(description = "Buddhist era.") int fiscalYear,
        @Schema(description = "Common era.") int fiscalYearCe,
        FrameworkName framework,
        int sheetVersion,
        Instant changedAt,
        Total total,
        LevelShown level,

        @Schema(description = "Every node of the framework, parents before children; answers are never shown.")
        List<TreeView.Node> nodes) {

    /** Which framework the codes belong to: the same code means different things in different years. */
    @Schema(name = "FrameworkName")
    record FrameworkName(String family, int fiscalYear, String version, String nameTh, String nameEn) {

        static FrameworkName of(Framework framework) {
            return new FrameworkName(
                    framework.family(),
                    framework.fiscalYear(),
                    framework.version(),
                    framework.name().th(),
                    framework.name().en());
        }
    }

    /** The effective total; its value and interval are null where it is missing. */
    @Schema(name = "AssessmentTotal")
    record Total(
            @Schema(nullable = true) BigDecimal value,
            Origin origin,
            @Schema(nullable = true) BigDecimal low,
            @Schema(nullable = true) BigDecimal high) {

        static Total of(TreeView.Node root) {
            return new Total(root.value(), root.origin(), root.low(), root.high());
        }
    }

    /**
     * @param code of the total's level; null where the total is missing
     * @param possible every level that the total's interval reaches, highest first
     * @param reported the announced one
     */
    @Schema(name = "AssessmentLevel")
    record LevelShown(
            @Schema(nullable = true) String code,
            @Schema(nullable = true) String nameTh,
            @Schema(nullable = true) String nameEn,
            List<String> possible,
            @Schema(nullable = true) String reported) {

        static LevelShown of(ScoreTree tree, String reportedLevel) {
            Figures figures = Figures.of(tree);
            Optional<Level> level = tree.framework().levelRule().flatMap(rule -> rule.find(figures.level()));
            return new LevelShown(
                    figures.level(),
                    level.map(known -> known.name().th()).orElse(null),
                    level.map(known -> known.name().en()).orElse(null),
                    figures.possibleLevels(),
                    reportedLevel);
        }
    }

    /** With two decimals. */
    static AssessmentView of(CurrentAssessment assessment) {
        return of(assessment, TreeView.of(assessment.tree()).nodes());
    }

    /** With every digit that tells nothing of answers that are withheld. */
    static AssessmentView inFullPrecision(CurrentAssessment assessment, AnswerDistributions gate) {
        Set<String> withheld = gate.withheld(assessment.head().framework(), assessment.sheet());
        return of(
                assessment,
                TreeView.inFullPrecision(assessment.tree(), withheld).nodes());
    }

    private static AssessmentView of(CurrentAssessment assessment, List<TreeView.Node> nodes) {
        AssessmentHead head = assessment.head();
        return new AssessmentView(
                head.agency(),
                head.fiscalYear(),
                FiscalYears.ce(head.fiscalYear()),
                FrameworkName.of(head.framework()),
                head.sheetVersion(),
                head.changedAt(),
                Total.of(nodes.getFirst()),
                LevelShown.of(assessment.tree(), assessment.reportedLevel()),
                nodes);
    }
}
