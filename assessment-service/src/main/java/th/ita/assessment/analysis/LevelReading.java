package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;
import th.ita.assessment.score.TreeLevel;

/**
 * The level of a result by a rule, and how far it is from others. By a rule that looks at the instruments too, the total
 * alone says neither.
 *
 * @param rule empty where the year has none
 * @param position what it is read from
 */
record LevelReading(Optional<LevelRule> rule, Position position) {

    /** A figure that has to rise for a level, or that holds it: the node's code, where the level begins, how far away. */
    record Gap(String node, BigDecimal value, BigDecimal edge, BigDecimal points) {}

    private static final String TOTAL = "TOTAL";
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");

    /** By the rule of the result's own year. */
    static LevelReading of(ScoreTree tree) {
        return new LevelReading(tree.framework().levelRule(), Position.of(tree));
    }

    /** By any rule. */
    static LevelReading of(LevelRule rule, Position position) {
        return new LevelReading(Optional.of(rule), position);
    }

    /** The effective total, null where not known. */
    Known total() {
        return position.total();
    }

    private Optional<TreeLevel> reading() {
        return rule.map(known -> new TreeLevel(known, total(), position.parts()));
    }

    /** The levels that it may be, highest first. */
    List<Level> possible() {
        return reading().map(TreeLevel::possible).orElse(List.of());
    }

    /** The level of the figures themselves, or null. */
    Level current() {
        return reading().flatMap(TreeLevel::current).orElse(null);
    }

    /** The next higher level, or null. */
    Level next() {
        int at = current() == null ? 0 : levels().indexOf(current());
        return at == 0 ? null : levels().get(at - 1);
    }

    /** Points of the total, as shown, up to where a level begins; 0 where the total is there already. */
    BigDecimal wanting(Level level) {
        return level.minimum().subtract(Numbers.score(total().value())).max(new BigDecimal("0.00"));
    }

    /** What keeps the result from a level: the total, instruments, or both. */
    List<Gap> lacking(Level level) {
        return edges(level).stream()
                .filter(gap -> gap.points().signum() < 0)
                .map(gap -> new Gap(
                        gap.node(), gap.value(), gap.edge(), gap.points().negate()))
                .toList();
    }

    /** What would be the first to leave the level, and how far it is above its edge. */
    Gap margin(Level level) {
        return edges(level).stream()
                .min((one, other) -> one.points().compareTo(other.points()))
                .orElseThrow();
    }

    private List<Gap> edges(Level level) {
        List<Gap> gaps = new ArrayList<>();
        gaps.add(gap(TOTAL, total(), level.minimum()));
        if (level.instrumentMinimum() != null) {
            position.parts().stream()
                    .filter(part -> part.known() != null)
                    .forEach(part -> gaps.add(gap(part.code(), part.known(), level.instrumentMinimum())));
        }
        return gaps;
    }

    private static Gap gap(String node, Known known, BigDecimal edge) {
        BigDecimal value = Numbers.score(known.value());
        return new Gap(node, value, edge, value.subtract(edge));
    }

    /** Codes of the instruments that may decide and are not known. */
    List<String> unknownInstruments() {
        return levels().stream().noneMatch(level -> level.instrumentMinimum() != null)
                ? List.of()
                : position.parts().stream()
                        .filter(part -> part.known() == null)
                        .map(TreeLevel.Instrument::code)
                        .toList();
    }

    /** The same rule when that node has won so many points of its own score. */
    LevelReading after(ScoreNode node, BigDecimal points) {
        return new LevelReading(rule, position.moved(node, points));
    }

    List<String> codes() {
        return possible().stream().map(Level::code).toList();
    }

    Analysis.Standing standing(String reportedLevel) {
        Level current = current();
        Level next = next();
        return new Analysis.Standing(
                rule.map(LevelRule::name).orElse(null),
                possible().stream()
                        .map(level -> new Analysis.LevelView(
                                level.code(),
                                level.name().th(),
                                level.name().en(),
                                level.meaning().th(),
                                level.meaning().en(),
                                level.minimum(),
                                level.instrumentMinimum()))
                        .toList(),
                reportedLevel == null
                        ? null
                        : rule.flatMap(known -> known.find(reportedLevel))
                                .map(Level::code)
                                .orElse(reportedLevel),
                next == null ? null : nextView(next),
                current == null ? null : marginView(current),
                scale());
    }

    private Analysis.Next nextView(Level next) {
        return new Analysis.Next(
                next.code(),
                next.name().th(),
                next.name().en(),
                next.minimum(),
                wanting(next),
                next.instrumentMinimum() == null
                        ? null
                        : lacking(next).stream()
                                .map(gap -> new Analysis.Lacking(gap.node(), gap.value(), gap.edge(), gap.points()))
                                .toList());
    }

    private Analysis.Margin marginView(Level current) {
        Gap margin = margin(current);
        return new Analysis.Margin(
                margin.edge(), margin.points(), current.instrumentMinimum() == null ? null : margin.node());
    }

    private List<Level> levels() {
        return rule.map(LevelRule::levels).orElse(List.of());
    }

    private List<Analysis.Band> scale() {
        List<Analysis.Band> bands = new ArrayList<>();
        BigDecimal maximum = HUNDRED;
        for (Level level : levels()) {
            bands.add(new Analysis.Band(
                    level.code(),
                    level.name().th(),
                    level.name().en(),
                    level.minimum(),
                    maximum,
                    level.instrumentMinimum()));
            // With a weak instrument, a total of any height may have the level below.
            if (level.instrumentMinimum() == null) {
                maximum = level.minimum().subtract(SMALLEST);
            }
        }
        return List.copyOf(bands);
    }
}
