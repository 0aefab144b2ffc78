package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Level;
import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.score.Origin;
import th.ita.assessment.score.ScoreNode;
import th.ita.assessment.score.ScoreTree;

/** What the total means: its level, how far to the next one, and whether the announced level agrees. */
final class LevelFindings {

    private final List<ScoreNode> root;
    private final LevelReading reading;
    private final List<Finding> findings = new ArrayList<>();

    private LevelFindings(ScoreTree tree, LevelReading reading) {
        this.root = List.of(tree.root());
        this.reading = reading;
    }

    static List<Finding> of(ScoreTree tree, LevelReading reading, String reportedLevel) {
        LevelFindings about = new LevelFindings(tree, reading);
        if (reading.rule().isEmpty()) {
            about.noRule();
        } else if (reading.total() == null) {
            about.unknown();
        } else {
            about.level();
            about.edge();
            about.reported(reportedLevel);
        }
        return about.findings;
    }

    private void unknown() {
        findings.add(Finding.warning(
                "level-unknown",
                root,
                new Numbers(),
                "ยังไม่ทราบคะแนนรวม จึงยังระบุระดับผลการประเมินไม่ได้",
                "The total is not known, so there is no level yet."));
    }

    private void noRule() {
        findings.add(Finding.information(
                "no-level-rule",
                root,
                new Numbers(),
                "ยังไม่ทราบเกณฑ์ระดับผลการประเมินของปีงบประมาณนี้ จึงแสดงเฉพาะคะแนน",
                "It is not known how results of this fiscal year are graded, so there are scores only."));
    }

    private void level() {
        BigDecimal value = Numbers.score(reading.total().value());
        boolean computed = root.getFirst().origin() == Origin.COMPUTED;
        if (reading.possible().size() == 1) {
            Level level = reading.current();
            findings.add(Finding.information(
                    "level",
                    root,
                    new Numbers().with("value", value).with("minimum", level.minimum()),
                    "คะแนนรวม%s %s คะแนน อยู่ใน%s กล่าวคือ %s"
                            .formatted(
                                    computed ? "ที่คำนวณได้" : "",
                                    value,
                                    level.name().th(),
                                    level.meaning().th()),
                    "The %stotal of %s points is %s. %s"
                            .formatted(
                                    computed ? "computed " : "",
                                    value,
                                    level.name().en(),
                                    level.meaning().en())));
            return;
        }
        if (!reading.unknownInstruments().isEmpty()) {
            withoutInstruments(value);
            return;
        }
        BigDecimal low = Numbers.score(reading.total().low());
        BigDecimal high = Numbers.score(reading.total().high());
        findings.add(Finding.warning(
                "level-between",
                root,
                new Numbers().with("value", value).with("low", low).with("high", high),
                "คะแนนรวมที่คำนวณได้คือ %s คะแนน แต่คะแนนที่นำมาคำนวณเป็นคะแนนที่ปัดเศษแล้ว คะแนนรวมที่แท้จริงจึงอยู่ระหว่าง %s ถึง %s คะแนน และอาจอยู่ใน%s"
                        .formatted(value, low, high, names(" หรือ", level -> level.name()
                                .th())),
                "The computed total is %s points, but it rests on rounded scores: the true one is between %s and %s, and the level may be %s."
                        .formatted(value, low, high, names(" or ", level -> level.name()
                                .en()))));
    }

    private void withoutInstruments(BigDecimal value) {
        String unknown = String.join(", ", reading.unknownInstruments());
        findings.add(Finding.warning(
                "level-between",
                root,
                new Numbers().with("value", value),
                "คะแนนรวม %s คะแนน แต่เกณฑ์ของปีนี้ดูคะแนนของทุกเครื่องมือด้วย และยังไม่ทราบคะแนนของเครื่องมือ %s ผลการประเมินจึงอาจอยู่ใน%s"
                        .formatted(value, unknown, names("หรือ", level -> level.name()
                                .th())),
                "The total is %s points, but the rule of this year looks at every instrument, and %s is not known: the level may be %s."
                        .formatted(value, unknown, names(" or ", level -> level.name()
                                .en()))));
    }

    private String names(String or, Function<Level, String> name) {
        return reading.possible().stream().map(name).collect(Collectors.joining(or));
    }

    private void edge() {
        Level next = reading.next();
        if (next != null && next.instrumentMinimum() != null) {
            nextWithInstruments(next);
        } else if (next != null) {
            BigDecimal distance = reading.wanting(next);
            findings.add(Finding.information(
                    "next-level",
                    root,
                    new Numbers().with("edge", next.minimum()).with("distance", distance),
                    "คะแนนรวมต้องเพิ่มขึ้นอีก %s คะแนน จึงจะถึง%s ซึ่งเริ่มที่ %s คะแนน"
                            .formatted(distance, next.name().th(), next.minimum()),
                    "The total needs %s points more for %s, which begins at %s."
                            .formatted(distance, next.name().en(), next.minimum())));
        } else if (reading.current() != null && reading.current().instrumentMinimum() != null) {
            marginWithInstruments(reading.current());
        } else if (reading.current() != null) {
            Level level = reading.current();
            BigDecimal margin = reading.margin(level).points();
            findings.add(Finding.information(
                    "level-margin",
                    root,
                    new Numbers().with("edge", level.minimum()).with("margin", margin),
                    "คะแนนรวมสูงกว่าเกณฑ์ขั้นต่ำของ%s (%s คะแนน) อยู่ %s คะแนน"
                            .formatted(level.name().th(), level.minimum(), margin),
                    "The total is %s points above the lower edge of %s (%s)."
                            .formatted(margin, level.name().en(), level.minimum())));
        }
    }

    private void nextWithInstruments(Level next) {
        List<LevelReading.Gap> lacking = reading.lacking(next);
        BigDecimal distance = reading.wanting(next);
        Numbers numbers = new Numbers().with("edge", next.minimum()).with("distance", distance);
        lacking.forEach(gap -> numbers.with("distance" + gap.node(), gap.points()));
        findings.add(Finding.information(
                "next-level",
                root,
                numbers,
                "%s ต้องได้คะแนนรวมตั้งแต่ %s คะแนน และทุกเครื่องมือตั้งแต่ %s คะแนน ขณะนี้ยังขาด%s"
                        .formatted(
                                next.name().th(),
                                next.minimum(),
                                next.instrumentMinimum(),
                                lacking.stream()
                                        .map(gap -> "%s %s คะแนน (ได้ %s)"
                                                .formatted(nameTh(gap.node()), gap.points(), gap.value()))
                                        .collect(Collectors.joining(" และ"))),
                "%s takes a total of %s and %s in every instrument; still wanting: %s."
                        .formatted(
                                next.name().en(),
                                next.minimum(),
                                next.instrumentMinimum(),
                                lacking.stream()
                                        .map(gap -> "%s %s points (now %s)"
                                                .formatted(nameEn(gap.node()), gap.points(), gap.value()))
                                        .collect(Collectors.joining(" and ")))));
    }

    private void marginWithInstruments(Level level) {
        LevelReading.Gap margin = reading.margin(level);
        findings.add(Finding.information(
                "level-margin",
                root,
                new Numbers().with("edge", margin.edge()).with("margin", margin.points()),
                "คะแนนที่ใกล้เกณฑ์ขั้นต่ำของ%sที่สุดคือ%s ซึ่งสูงกว่าเกณฑ์ (%s คะแนน) อยู่ %s คะแนน"
                        .formatted(level.name().th(), nameTh(margin.node()), margin.edge(), margin.points()),
                "The figure nearest to the lower edge of %s (%s) is %s, %s points above it."
                        .formatted(level.name().en(), margin.edge(), nameEn(margin.node()), margin.points())));
    }

    private String nameTh(String node) {
        return node.equals(root.getFirst().code()) ? "คะแนนรวม" : "เครื่องมือ " + node;
    }

    private String nameEn(String node) {
        return node.equals(root.getFirst().code()) ? "the total" : node;
    }

    private void reported(String code) {
        if (code == null || reading.codes().contains(code)) {
            return;
        }
        LevelRule rule = reading.rule().orElseThrow();
        String reportedTh = rule.find(code).map(level -> level.name().th()).orElse(code);
        String reportedEn = rule.find(code).map(level -> level.name().en()).orElse(code);
        BigDecimal value = Numbers.score(reading.total().value());
        findings.add(Finding.warning(
                "reported-level-differs",
                root,
                new Numbers().with("value", value),
                "รายงานระบุผลการประเมินเป็น%s แต่คะแนนรวม %s คะแนน อยู่ใน%s ตามเกณฑ์ %s ควรตรวจสอบกับรายงานต้นฉบับ"
                        .formatted(
                                reportedTh,
                                value,
                                names(" หรือ", level -> level.name().th()),
                                rule.name()),
                "The report states %s, but a total of %s points is %s by the rule %s. Compare it with the report."
                        .formatted(
                                reportedEn,
                                value,
                                names(" or ", level -> level.name().en()),
                                rule.name())));
    }
}
