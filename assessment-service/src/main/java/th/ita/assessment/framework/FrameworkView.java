package th.ita.assessment.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FiscalYears;

/** A framework as JSON shows it: its nodes flat, parents before children, as a score tree shows them too. */
@Schema(name = "Framework", description = "The assessment of one fiscal year (กรอบการประเมิน).")
record FrameworkView(
        String family,
        int fiscalYear,

        @Schema(description = "The same year of the Common Era.")
        int fiscalYearCe,

        @Schema(description = "Fiscal year and edition of the data.")
        String version,

        String nameTh,
        String nameEn,

        @Schema(description = "Whether structure, weights and level rule were read in a public source.")
        boolean confirmed,

        @Schema(description = "What else is to be known of the data.", nullable = true)
        String noteTh,

        @Schema(nullable = true) String noteEn,

        @Schema(description = "Null where it is not known how results of the year are graded.", nullable = true)
        Rule levelRule,

        List<Scale> scales,
        List<Node> nodes) {

    /** The rule that turns a result into a level, and its levels, the highest first. */
    @Schema(name = "LevelRule")
    record Rule(
            String name,

            @Schema(description = "Whether levels and edges were read in a public source.")
            boolean confirmed,

            List<LevelView> levels) {

        static Rule of(LevelRule rule) {
            return new Rule(
                    rule.name(),
                    rule.confirmed(),
                    rule.levels().stream()
                            .map(level -> new LevelView(
                                    level.code(),
                                    level.name().th(),
                                    level.name().en(),
                                    level.meaning().th(),
                                    level.meaning().en(),
                                    level.minimum(),
                                    level.instrumentMinimum()))
                            .toList());
        }
    }

    @Schema(name = "Level")
    record LevelView(
            String code,
            String nameTh,
            String nameEn,
            String meaningTh,
            String meaningEn,

            @Schema(description = "The lowest total of this level, two decimals.")
            BigDecimal minimum,

            @Schema(
                    description = "What each instrument has to reach besides; null where only the total counts.",
                    nullable = true)
            BigDecimal instrumentMinimum) {}

    @Schema(name = "NodeCount", description = "How many nodes of a kind the year has below a node.")
    record Count(String kind, int number, boolean confirmed) {}

    @Schema(name = "Scale")
    record Scale(String code, List<Option> options) {}

    @Schema(name = "ScaleOption")
    record Option(String code, String nameTh, String nameEn, BigDecimal points) {}

    @Schema(name = "FrameworkNode")
    record Node(
            String code,

            @Schema(enumeration = {"total", "instrument", "indicator", "sub-indicator", "question", "item", "sub-item"})
            String kind,

            @Schema(description = "The code of the node above; null at the root.", nullable = true)
            String parent,

            int depth,
            String nameTh,
            String nameEn,

            @Schema(description = "Whether the Thai name is the official wording.")
            boolean official,

            @Schema(description = "Whether what the node says was read in a public source.")
            boolean confirmed,

            @Schema(
                    description = "Points in the total from 0 to 100 of this node, four decimals; null if unknown.",
                    nullable = true)
            BigDecimal weight,

            @Schema(description = "Whether its share of the node above was read in a public source, or recomputed.")
            boolean weightConfirmed,

            @Schema(description = "The scale of an answered leaf, else null.", nullable = true)
            String scale,

            @Schema(description = "How many of a kind are below it, whether or not they are listed.")
            List<Count> counts,

            @Schema(nullable = true) String noteTh,
            @Schema(nullable = true) String noteEn) {}

    static FrameworkView of(Framework framework) {
        List<Node> nodes = new ArrayList<>();
        flatten(framework, framework.root(), null, 0, nodes);
        return new FrameworkView(
                framework.family(),
                framework.fiscalYear(),
                FiscalYears.ce(framework.fiscalYear()),
                framework.version(),
                framework.name().th(),
                framework.name().en(),
                framework.confirmed(),
                th(framework.note()),
                en(framework.note()),
                framework.levelRule().map(Rule::of).orElse(null),
                framework.scales().stream()
                        .map(scale -> new Scale(
                                scale.code(),
                                scale.options().stream()
                                        .map(option -> new Option(
                                                option.code(),
                                                option.name().th(),
                                                option.name().en(),
                                                option.points()))
                                        .toList()))
                        .toList(),
                List.copyOf(nodes));
    }

    private static String th(LocalizedText text) {
        return text == null ? null : text.th();
    }

    private static String en(LocalizedText text) {
        return text == null ? null : text.en();
    }

    private static void flatten(Framework framework, FrameworkNode node, String parent, int depth, List<Node> nodes) {
        BigDecimal weight = framework.weightInTotal(node.code());
        nodes.add(new Node(
                node.code(),
                node.kind().json(),
                parent,
                depth,
                node.name().th(),
                node.name().en(),
                node.official(),
                node.confirmed(),
                weight == null ? null : weight.movePointRight(2).setScale(4, RoundingMode.HALF_UP),
                node.weightConfirmed(),
                node.scale(),
                node.counts().stream()
                        .map(count -> new Count(count.kind().json(), count.number(), count.confirmed()))
                        .toList(),
                th(node.note()),
                en(node.note())));
        node.children().forEach(child -> flatten(framework, child, node.code(), depth + 1, nodes));
    }
}
