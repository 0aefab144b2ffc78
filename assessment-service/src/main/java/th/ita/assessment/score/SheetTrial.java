package th.ita.assessment.score;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sheet would change, had it been written. */
@Schema(name = "SheetTrial", description = "What a sheet would make of the result. Nothing was changed.")
record SheetTrial(
        @Schema(description = "Whether it says the same as the current sheet: writing it would change nothing.")
        boolean unchanged,

        AssessmentView.Total total,
        AssessmentView.LevelShown level,

        @Schema(description = "Every node that the current result shows otherwise.")
        List<SheetDifference> differences,

        @Schema(
                description = "What the analysis would say, warnings included.",
                extensions = @Extension(name = "x-items", value = "Finding"))
        List<?> findings,

        TreeView tree) {

    static SheetTrial of(Sheets.Trial trial, SheetReview review) {
        TreeView tree = TreeView.of(trial.after());
        String reportedLevel = trial.sheet().reportedLevel();
        return new SheetTrial(
                trial.unchanged(),
                AssessmentView.Total.of(tree.nodes().getFirst()),
                AssessmentView.LevelShown.of(trial.after(), reportedLevel),
                SheetDifference.between(trial.before(), trial.after()),
                review.findings(trial.after(), reportedLevel),
                tree);
    }
}
