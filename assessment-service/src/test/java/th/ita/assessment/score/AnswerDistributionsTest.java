package th.ita.assessment.score;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.assessment.score.Cases.NACC_2564;

/** From how many respondents on the public sees how they answered. */
class AnswerDistributionsTest {

    private final AnswerDistributions gate = new AnswerDistributions(30);

    @Test
    void twentyNineRespondentsAreTooFewAndThirtyAreEnough() {
        assertThat(withheld(respondents(29))).containsExactly("few-respondents");
        assertThat(withheld(respondents(30))).containsExactly((String) null);
        assertThat(withheld(Entries.sheet(Entries.yesNo("E8", 20, 9)))).containsExactly("few-respondents");
        assertThat(withheld(Entries.sheet(Entries.yesNo("E8", 20, 10)))).containsExactly((String) null);
    }

    @Test
    void whereNobodySaysHowManyThereWereNothingIsShown() {
        assertThat(withheld(new ScoreSheet(null, List.of(answers())))).containsExactly("unknown-respondents");
        assertThat(withheld(new ScoreSheet(null, List.of(answers()), Map.of("IIT", 500))))
                .as("those of another questionnaire say nothing")
                .containsExactly("unknown-respondents");
    }

    @Test
    void whatIsShownIsWholePercentInTheScalesOrder() {
        AnswerDistributions.Distribution shown =
                gate.of(NACC_2564, respondents(151), "E1.2").orElseThrow();

        assertThat(shown.answers())
                .extracting(answer -> answer.option().code() + " " + answer.percent())
                .containsExactly("least 0", "little 1", "much 13", "most 87");
        assertThat(gate.of(NACC_2564, Entries.sheet(Entries.yesNo("E8", 29, 11)), "E8")
                        .orElseThrow()
                        .answers())
                .extracting(AnswerDistributions.Answer::percent)
                .containsExactlyInAnyOrder(73, 28);
    }

    @Test
    void countsGiveTheirOwnNumberWhateverTheQuestionnaireHas() {
        ScoreSheet sheet = new ScoreSheet(null, List.of(Entries.yesNo("E8", 20, 9)), Map.of("EIT", 500));

        assertThat(withheld(sheet)).containsExactly("few-respondents");
    }

    @Test
    void whatWasNotAnsweredIsNotListed() {
        assertThat(gate.of(NACC_2564, Entries.sheet(Entries.reported("E8", "90"))))
                .isEmpty();
    }

    @Test
    void figuresThatFollowFromWithheldAnswersHaveTwoDecimals() {
        ScoreSheet sheet = new ScoreSheet(
                null,
                List.of(Entries.percent("E1.1", "0", "0", "12.58", "87.42"), Entries.yesNo("E8", 29, 1)),
                Map.of("EIT", 29));
        ScoreTree tree = Scoring.score(NACC_2564, sheet);
        TreeView view = TreeView.inFullPrecision(tree, gate.withheld(NACC_2564, sheet));

        assertThat(node(view, "E1.1").value()).isEqualTo("95.85");
        assertThat(node(TreeView.inFullPrecision(tree), "E1.1").value()).isEqualByComparingTo("95.8486");
        assertThat(node(view, "E8").value().scale())
                .as("thirty answered this one")
                .isGreaterThan(20);
        assertThat(node(view, "E1.1").weight())
                .isEqualTo(node(TreeView.inFullPrecision(tree), "E1.1").weight());
    }

    private List<String> withheld(ScoreSheet sheet) {
        return gate.of(NACC_2564, sheet).stream()
                .map(distribution -> distribution.withheld() == null
                        ? null
                        : distribution.withheld().code())
                .toList();
    }

    private static ScoreSheet respondents(int number) {
        return new ScoreSheet(null, List.of(answers()), Map.of("EIT", number));
    }

    private static ScoreSheet.Entry answers() {
        return Entries.percent("E1.2", "0", "0.66", "12.58", "86.75");
    }

    private static TreeView.Node node(TreeView view, String code) {
        return view.nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
