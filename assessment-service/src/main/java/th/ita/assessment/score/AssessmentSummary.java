package th.ita.assessment.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Level;
import th.ita.assessment.http.FiscalYears;

/**
 * One year of an agency in a few figures.
 *
 * @param total two decimals; null where missing or withdrawn
 * @param levelCode the level of the total
 * @param possibleLevels every level that the total's interval reaches, highest first: more than one where figures that were
 *     rounded leave it open
 */
@Schema(name = "AssessmentSummary", description = "One year of an agency in a few figures.")
public record AssessmentSummary(
        long agencyId,
        int fiscalYear,
        int fiscalYearCe,
        AssessmentState state,

        @Schema(description = "Two decimals; null where missing or withdrawn.", nullable = true)
        BigDecimal total,

        Origin totalOrigin,
        @Schema(nullable = true) String levelCode,
        @Schema(nullable = true) String levelNameTh,
        @Schema(nullable = true) String levelNameEn,

        @Schema(description = "Every level that the total's interval reaches, highest first; mostly one.")
        List<String> possibleLevels,

        int sheetVersion,
        Instant changedAt,
        @Schema(nullable = true) Withdrawal withdrawal) {

    static AssessmentSummary of(Assessment assessment, Optional<Framework> framework) {
        Figures figures = assessment.figures();
        Optional<Level> level = framework.flatMap(Framework::levelRule).flatMap(rule -> rule.find(figures.level()));
        return new AssessmentSummary(
                assessment.agencyId(),
                assessment.fiscalYear(),
                FiscalYears.ce(assessment.fiscalYear()),
                assessment.state(),
                figures.total(),
                figures.origin(),
                figures.level(),
                level.map(known -> known.name().th()).orElse(null),
                level.map(known -> known.name().en()).orElse(null),
                figures.possibleLevels(),
                assessment.sheetVersion(),
                assessment.changedAt(),
                assessment.withdrawal());
    }
}
