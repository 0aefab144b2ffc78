package th.ita.report.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the agencies of the year scored when an administrator set the baseline: another agency's correction changes nothing.
 *
 * @param scopes narrowest first: province, type, country
 */
record Baseline(long version, Instant setAt, long fiscalYear, List<Scope> scopes) {

    /**
     * @param kind {@code province}, {@code type} or {@code country}
     * @param code of the province or type; null for the country
     * @param agencies whose results counted
     * @param leftOut why there is nothing to compare with; null if there is
     * @param nodes by code
     */
    record Scope(String kind, String code, String name, long agencies, String leftOut, Map<String, Place> nodes) {}

    /**
     * Where the agency stands with one node.
     *
     * @param rank 1 for the highest; null where the agency's own value is missing, as percentile and difference
     * @param percentile how many of the scope are lower, in percent
     * @param difference own value less the mean
     */
    record Place(long agencies, Long rank, BigDecimal percentile, BigDecimal mean, BigDecimal difference) {}

    /** Null if none is announced. */
    static Baseline of(ScoreTree tree, SnapshotPart snapshot) {
        SnapshotPart baseline = snapshot.partOrNull("baseline");
        if (baseline == null) {
            return null;
        }
        return new Baseline(
                baseline.whole("version"),
                baseline.instant("setAt"),
                baseline.whole("fiscalYear"),
                baseline.partsOrNone("scopes").stream()
                        .map(scope -> scope(tree, scope))
                        .toList());
    }

    private static Scope scope(ScoreTree tree, SnapshotPart scope) {
        SnapshotPart leftOut = scope.partOrNull("leftOut");
        Map<String, Place> nodes = new LinkedHashMap<>();
        for (SnapshotPart node : scope.partsOrNone("nodes")) {
            nodes.put(
                    tree.named(node, "node").code(),
                    new Place(
                            node.whole("n"),
                            node.wholeOrNull("rank"),
                            node.numberOrNull("percentile"),
                            node.numberOrNull("mean"),
                            node.numberOrNull("difference")));
        }
        return new Scope(
                scope.text("scope"),
                scope.textOrNull("code"),
                scope.text("nameTh"),
                scope.whole("n"),
                leftOut == null ? null : leftOut.text("th"),
                nodes);
    }
}
