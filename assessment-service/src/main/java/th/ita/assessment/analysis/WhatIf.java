package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * What a result would be if some nodes had other scores. Each change moves the nodes above it by its weight, starting from
 * what counts there now (the reported score, where there is one), and whatever the other changes do: so several changes
 * together move the total by the sum of what each moves it.
 *
 * @param gain points of the total that all changes win, three decimals; negative where they lose
 * @param bounded whether a score would leave 0 to 100 by more than rounding explains and was kept within, which only figures
 *     that contradict each other can do; the sum then does not show in {@code after}
 * @param moved the changed nodes and those above them, parents before children; what is below a changed node is not known
 */
@Schema(name = "WhatIf", description = "A result as it would be; nothing of it is stored.")
public record WhatIf(
        long agencyId,
        int fiscalYear,
        int fiscalYearCe,
        Standing before,
        Standing after,
        BigDecimal gain,
        boolean bounded,
        List<Change> changes,
        List<Moved> moved) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param total two decimals, null where not known */
    @Schema(name = "WhatIfStanding")
    public record Standing(@Schema(nullable = true) BigDecimal total, List<ByRule> levels) {}

    /** @param codes of the possible levels, highest first; none where not known */
    @Schema(name = "WhatIfLevels")
    public record ByRule(String rule, int fiscalYear, boolean ofThisYear, List<String> codes) {}

    /** @param gain points of the total that this change alone wins, three decimals */
    @Schema(name = "WhatIfChanged")
    public record Change(String node, BigDecimal from, BigDecimal to, BigDecimal gain) {}

    /** @param change points of its own score, three decimals */
    @Schema(name = "WhatIfMoved")
    public record Moved(String node, BigDecimal before, BigDecimal after, BigDecimal change) {}

    /**
     * @param tried checked changes: nodes with a value and a weight, none below another
     * @param answers what may be told of answers
     */
    static WhatIf of(
            long agencyId,
            ScoreTree tree,
            AnalysisInput.NewestRule newest,
            Map<ScoreNode, BigDecimal> tried,
            AnswersShown answers) {
        Map<ScoreNode, BigDecimal> points = new LinkedHashMap<>();
        tried.forEach((node, to) -> points.put(node, to.subtract(answers.score(node))));
        Map<String, BigDecimal> won = won(tree, points);
        Position before = Position.of(tree);
        Position after = before;
        for (Map.Entry<ScoreNode, BigDecimal> change : points.entrySet()) {
            after = after.moved(change.getKey(), change.getValue());
        }
        int year = tree.framework().fiscalYear();
        return new WhatIf(
                agencyId,
                year,
                FiscalYears.ce(year),
                standing(tree, newest, before),
                standing(tree, newest, after),
                Numbers.gain(points.entrySet().stream().map(WhatIf::gain).reduce(BigDecimal.ZERO, BigDecimal::add)),
                tree.preorder().anyMatch(node -> leavesBounds(node, won)),
                tried.entrySet().stream()
                        .map(change -> change(change.getKey(), change.getValue(), points.get(change.getKey())))
                        .toList(),
                tree.preorder()
                        .filter(node -> node.value() != null && won.containsKey(node.code()))
                        .map(node -> moved(node, answers.score(node), won.get(node.code())))
                        .toList());
    }

    private static BigDecimal gain(Map.Entry<ScoreNode, BigDecimal> points) {
        return points.getValue().multiply(points.getKey().weightInTotal());
    }

    /** Points of its own score that each changed node, and each above one, wins; full precision. */
    private static Map<String, BigDecimal> won(ScoreTree tree, Map<ScoreNode, BigDecimal> points) {
        Map<String, ScoreNode> parents = new HashMap<>();
        tree.preorder().forEach(parent -> parent.children().forEach(child -> parents.put(child.code(), parent)));
        Map<String, BigDecimal> won = new LinkedHashMap<>();
        points.forEach((changed, gained) -> {
            for (ScoreNode node = changed; node != null; node = parents.get(node.code())) {
                won.merge(
                        node.code(),
                        gained.multiply(Position.share(changed, node), Precision.CARRIED),
                        BigDecimal::add);
            }
        });
        return won;
    }

    private static boolean leavesBounds(ScoreNode node, Map<String, BigDecimal> won) {
        if (node.value() == null || !won.containsKey(node.code())) {
            return false;
        }
        BigDecimal after = node.value().add(won.get(node.code()));
        BigDecimal within = after.max(BigDecimal.ZERO).min(HUNDRED);
        return !DoubtFindings.isTolerated(after.subtract(within));
    }

    private static Moved moved(ScoreNode node, BigDecimal before, BigDecimal points) {
        BigDecimal after = before.add(points).max(BigDecimal.ZERO).min(HUNDRED);
        return new Moved(node.code(), Numbers.score(before), Numbers.score(after), Numbers.gain(points));
    }

    private static Change change(ScoreNode node, BigDecimal to, BigDecimal points) {
        return new Change(
                node.code(),
                Numbers.score(node.value()),
                Numbers.score(to),
                Numbers.gain(points.multiply(node.weightInTotal())));
    }

    private static Standing standing(ScoreTree tree, AnalysisInput.NewestRule newest, Position position) {
        int year = tree.framework().fiscalYear();
        Optional<LevelRule> own = tree.framework().levelRule();
        List<ByRule> levels = new ArrayList<>();
        own.ifPresent(rule -> levels.add(byRule(rule, year, true, position)));
        Stream.ofNullable(newest)
                .filter(known -> own.filter(known.rule()::judgesLike).isEmpty())
                .forEach(known ->
                        levels.add(byRule(known.rule(), known.fiscalYear(), known.fiscalYear() == year, position)));
        return new Standing(
                position.total() == null ? null : Numbers.score(position.total().value()), List.copyOf(levels));
    }

    private static ByRule byRule(LevelRule rule, int fiscalYear, boolean ofThisYear, Position position) {
        return new ByRule(
                rule.name(),
                fiscalYear,
                ofThisYear,
                LevelReading.of(rule, position).codes());
    }
}
