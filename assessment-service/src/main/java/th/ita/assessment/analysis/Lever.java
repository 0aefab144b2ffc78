package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;

/**
 * A node that may be raised to reach a level, and how far. No lever lies below another, so each point is won once.
 *
 * @param most the score that it can have at most, two decimals
 * @param whole whether it is a lost item: mended or not, nothing between
 */
record Lever(ScoreNode node, BigDecimal most, boolean whole) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    /** Less than what is shown is no room. */
    private static final BigDecimal LEAST_ROOM = new BigDecimal("0.01");

    /** Points of its own score. */
    BigDecimal room() {
        return most.subtract(node.value());
    }

    /** Points of the total that all its room is worth. */
    BigDecimal gain() {
        return room().multiply(node.weightInTotal());
    }

    /**
     * The levers below a node, or the node itself. Lost items are levers of their own. Questionnaires are raised by their
     * indicators: these are announced in every year, and a question is worth too little to reach a level alone. Where an
     * instrument's indicators are not all known, the instrument itself stands for them. Of a node above items only what no
     * known item accounts for is left to raise.
     */
    static List<Lever> below(ScoreNode top) {
        List<Lever> levers = new ArrayList<>(lostItems(top));
        addResults(top, levers);
        return levers;
    }

    private static List<Lever> lostItems(ScoreNode top) {
        return top.preorder()
                .filter(node ->
                        isItem(node) && Gains.isWeighed(node) && node.value().signum() == 0)
                .map(node -> new Lever(node, HUNDRED, true))
                .toList();
    }

    private static void addResults(ScoreNode node, List<Lever> levers) {
        List<ScoreNode> children = node.children();
        boolean divides =
                switch (node.definition().kind()) {
                    case TOTAL -> true;
                    case INSTRUMENT -> !children.isEmpty() && children.stream().allMatch(Gains::isWeighed);
                    default -> false;
                };
        if (divides) {
            children.forEach(child -> addResults(child, levers));
        } else if (!isItem(node) && Gains.isWeighed(node)) {
            BigDecimal room = HUNDRED.subtract(node.value()).subtract(lostBelow(node));
            BigDecimal most = node.value().add(room).setScale(2, RoundingMode.FLOOR);
            if (!allIsToldByItems(node) && most.subtract(node.value()).compareTo(LEAST_ROOM) >= 0) {
                levers.add(new Lever(node, most, false));
            }
        }
    }

    private static boolean isItem(ScoreNode node) {
        return node.definition().kind() == NodeKind.ITEM;
    }

    /** Whether the node stands on items of which each is known: then nothing but these can be mended. */
    private static boolean allIsToldByItems(ScoreNode node) {
        List<ScoreNode> leaves =
                node.preorder().filter(below -> below.children().isEmpty()).toList();
        return leaves.stream().allMatch(leaf -> isItem(leaf) && leaf.value() != null);
    }

    /** Points of the node's own score that its lost items account for. */
    private static BigDecimal lostBelow(ScoreNode node) {
        return lostItems(node).stream()
                .map(lever -> HUNDRED.multiply(Position.share(lever.node(), node)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
