package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.score.Known;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/**
 * The cheapest set of changes with which a result reaches a level. Cheap is, in this order: lost items alone, the fewest of
 * them, since an agency can mend these itself; where they are not enough, the fewest nodes, with as few results of
 * questionnaires among them as possible, raised by the fewest points of their own scores.
 *
 * <p>It needs no search through all sets. Every node moves the total, and its instrument, by its own weight whatever the
 * others do, so of so many items those with the largest gain reach farthest, and whether {@code i} items and {@code q}
 * results are enough is one comparison of two sums. Only which {@code q} results need the least raise is tried out, among the
 * dozen with the most room: at most 924 small sums. Instruments that a level asks for share no node and are looked at one by
 * one; then the total is.
 *
 * <p>How far a result has to rise is found by halving, with the level rule itself as the judge: so the set reaches the level
 * when rounded as the rule rounds, and with 0.01 less, or without any one of its items, it does not.
 */
final class CheapestWay {

    private static final int TRIED_OUT = 12;
    private static final BigDecimal HALF_SHOWN = new BigDecimal("0.005");

    private final ScoreTree tree;
    private final LevelReading reading;
    private final Level target;

    /** What each chosen node is raised to. */
    private final Map<Lever, BigDecimal> chosen = new LinkedHashMap<>();

    private CheapestWay(ScoreTree tree, LevelReading reading, Level target) {
        this.tree = tree;
        this.reading = reading;
        this.target = target;
    }

    /** @param to its score then, two decimals */
    record Step(ScoreNode node, BigDecimal to) {}

    /** The steps, items first; empty where all that is known, raised to the most, is not enough. */
    static Optional<List<Step>> to(ScoreTree tree, LevelReading reading, Level target) {
        CheapestWay way = new CheapestWay(tree, reading, target);
        return way.find() ? Optional.of(way.steps()) : Optional.empty();
    }

    private boolean find() {
        if (target.instrumentMinimum() != null) {
            Analysis.instruments(tree).forEach(this::reachInstrument);
        }
        reachTotal();
        if (!reaches(chosen)) {
            return false;
        }
        dropWhatIsNotNeeded();
        lowerAsFarAsPossible();
        return true;
    }

    private void reachInstrument(ScoreNode instrument) {
        if (instrument.value() != null && instrument.weightInTotal() != null) {
            BigDecimal wanting = edge(target.instrumentMinimum()).subtract(instrument.value());
            choose(Lever.below(instrument), wanting.multiply(instrument.weightInTotal()));
        }
    }

    private void reachTotal() {
        BigDecimal won = chosen.entrySet().stream()
                .map(step -> step.getValue()
                        .subtract(step.getKey().node().value())
                        .multiply(step.getKey().node().weightInTotal()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<String> taken = new HashSet<>();
        chosen.keySet().forEach(lever -> taken.add(lever.node().code()));
        choose(
                Lever.below(tree.root()).stream()
                        .filter(lever -> !taken.contains(lever.node().code()))
                        .toList(),
                edge(target.minimum()).subtract(tree.root().value()).subtract(won));
    }

    /** What is rounded half up to that edge. */
    private static BigDecimal edge(BigDecimal minimum) {
        return minimum.subtract(HALF_SHOWN);
    }

    /** Adds the cheapest of the levers that win so many points of the total, all of them at their most; or all there are. */
    private void choose(List<Lever> levers, BigDecimal wanted) {
        if (wanted.signum() <= 0) {
            return;
        }
        List<Lever> items = byGain(levers.stream().filter(Lever::whole));
        List<Lever> results = byGain(levers.stream().filter(lever -> !lever.whole()));
        for (int n = 1; n <= items.size(); n++) {
            if (wins(items.subList(0, n), wanted)) {
                take(items.subList(0, n));
                return;
            }
        }
        for (int nodes = 1; nodes <= items.size() + results.size(); nodes++) {
            for (int q = Math.max(1, nodes - items.size()); q <= Math.min(nodes, results.size()); q++) {
                List<Lever> mended = items.subList(0, nodes - q);
                BigDecimal rest = wanted.subtract(gain(mended));
                if (wins(results.subList(0, q), rest)) {
                    take(mended);
                    take(leastRaised(results, q, rest));
                    return;
                }
            }
        }
        take(levers);
    }

    private static List<Lever> byGain(Stream<Lever> levers) {
        return levers.sorted(Comparator.comparing(Lever::gain, Comparator.reverseOrder()))
                .toList();
    }

    private static BigDecimal gain(List<Lever> levers) {
        return levers.stream().map(Lever::gain).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Compared as the rule compares, from 20 decimals. */
    private static boolean wins(List<Lever> levers, BigDecimal wanted) {
        return Precision.shown(gain(levers).subtract(wanted), 20).signum() >= 0;
    }

    private void take(List<Lever> levers) {
        levers.forEach(lever -> chosen.put(lever, lever.most()));
    }

    /** Of all sets of {@code q} results that win so much, the one that needs the fewest points of their own scores. */
    private static List<Lever> leastRaised(List<Lever> results, int q, BigDecimal wanted) {
        List<Lever> best = results.subList(0, q);
        if (results.size() == q || q > TRIED_OUT) {
            return best;
        }
        List<Lever> tried = results.subList(0, Math.min(results.size(), TRIED_OUT));
        BigDecimal least = null;
        for (int set = 0; set < 1 << tried.size(); set++) {
            if (Integer.bitCount(set) != q) {
                continue;
            }
            List<Lever> some = picked(tried, set);
            BigDecimal raise = wins(some, wanted) ? raise(some, wanted) : null;
            if (raise != null && (least == null || isLess(raise, some, least, best))) {
                least = raise;
                best = some;
            }
        }
        return best;
    }

    private static List<Lever> picked(List<Lever> levers, int set) {
        List<Lever> some = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            if ((set >> i & 1) == 1) {
                some.add(levers.get(i));
            }
        }
        return some;
    }

    /** Points of their own scores with which they win so much: the heaviest do as much as they can. */
    private static BigDecimal raise(List<Lever> levers, BigDecimal wanted) {
        BigDecimal rest = wanted;
        BigDecimal raise = BigDecimal.ZERO;
        for (Lever lever : levers.stream().sorted(lightestFirst().reversed()).toList()) {
            BigDecimal won = lever.gain().min(rest.max(BigDecimal.ZERO));
            raise = raise.add(won.divide(lever.node().weightInTotal(), Precision.CARRIED));
            rest = rest.subtract(won);
        }
        return raise;
    }

    /** Where as little is needed of either, the weaker results are raised. */
    private static boolean isLess(BigDecimal raise, List<Lever> some, BigDecimal least, List<Lever> best) {
        int compared = Precision.shown(raise, 20).compareTo(Precision.shown(least, 20));
        return compared < 0 || compared == 0 && values(some).compareTo(values(best)) < 0;
    }

    private static BigDecimal values(List<Lever> levers) {
        return levers.stream().map(lever -> lever.node().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Comparator<Lever> lightestFirst() {
        return Comparator.comparing(lever -> lever.node().weightInTotal());
    }

    /** An instrument's nodes may have done what was taken for another reason. */
    private void dropWhatIsNotNeeded() {
        for (Lever lever : chosen.keySet().stream()
                .sorted(Comparator.comparing(Lever::gain))
                .toList()) {
            Map<Lever, BigDecimal> fewer = new LinkedHashMap<>(chosen);
            fewer.remove(lever);
            if (reaches(fewer)) {
                chosen.remove(lever);
            }
        }
    }

    private void lowerAsFarAsPossible() {
        chosen.keySet().stream()
                .filter(lever -> !lever.whole())
                .sorted(lightestFirst())
                .toList()
                .forEach(lever -> chosen.put(lever, lowest(lever)));
    }

    /** The lowest score, in steps of 0.01, with which the level is still reached. */
    private BigDecimal lowest(Lever lever) {
        int above = hundredths(lever.node().value());
        int reached = hundredths(lever.most());
        while (reached - above > 1) {
            int middle = (above + reached) / 2;
            Map<Lever, BigDecimal> tried = new LinkedHashMap<>(chosen);
            tried.put(lever, BigDecimal.valueOf(middle, 2));
            if (reaches(tried)) {
                reached = middle;
            } else {
                above = middle;
            }
        }
        return BigDecimal.valueOf(reached, 2);
    }

    /** Rounded down: a score that is not shown whole is above what is shown. */
    private static int hundredths(BigDecimal score) {
        return score.movePointRight(2).intValue();
    }

    private boolean reaches(Map<Lever, BigDecimal> steps) {
        LevelReading after = reading;
        for (Map.Entry<Lever, BigDecimal> step : steps.entrySet()) {
            ScoreNode node = step.getKey().node();
            after = after.after(node, step.getValue().subtract(node.value()));
        }
        return isReached(after);
    }

    private boolean isReached(LevelReading after) {
        return isAt(after.total(), target.minimum())
                && (target.instrumentMinimum() == null
                        || after.position().instruments().values().stream()
                                .allMatch(known -> isAt(known, target.instrumentMinimum())));
    }

    private static boolean isAt(Known known, BigDecimal minimum) {
        return known != null && Numbers.score(known.value()).compareTo(minimum) >= 0;
    }

    private List<Step> steps() {
        return chosen.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<Lever, BigDecimal> step) -> !step.getKey().whole()))
                .map(step -> new Step(step.getKey().node(), step.getValue()))
                .toList();
    }
}
