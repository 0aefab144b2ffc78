package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A framework as its YAML file writes it; what the keys mean is in the README. Anything may be null until {@link
 * FrameworkCheck} has looked at it.
 */
record FrameworkFile(
        String family,
        Integer fiscalYear,
        String version,
        LocalizedText name,
        Boolean confirmed,
        String weightsNotGiven,
        LocalizedText total,
        List<ScaleEntry> scales,
        RuleEntry levelRule,
        List<NodeEntry> instruments) {

    static final String ROOT = "TOTAL";

    /** Siblings without weights all count the same. */
    static final String EQUAL = "equal";

    /** It is not known how siblings without weights count. */
    static final String UNKNOWN = "unknown";

    record ScaleEntry(String code, List<OptionEntry> options) {}

    record OptionEntry(String code, LocalizedText name, BigDecimal points) {}

    record RuleEntry(String kind, String name, List<LevelEntry> levels) {}

    record LevelEntry(String code, BigDecimal minimum, LocalizedText name, LocalizedText meaning) {}

    /** An instrument, indicator, sub-indicator, question or item; at most one of the lists below it is there. */
    record NodeEntry(
            String code,
            LocalizedText name,
            BigDecimal weight,
            Boolean official,
            Boolean confirmed,
            String scale,
            List<NodeEntry> indicators,
            List<NodeEntry> subIndicators,
            List<NodeEntry> questions,
            List<NodeEntry> items,
            List<SubItemEntry> subItems) {

        /** The lists of nodes that are there. */
        List<ChildList> childLists() {
            return Stream.of(
                            new ChildList("indicators", NodeKind.INDICATOR, indicators),
                            new ChildList("subIndicators", NodeKind.SUB_INDICATOR, subIndicators),
                            new ChildList("questions", NodeKind.QUESTION, questions),
                            new ChildList("items", NodeKind.ITEM, items))
                    .filter(list -> list.entries() != null)
                    .toList();
        }
    }

    record ChildList(String key, NodeKind kind, List<NodeEntry> entries) {}

    /** A part of a question; its code is the question's with its number, {@code E1.2}. */
    record SubItemEntry(String scale, LocalizedText name) {}

    /** The framework; only of a file in which nothing is wrong. */
    Framework toFramework() {
        FrameworkNode root = new FrameworkNode(
                ROOT, NodeKind.TOTAL, total, true, true, BigDecimal.ONE, null, nodes(NodeKind.INSTRUMENT, instruments));
        return new Framework(
                family, fiscalYear, version, name, !Boolean.FALSE.equals(confirmed), root, builtScales(), rule());
    }

    private List<Scale> builtScales() {
        return Stream.ofNullable(scales)
                .flatMap(List::stream)
                .map(scale -> new Scale(
                        scale.code(),
                        scale.options().stream()
                                .map(option -> new Scale.Option(option.code(), option.name(), option.points()))
                                .toList()))
                .toList();
    }

    private LevelRule rule() {
        return new LevelRule.ByTotal(
                levelRule.name(),
                levelRule.levels().stream()
                        .map(level -> new Level(
                                level.code(),
                                level.name(),
                                level.meaning(),
                                level.minimum().setScale(2)))
                        .toList());
    }

    private List<FrameworkNode> nodes(NodeKind kind, List<NodeEntry> entries) {
        return entries.stream()
                .map(entry -> {
                    boolean official = !Boolean.FALSE.equals(entry.official());
                    boolean known = !Boolean.FALSE.equals(entry.confirmed());
                    return new FrameworkNode(
                            entry.code().toUpperCase(Locale.ROOT),
                            kind,
                            entry.name(),
                            official,
                            known,
                            share(entry.weight(), entries.size()),
                            entry.scale(),
                            children(entry, official, known));
                })
                .toList();
    }

    private List<FrameworkNode> children(NodeEntry entry, boolean official, boolean known) {
        if (entry.subItems() == null) {
            return entry.childLists().stream()
                    .flatMap(list -> nodes(list.kind(), list.entries()).stream())
                    .toList();
        }
        return IntStream.range(0, entry.subItems().size())
                .mapToObj(index -> {
                    SubItemEntry part = entry.subItems().get(index);
                    return new FrameworkNode(
                            entry.code().toUpperCase(Locale.ROOT) + "." + (index + 1),
                            NodeKind.SUB_ITEM,
                            part.name(),
                            official,
                            known,
                            share(null, entry.subItems().size()),
                            part.scale(),
                            List.of());
                })
                .toList();
    }

    private BigDecimal share(BigDecimal percent, int siblings) {
        if (percent != null) {
            return percent.movePointLeft(2);
        }
        return EQUAL.equals(weightsNotGiven)
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(siblings), Precision.CARRIED)
                : null;
    }
}
