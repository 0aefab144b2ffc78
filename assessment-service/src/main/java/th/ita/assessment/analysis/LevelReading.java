package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * The level of a result by a rule, of its year or another.
 *
 * @param rule the rule read
 * @param position what it is read from
 * @param possible the levels it may be, highest first
 */
record LevelReading(LevelRule rule, Position position, List<Level> possible) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");

    static LevelReading of(ScoreTree tree) {
        return of(tree.framework().levelRule(), Position.of(tree));
    }

    static LevelReading of(LevelRule rule, Position position) {
        return new LevelReading(rule, position, position.total() == null ? List.of() : between(rule, position.total()));
    }

    /** The effective total, null where not known. */
    Known total() {
        return position.total();
    }

    private static List<Level> between(LevelRule rule, Known total) {
        return switch (rule) {
            case LevelRule.ByTotal byTotal -> {
                List<Level> levels = byTotal.levels();
                int highest = levels.indexOf(byTotal.of(total.high()));
                int lowest = levels.indexOf(byTotal.of(total.low()));
                yield levels.subList(highest, lowest + 1);
            }
        };
    }

    /** The level of the total itself, or null. */
    Level current() {
        if (total() == null) {
            return null;
        }
        return switch (rule) {
            case LevelRule.ByTotal byTotal -> byTotal.of(total().value());
        };
    }

    /** The next higher level, or null. */
    Level next() {
        int at = current() == null ? 0 : rule.levels().indexOf(current());
        return at == 0 ? null : rule.levels().get(at - 1);
    }

    /** Points up or down from the total, as shown, to where a level begins. */
    BigDecimal pointsTo(Level level) {
        return Numbers.score(total().value()).subtract(level.minimum()).abs();
    }

    /** The same rule when that node has won so many points of its own score. */
    LevelReading after(ScoreNode node, BigDecimal points) {
        return of(rule, position.moved(node, points));
    }

    List<String> codes() {
        return possible.stream().map(Level::code).toList();
    }

    Analysis.Standing standing(String reportedLevel) {
        Level current = current();
        Level next = next();
        return new Analysis.Standing(
                rule.name(),
                possible.stream()
                        .map(level -> new Analysis.LevelView(
                                level.code(),
                                level.name().th(),
                                level.name().en(),
                                level.meaning().th(),
                                level.meaning().en(),
                                level.minimum()))
                        .toList(),
                reportedLevel == null
                        ? null
                        : rule.find(reportedLevel).map(Level::code).orElse(reportedLevel),
                next == null
                        ? null
                        : new Analysis.Next(
                                next.code(), next.name().th(), next.name().en(), next.minimum(), pointsTo(next)),
                current == null ? null : new Analysis.Margin(current.minimum(), pointsTo(current)),
                scale());
    }

    private List<Analysis.Band> scale() {
        List<Analysis.Band> bands = new ArrayList<>();
        BigDecimal maximum = HUNDRED;
        for (Level level : rule.levels()) {
            bands.add(new Analysis.Band(
                    level.code(), level.name().th(), level.name().en(), level.minimum(), maximum));
            maximum = level.minimum().subtract(SMALLEST);
        }
        return List.copyOf(bands);
    }
}
