package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** The ways to the next level: by the rule of the result's year, and by the newest one where that judges otherwise. */
final class NextLevels {

    private final ScoreTree tree;
    private final LevelReading reading;
    private final LevelRule rule;
    private final int fiscalYear;

    private NextLevels(ScoreTree tree, LevelRule rule, int fiscalYear) {
        this.tree = tree;
        this.rule = rule;
        this.reading = LevelReading.of(rule, Position.of(tree));
        this.fiscalYear = fiscalYear;
    }

    static List<NextLevel> of(ScoreTree tree, AnalysisInput.NewestRule newest) {
        Optional<LevelRule> own = tree.framework().levelRule();
        int year = tree.framework().fiscalYear();
        List<NextLevel> ways = new ArrayList<>();
        own.ifPresent(rule -> ways.add(new NextLevels(tree, rule, year).way()));
        if (newest != null && own.filter(newest.rule()::judgesLike).isEmpty()) {
            ways.add(new NextLevels(tree, newest.rule(), newest.fiscalYear()).way());
        }
        return List.copyOf(ways);
    }

    private NextLevel way() {
        String byTh = "ตามเกณฑ์ %s ".formatted(rule.name());
        String byEn = "By the rule %s ".formatted(rule.name());
        if (reading.total() == null) {
            return nothing(
                    byTh + "ยังระบุระดับไม่ได้ เพราะยังไม่ทราบคะแนนรวม",
                    byEn + "there is no level yet: the total is not known.");
        }
        Level current = reading.current();
        if (current == null) {
            String unknown = String.join(", ", reading.unknownInstruments());
            return nothing(
                    byTh + "ยังระบุระดับไม่ได้ เพราะยังไม่ทราบคะแนนของเครื่องมือ " + unknown,
                    byEn + "the level is not known, since the score of " + unknown + " is not.");
        }
        if (reading.next() == null) {
            return nothing(
                    byTh
                            + "ผลการประเมินอยู่ใน%s ซึ่งเป็นระดับสูงสุดแล้ว"
                                    .formatted(current.name().th()),
                    byEn
                            + "the result is %s, the highest there is."
                                    .formatted(current.name().en()));
        }
        return way(byTh, byEn, current, reading.next());
    }

    private NextLevel way(String byTh, String byEn, Level current, Level next) {
        if (tree.root().children().stream().allMatch(child -> child.weightInTotal() == null)) {
            return unknown(
                    next,
                    null,
                    byTh
                            + "ยังบอกไม่ได้ว่าต้องปรับข้อใดจึงจะถึง%s เพราะยังไม่ทราบน้ำหนักคะแนนของปีนี้"
                                    .formatted(next.name().th()),
                    byEn
                            + "it cannot be said what would reach %s: how much each part of this year counts is not known."
                                    .formatted(next.name().en()));
        }
        Optional<List<CheapestWay.Step>> found = CheapestWay.to(tree, reading, next);
        if (found.isEmpty()) {
            return outOfReach(byTh, byEn, next);
        }
        LevelReading after = reading;
        for (CheapestWay.Step step : found.get()) {
            after = after.after(step.node(), step.to().subtract(step.node().value()));
        }
        BigDecimal total = Numbers.score(after.total().value());
        String from = "ผลการประเมินอยู่ใน%s จะถึง%s เมื่อ"
                .formatted(current.name().th(), next.name().th());
        return new NextLevel(
                rule.name(),
                fiscalYear,
                isOfThisYear(),
                reading.codes(),
                view(next),
                found.get().stream().map(NextLevels::view).toList(),
                total,
                true,
                byTh + from + stepsTh(found.get()) + " คะแนนรวมจะเป็น %s คะแนน".formatted(total),
                byEn
                        + "the result is %s; it reaches %s when %s. The total is then %s."
                                .formatted(current.name().en(), next.name().en(), stepsEn(found.get()), total));
    }

    private NextLevel outOfReach(String byTh, String byEn, Level next) {
        List<ScoreNode> missing = Analysis.instruments(tree)
                .filter(instrument -> instrument.value() == null)
                .toList();
        return unknown(
                next,
                false,
                byTh
                        + (missing.isEmpty()
                                ? "ข้อที่ทราบคะแนนไม่เพียงพอที่จะถึง%s แม้ทุกข้อได้คะแนนเต็ม เพราะคะแนนที่รายงานไม่สอดคล้องกัน ควรตรวจสอบกับรายงานต้นฉบับ"
                                        .formatted(next.name().th())
                                : "ข้อที่ทราบคะแนนไม่เพียงพอที่จะถึง%s แม้ทุกข้อได้คะแนนเต็ม และยังไม่ทราบคะแนนของ %s"
                                        .formatted(next.name().th(), Names.codesTh(missing))),
                byEn
                        + (missing.isEmpty()
                                ? "what is known would not reach %s even if all of it went to 100, for the reported figures contradict each other: compare them with the report."
                                        .formatted(next.name().en())
                                : "what is known would not reach %s even if all of it went to 100, and no score of %s is known."
                                        .formatted(next.name().en(), Names.codesEn(missing))));
    }

    private NextLevel nothing(String th, String en) {
        return unknown(null, null, th, en);
    }

    private NextLevel unknown(Level next, Boolean reachable, String th, String en) {
        return new NextLevel(
                rule.name(),
                fiscalYear,
                isOfThisYear(),
                reading.codes(),
                next == null ? null : view(next),
                List.of(),
                null,
                reachable,
                th,
                en);
    }

    private boolean isOfThisYear() {
        return fiscalYear == tree.framework().fiscalYear();
    }

    private static NextLevel.Next view(Level next) {
        return new NextLevel.Next(next.code(), next.name().th(), next.name().en());
    }

    private static NextLevel.Step view(CheapestWay.Step step) {
        ScoreNode node = step.node();
        return new NextLevel.Step(
                node.code(),
                Numbers.score(node.value()),
                Numbers.score(step.to()),
                Numbers.gain(step.to().subtract(node.value()).multiply(node.weightInTotal())));
    }

    private static String stepsTh(List<CheapestWay.Step> steps) {
        List<String> parts = new ArrayList<>();
        List<ScoreNode> items = items(steps);
        if (!items.isEmpty()) {
            parts.add("แก้ไขข้อตรวจ %s ให้ได้คะแนน".formatted(Names.allCodesTh(items)));
        }
        results(steps)
                .forEach(step -> parts.add("%s เพิ่มจาก %s เป็น %s คะแนน"
                        .formatted(
                                Names.th(step.node()), Numbers.score(step.node().value()), step.to())));
        return String.join(" และ", parts);
    }

    private static String stepsEn(List<CheapestWay.Step> steps) {
        List<String> parts = new ArrayList<>();
        List<ScoreNode> items = items(steps);
        if (!items.isEmpty()) {
            parts.add("%s %s mended".formatted(Names.allCodesEn(items), items.size() == 1 ? "is" : "are"));
        }
        results(steps)
                .forEach(step -> parts.add("%s rises from %s to %s"
                        .formatted(
                                Names.en(step.node()), Numbers.score(step.node().value()), step.to())));
        return String.join(" and ", parts);
    }

    private static List<ScoreNode> items(List<CheapestWay.Step> steps) {
        return steps.stream()
                .map(CheapestWay.Step::node)
                .filter(NextLevels::isItem)
                .toList();
    }

    private static List<CheapestWay.Step> results(List<CheapestWay.Step> steps) {
        return steps.stream().filter(step -> !isItem(step.node())).toList();
    }

    private static boolean isItem(ScoreNode node) {
        return node.definition().kind() == NodeKind.ITEM;
    }
}
