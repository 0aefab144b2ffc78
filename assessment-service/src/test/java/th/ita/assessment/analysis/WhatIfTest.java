package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import th.ita.assessment.score.Cases;
import th.ita.assessment.score.Entries;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static th.ita.assessment.score.Entries.reported;

class WhatIfTest {

    private static final ScoreTree CASE = Scoring.score(Cases.NACC_2564, Cases.PAKCHONG_2564);

    @Test
    void mending_all_four_items_of_the_case_gives_97_17() {
        WhatIf all = tried(CASE, Map.of("O2", "100", "O9", "100", "O15", "100", "O24", "100"));
        assertThat(all.before().total()).isEqualTo(new BigDecimal("95.21"));
        assertThat(all.after().total()).isEqualTo(new BigDecimal("97.17"));
        assertThat(all.gain()).isEqualTo(new BigDecimal("1.960"));
        assertThat(all.bounded()).isFalse();
    }

    @Test
    void what_lies_above_a_change_moves_and_nothing_else() {
        WhatIf one = tried(CASE, Map.of("O24", "100"));
        assertThat(one.moved())
                .extracting(WhatIf.Moved::node, WhatIf.Moved::before, WhatIf.Moved::after, WhatIf.Moved::change)
                .containsExactly(
                        moved("TOTAL", "95.21", "95.78", "0.571"),
                        moved("OIT", "95.10", "96.53", "1.429"),
                        moved("9", "90.20", "93.06", "2.857"),
                        moved("9.3", "85.71", "100.00", "14.286"),
                        moved("O24", "0.00", "100.00", "100.000"));
    }

    @Test
    void the_levels_are_those_of_the_year_and_of_the_newest_rule() {
        WhatIf better = tried(CASE, Map.of("8", "94.50"));
        assertThat(better.before().levels())
                .containsExactly(
                        new WhatIf.ByRule("NACC 2564", 2564, true, List.of("AA")),
                        new WhatIf.ByRule("NACC 2566", 2566, false, List.of("ผ่านดี")));
        assertThat(better.after().levels().getLast().codes())
                .as("two, for indicators 6 and 7 are rounded figures")
                .containsExactly("ผ่านดีเยี่ยม", "ผ่านดี");
        assertThat(tried(CASE, Map.of("O42", "0")).after().levels().getFirst().codes())
                .containsExactly("A");
    }

    @Test
    void a_loss_is_a_negative_gain() {
        WhatIf worse = tried(CASE, Map.of("O42", "0"));
        assertThat(worse.gain()).isEqualTo(new BigDecimal("-5.000"));
        assertThat(worse.after().total()).isEqualTo(new BigDecimal("90.21"));
    }

    @Test
    void figures_that_contradict_each_other_stay_within_bounds_and_it_is_said() {
        ScoreTree tree = Scoring.score(
                Cases.NACC_2564,
                Entries.sheet(
                        reported("TOTAL", "99"), reported("IIT", "90"), reported("EIT", "90"), reported("OIT", "90")));
        WhatIf all = tried(tree, Map.of("IIT", "100", "EIT", "100"));
        assertThat(all.after().total()).isEqualTo(new BigDecimal("100.00"));
        assertThat(all.gain()).isEqualTo(new BigDecimal("6.000"));
        assertThat(all.bounded()).isTrue();
    }

    private static Tuple moved(String node, String before, String after, String change) {
        return tuple(node, new BigDecimal(before), new BigDecimal(after), new BigDecimal(change));
    }

    static WhatIf tried(ScoreTree tree, Map<String, String> changes) {
        Map<ScoreNode, BigDecimal> nodes = new LinkedHashMap<>();
        changes.forEach((code, value) -> nodes.put(tree.node(code), new BigDecimal(value)));
        return WhatIf.of(5584, tree, LevelRules.OF_2566, nodes, AnswersShown.NONE);
    }
}
