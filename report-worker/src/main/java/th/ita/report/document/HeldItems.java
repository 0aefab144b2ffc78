package th.ita.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items that hold now and weigh the same.
 *
 * @param loss points of the total that missing one of them costs
 * @param total the total then; null where it is not known
 * @param levels codes of the possible levels then
 */
record HeldItems(List<ScoreNode> nodes, BigDecimal loss, BigDecimal total, List<String> levels) {

    private static final Pattern NUMBERED = Pattern.compile("(\\D+)(\\d{1,9})");

    /** Fewer neighbours than this are written one by one. */
    private static final int RUN = 3;

    HeldItems {
        nodes = List.copyOf(nodes);
    }

    /** Largest loss first. */
    static List<HeldItems> of(ScoreTree tree, SnapshotPart analysis) {
        List<HeldItems> groups = new ArrayList<>();
        for (SnapshotPart item : analysis.partsOrNone("atRisk")) {
            BigDecimal loss = item.numberOrNull("loss");
            if (loss == null) {
                continue;
            }
            List<ScoreNode> nodes = new ArrayList<>();
            if (!groups.isEmpty() && groups.getLast().loss().compareTo(loss) == 0) {
                nodes.addAll(groups.removeLast().nodes());
            }
            nodes.add(tree.named(item, "node"));
            groups.add(new HeldItems(nodes, loss, item.numberOrNull("totalIfLost"), item.texts("levelIfLost")));
        }
        return List.copyOf(groups);
    }

    /** "O42 และ O43"; neighbours in one run: "O2, O9 และ O34–O41". */
    String codes() {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= nodes.size(); i++) {
            if (i < nodes.size()
                    && follows(nodes.get(i - 1).code(), nodes.get(i).code())) {
                continue;
            }
            String first = nodes.get(from).code();
            String last = nodes.get(i - 1).code();
            if (i - from < RUN) {
                nodes.subList(from, i).forEach(node -> runs.add(node.code()));
            } else {
                runs.add(first + "–" + last);
            }
            from = i;
        }
        return Phrases.codes(runs);
    }

    /** Whether the codes are of one series and the second's number is the first's plus one. */
    private static boolean follows(String code, String next) {
        Matcher one = NUMBERED.matcher(code);
        Matcher other = NUMBERED.matcher(next);
        return one.matches()
                && other.matches()
                && one.group(1).equals(other.group(1))
                && Integer.parseInt(one.group(2)) + 1 == Integer.parseInt(other.group(2));
    }
}
