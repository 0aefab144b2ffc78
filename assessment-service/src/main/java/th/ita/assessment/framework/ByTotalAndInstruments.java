package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The total counts, and for some levels every instrument besides (from fiscal year 2566): 96 points in all with 84 in one
 * instrument only pass. Every figure is rounded half up to two decimals before it is compared.
 */
public record ByTotalAndInstruments(String name, boolean confirmed, List<Level> levels) implements LevelRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ByTotalAndInstruments {
        levels = List.copyOf(levels);
    }

    /**
     * The level of a result of which everything is known.
     *
     * @param instruments the scores of all instruments
     */
    public Level of(BigDecimal total, List<BigDecimal> instruments) {
        BigDecimal lowest = instruments.stream().min(BigDecimal::compareTo).orElse(HUNDRED);
        return level(Precision.shown(total, 2), Precision.shown(lowest, 2));
    }

    private Level level(BigDecimal total, BigDecimal lowestInstrument) {
        return levels.stream()
                .filter(level -> level.isReachedBy(total, lowestInstrument))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("below every level: " + total));
    }

    /**
     * A level is possible when some total within its range and some lowest instrument within its range have it. Of
     * instruments that are not known the total still says something: with a total of 97, none can be below 85.
     */
    @Override
    public List<Level> possible(Range total, List<Part> instruments) {
        if (total == null) {
            return List.of();
        }
        Range lowest = lowest(total, instruments);
        Set<BigDecimal> totals = samples(total, Level::minimum);
        Set<BigDecimal> lowests = samples(lowest, Level::instrumentMinimum);
        return levels.stream()
                .filter(level ->
                        totals.stream().anyMatch(one -> lowests.stream().anyMatch(other -> level(one, other) == level)))
                .toList();
    }

    /** One figure of each stretch of the range within which no edge lies, rounded to two decimals. */
    private Set<BigDecimal> samples(Range range, Function<Level, BigDecimal> edge) {
        BigDecimal low = Precision.shown(range.low(), 2);
        BigDecimal high = Precision.shown(range.high(), 2);
        Set<BigDecimal> samples = new TreeSet<>(List.of(low));
        levels.stream()
                .map(edge)
                .filter(Objects::nonNull)
                .filter(figure -> figure.compareTo(low) > 0 && figure.compareTo(high) <= 0)
                .forEach(samples::add);
        return samples;
    }

    private static Range lowest(Range total, List<Part> instruments) {
        List<Part> known =
                instruments.stream().filter(part -> part.range() != null).toList();
        List<Part> unknown =
                instruments.stream().filter(part -> part.range() == null).toList();
        BigDecimal low = HUNDRED;
        BigDecimal high = HUNDRED;
        for (Part part : known) {
            low = low.min(part.range().low());
            high = high.min(part.range().high());
        }
        if (!unknown.isEmpty()) {
            Range rest = lowestUnknown(total, known, unknown);
            low = low.min(rest.low());
            high = high.min(rest.high());
        }
        return new Range(low.max(BigDecimal.ZERO), high.max(BigDecimal.ZERO));
    }

    /** The lowest of them is never above their mean, and never so low that the others would have to be above 100. */
    private static Range lowestUnknown(Range total, List<Part> known, List<Part> unknown) {
        if (!known.stream().allMatch(part -> part.weight() != null)
                || !unknown.stream().allMatch(part -> part.weight() != null)) {
            return new Range(BigDecimal.ZERO, HUNDRED);
        }
        BigDecimal open = unknown.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal pointsLow = total.low();
        BigDecimal pointsHigh = total.high();
        for (Part part : known) {
            pointsLow = pointsLow.subtract(part.weight().multiply(part.range().high()));
            pointsHigh = pointsHigh.subtract(part.weight().multiply(part.range().low()));
        }
        BigDecimal low = HUNDRED;
        for (Part part : unknown) {
            BigDecimal others = open.subtract(part.weight()).multiply(HUNDRED);
            low = low.min(pointsLow.subtract(others).divide(part.weight(), Precision.CARRIED));
        }
        return new Range(low, pointsHigh.divide(open, Precision.CARRIED).max(BigDecimal.ZERO));
    }
}
