package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.Entries;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.RandomResult;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.Scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What holds for any result of any year, on three hundred made-up years. */
class AnyResultTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TINY = new BigDecimal("1E-18");

    static Stream<RandomResult> results() {
        return RandomResult.several(300);
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_score_is_between_0_and_100(RandomResult result) {
        assertThat(result.tree().preorder())
                .allSatisfy(node -> assertThat(node.value()).isBetween(BigDecimal.ZERO, HUNDRED));
    }

    @ParameterizedTest
    @MethodSource("results")
    void a_raised_leaf_never_lowers_the_total(RandomResult result) {
        BigDecimal before = result.tree().root().value();
        result.leaves().forEach(leaf -> assertThat(
                        result.score(result.with(full(leaf))).root().value())
                .as(leaf.code())
                .isGreaterThanOrEqualTo(before));
    }

    @ParameterizedTest
    @MethodSource("results")
    void an_implied_score_gives_the_reported_total_back(RandomResult result) {
        ScoreTree whole = result.tree();
        List<ScoreNode> instruments = whole.root().children();
        ScoreNode hidden = instruments.get(result.random().nextInt(instruments.size()));
        List<String> below = hidden.preorder().map(ScoreNode::code).toList();
        List<ScoreSheet.Entry> entries = new ArrayList<>(result.leaves());
        entries.removeIf(entry -> below.contains(entry.code()));
        BigDecimal reported = Numbers.score(whole.root().value());
        entries.add(Entries.reported("TOTAL", reported));

        ScoreTree tree = result.score(entries);
        ScoreNode implied = tree.node(hidden.code());
        assertThat(implied.origin()).isEqualTo(Origin.IMPLIED);
        assertThat(hidden.value())
                .isBetween(implied.known().low(), implied.known().high());
        BigDecimal again = tree.root().children().stream()
                .map(node -> node.definition().weight().multiply(node.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean atABound = implied.value().signum() == 0 || implied.value().compareTo(HUNDRED) == 0;
        if (!atABound) {
            assertThat(again.subtract(reported).abs()).isLessThan(TINY);
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void the_order_of_children_does_not_matter(RandomResult result) {
        ScoreTree tree = result.tree();
        ScoreTree shuffled = Scoring.score(result.shuffled(), new ScoreSheet(null, result.leaves()));
        tree.preorder().forEach(node -> assertThat(shuffled.node(node.code()).value())
                .as(node.code())
                .isEqualByComparingTo(node.value()));
        assertThat(Analysis.of(AnalysisInput.of(shuffled, null)).fixOrder())
                .extracting(FixStep::gain)
                .isEqualTo(Analysis.of(AnalysisInput.of(tree, null)).fixOrder().stream()
                        .map(FixStep::gain)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("results")
    void a_trial_of_several_is_the_sum_of_its_parts(RandomResult result) {
        ScoreTree tree = result.tree();
        Map<ScoreNode, BigDecimal> changes = changes(tree, result.random());
        Position together = Position.of(tree);
        BigDecimal sum = tree.root().value();
        for (Map.Entry<ScoreNode, BigDecimal> change : changes.entrySet()) {
            BigDecimal points = change.getValue().subtract(change.getKey().value());
            together = together.moved(change.getKey(), points);
            sum = sum.add(Position.of(tree)
                    .moved(change.getKey(), points)
                    .total()
                    .value()
                    .subtract(tree.root().value()));
        }
        assertThat(together.total().value().subtract(sum).abs()).isLessThan(TINY);
        assertThat(WhatIf.of(1, tree, null, changes, AnswersShown.NONE).after().total())
                .isEqualTo(Numbers.score(sum));
    }

    @ParameterizedTest
    @MethodSource("results")
    void a_trial_of_a_leaf_is_what_scoring_it_so_would_give(RandomResult result) {
        ScoreTree tree = result.tree();
        result.leaves().forEach(leaf -> {
            ScoreTree scored = result.score(result.with(full(leaf)));
            WhatIf tried = WhatIf.of(1, tree, null, Map.of(tree.node(leaf.code()), HUNDRED), AnswersShown.NONE);
            tried.moved().forEach(moved -> assertThat(moved.after())
                    .as(leaf.code() + " moves " + moved.node())
                    .isEqualTo(Numbers.score(scored.node(moved.node()).value())));
        });
    }

    @ParameterizedTest
    @MethodSource("results")
    void an_explanation_adds_up(RandomResult result) {
        ScoreTree tree = result.tree();
        tree.preorder().filter(node -> !node.children().isEmpty()).forEach(node -> {
            Explanation explanation = Explaining.explain(tree, node.code(), AnswersShown.NONE);
            BigDecimal sum = explanation.terms().stream()
                    .map(Explanation.Term::contribution)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.subtract(explanation.value()).abs())
                    .as(explanation.formula())
                    .isLessThan(new BigDecimal("0.0056"));
        });
    }

    /** On computed figures and, every second time, on reported ones, which were rounded. */
    @ParameterizedTest
    @MethodSource("results")
    void the_way_to_the_next_level_reaches_it_and_one_step_less_does_not(RandomResult result) {
        ScoreTree tree = result.seed() % 2 == 0 ? result.tree() : result.score(result.reportedAll());
        for (var rule : List.of(result.framework().levelRule().orElseThrow(), LevelRules.OF_2566.rule())) {
            LevelReading reading = LevelReading.of(rule, Position.of(tree));
            Level next = reading.next();
            if (next == null) {
                continue;
            }
            List<CheapestWay.Step> way = CheapestWay.to(tree, reading, next)
                    .orElseThrow(() -> new AssertionError("no way to " + next.code()));
            assertThat(reaches(reading, way, next)).isTrue();
            for (CheapestWay.Step step : way) {
                List<CheapestWay.Step> less = new ArrayList<>(way);
                less.remove(step);
                if (step.node().definition().kind() != NodeKind.ITEM) {
                    less.add(new CheapestWay.Step(step.node(), step.to().subtract(new BigDecimal("0.01"))));
                }
                assertThat(reaches(reading, less, next))
                        .as("less of " + step.node().code())
                        .isFalse();
            }
        }
    }

    /** All sets of levers, each raised to the most, where there are few enough to try them. */
    @ParameterizedTest
    @MethodSource("results")
    void no_set_of_fewer_nodes_reaches_it(RandomResult result) {
        ScoreTree tree = result.tree();
        LevelReading reading = LevelReading.of(result.framework().levelRule().orElseThrow(), Position.of(tree));
        List<Lever> levers = Lever.below(tree.root());
        assumeThat(reading.next()).isNotNull();
        assumeThat(levers).hasSizeLessThanOrEqualTo(12);

        List<CheapestWay.Step> way =
                CheapestWay.to(tree, reading, reading.next()).orElseThrow();
        boolean itemsOnly =
                way.stream().allMatch(step -> step.node().definition().kind() == NodeKind.ITEM);
        for (int set = 0; set < 1 << levers.size(); set++) {
            List<CheapestWay.Step> tried = new ArrayList<>();
            boolean ofItems = true;
            for (int i = 0; i < levers.size(); i++) {
                if ((set >> i & 1) == 1) {
                    tried.add(new CheapestWay.Step(
                            levers.get(i).node(), levers.get(i).most()));
                    ofItems &= levers.get(i).whole();
                }
            }
            if (reaches(reading, tried, reading.next())) {
                assertThat(ofItems && !itemsOnly).as("items alone are enough").isFalse();
                if (ofItems || !itemsOnly) {
                    assertThat(tried).hasSizeGreaterThanOrEqualTo(way.size());
                }
            }
        }
    }

    private static boolean reaches(LevelReading reading, List<CheapestWay.Step> steps, Level level) {
        LevelReading after = reading;
        for (CheapestWay.Step step : steps) {
            after = after.after(step.node(), step.to().subtract(step.node().value()));
        }
        List<Level> levels = reading.rule().orElseThrow().levels();
        return levels.indexOf(after.current()) <= levels.indexOf(level);
    }

    /** Some nodes of which none is above another: leaves, or an indicator instead of its leaves. */
    private static Map<ScoreNode, BigDecimal> changes(ScoreTree tree, Random random) {
        Map<ScoreNode, BigDecimal> changes = new LinkedHashMap<>();
        tree.preorder()
                .filter(node -> node.definition().kind() == NodeKind.INDICATOR)
                .forEach(indicator -> {
                    if (random.nextInt(3) == 0) {
                        changes.put(indicator, BigDecimal.valueOf(random.nextInt(10_001), 2));
                    } else {
                        indicator
                                .preorder()
                                .filter(node -> node.children().isEmpty() && random.nextBoolean())
                                .forEach(leaf -> changes.put(leaf, BigDecimal.valueOf(random.nextInt(2) * 100L)));
                    }
                });
        return changes;
    }

    private static ScoreSheet.Entry full(ScoreSheet.Entry leaf) {
        return leaf.counts() == null
                ? Entries.reported(leaf.code(), "100")
                : new ScoreSheet.Entry(leaf.code(), null, null, null, counts(), null, null);
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of("least", "little", "much").forEach(option -> counts.put(option, 0));
        counts.put("most", 7);
        return counts;
    }
}
