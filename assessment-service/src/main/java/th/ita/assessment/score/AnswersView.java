package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FiscalYears;

/** How the questions of a result were answered, as far as the public may know. */
@Schema(name = "Answers", description = "How questions were answered, as far as the public may know.")
record AnswersView(
        long agencyId,
        int fiscalYear,
        int fiscalYearCe,

        @Schema(description = "From how many respondents on answers are shown.")
        int threshold,

        @Schema(description = "Every question or sub-item that answers were given of, in the framework's order.")
        List<Question> questions) {

    @Schema(name = "AnswersOfQuestion")
    record Question(
            String node,
            String nameTh,
            String nameEn,

            @Schema(description = "In the scale's order; empty where withheld.")
            List<Option> answers,

            @Schema(description = "Why the answers are not shown; null where they are.", nullable = true)
            AnswerDistributions.Withheld withheld) {}

    @Schema(name = "AnswersOption")
    record Option(
            String option,
            String nameTh,
            String nameEn,
            BigDecimal points,

            @Schema(
                    description =
                            "Of those who answered, in whole percent; they may sum to a little more or less than 100.")
            int percent) {}

    static AnswersView of(CurrentAssessment assessment, AnswerDistributions gate) {
        AssessmentHead head = assessment.head();
        return new AnswersView(
                head.agencyId(),
                head.fiscalYear(),
                FiscalYears.ce(head.fiscalYear()),
                gate.threshold(),
                gate.of(head.framework(), assessment.sheet()).stream()
                        .map(AnswersView::question)
                        .toList());
    }

    private static Question question(AnswerDistributions.Distribution distribution) {
        return new Question(
                distribution.node().code(),
                distribution.node().name().th(),
                distribution.node().name().en(),
                distribution.answers().stream()
                        .map(answer -> new Option(
                                answer.option().code(),
                                answer.option().name().th(),
                                answer.option().name().en(),
                                answer.option().points(),
                                answer.percent()))
                        .toList(),
                distribution.withheld());
    }
}
