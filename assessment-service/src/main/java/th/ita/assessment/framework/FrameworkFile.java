package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        LocalizedText note,
        String weightsNotGiven,
        Boolean weightsConfirmed,
        LocalizedText total,
        List<ScaleEntry> scales,
        RuleEntry levelRule,
        List<NodeEntry> instruments,
        List<NodeEntry> indicators) {

    static final String ROOT = "TOTAL";

    /** Siblings without weights all count the same. */
    static final String EQUAL = "equal";

    /** It is not known how siblings without weights count. */
    static final String UNKNOWN = "unknown";

    record ScaleEntry(String code, List<OptionEntry> options) {}

    record OptionEntry(String code, LocalizedText name, BigDecimal points) {}

    record RuleEntry(String kind, String name, Boolean confirmed, List<LevelEntry> levels) {

        static final String BY_TOTAL = "by-total";
        static final String BY_TOTAL_AND_INSTRUMENTS = "by-total-and-instruments";

        LevelRule toRule() {
            List<Level> built = levels.stream()
                    .map(level -> new Level(
                            level.code(),
                            level.name(),
                            level.meaning(),
                            level.minimum().setScale(2),
                            level.instrumentMinimum() == null
                                    ? null
                                    : level.instrumentMinimum().setScale(2)))
                    .toList();
            return kind.equals(BY_TOTAL)
                    ? new LevelRule.ByTotal(name, isTrue(confirmed), built)
                    : new ByTotalAndInstruments(name, isTrue(confirmed), built);
        }
    }

    record LevelEntry(
            String code, BigDecimal minimum, BigDecimal instrumentMinimum, LocalizedText name, LocalizedText meaning) {}

    record CountEntry(String kind, Integer number, Boolean confirmed) {}

    /** An instrument, indicator, sub-indicator, question or item; at most one of the lists below it is there. */
    record NodeEntry(
            String code,
            LocalizedText name,
            BigDecimal weight,
            Boolean weightConfirmed,
            Boolean official,
            Boolean confirmed,
            LocalizedText note,
            List<CountEntry> counts,
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

    /** What hangs from the total: instruments, or in the oldest years indicators. */
    List<ChildList> tops() {
        return Stream.of(
                        new ChildList("instruments", NodeKind.INSTRUMENT, instruments),
                        new ChildList("indicators", NodeKind.INDICATOR, indicators))
                .filter(list -> list.entries() != null)
                .toList();
    }

    /** The framework; only of a file in which nothing is wrong. */
    Framework toFramework() {
        ChildList tops = tops().getFirst();
        FrameworkNode root = new FrameworkNode(
                ROOT,
                NodeKind.TOTAL,
                total,
                true,
                true,
                BigDecimal.ONE,
                true,
                null,
                null,
                List.of(),
                nodes(tops.kind(), tops.entries()));
        return new Framework(
                family,
                fiscalYear,
                version,
                name,
                isTrue(confirmed),
                note,
                root,
                builtScales(),
                Optional.ofNullable(levelRule).map(RuleEntry::toRule));
    }

    /** What is not said to be otherwise is so. */
    private static boolean isTrue(Boolean said) {
        return !Boolean.FALSE.equals(said);
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

    private List<FrameworkNode> nodes(NodeKind kind, List<NodeEntry> entries) {
        return entries.stream()
                .map(entry -> {
                    boolean official = isTrue(entry.official());
                    boolean known = isTrue(entry.confirmed());
                    return new FrameworkNode(
                            entry.code().toUpperCase(Locale.ROOT),
                            kind,
                            entry.name(),
                            official,
                            known,
                            share(entry.weight(), entries.size()),
                            weightConfirmed(entry.weightConfirmed()),
                            entry.scale(),
                            entry.note(),
                            counts(entry),
                            children(entry, official, known));
                })
                .toList();
    }

    private static List<FrameworkNode.Count> counts(NodeEntry entry) {
        return Stream.ofNullable(entry.counts())
                .flatMap(List::stream)
                .map(count -> new FrameworkNode.Count(
                        NodeKind.of(count.kind()).orElseThrow(), count.number(), isTrue(count.confirmed())))
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
                            weightConfirmed(null),
                            part.scale(),
                            null,
                            List.of(),
                            List.of());
                })
                .toList();
    }

    private boolean weightConfirmed(Boolean said) {
        return said == null ? isTrue(weightsConfirmed) : said;
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
