package th.ita.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Level;
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
        if (reading.total() == null) {
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

    private String names(String or, Function<Level, String> name) {
        return reading.possible().stream().map(name).collect(Collectors.joining(or));
    }

    private void edge() {
        Level next = reading.next();
        if (next != null) {
            BigDecimal distance = reading.pointsTo(next);
            findings.add(Finding.information(
                    "next-level",
                    root,
                    new Numbers().with("edge", next.minimum()).with("distance", distance),
                    "คะแนนรวมต้องเพิ่มขึ้นอีก %s คะแนน จึงจะถึง%s ซึ่งเริ่มที่ %s คะแนน"
                            .formatted(distance, next.name().th(), next.minimum()),
                    "The total needs %s points more for %s, which begins at %s."
                            .formatted(distance, next.name().en(), next.minimum())));
        } else {
            Level level = reading.current();
            BigDecimal margin = reading.pointsTo(level);
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

    private void reported(String code) {
        if (code == null || reading.codes().contains(code)) {
            return;
        }
        String reportedTh =
                reading.rule().find(code).map(level -> level.name().th()).orElse(code);
        String reportedEn =
                reading.rule().find(code).map(level -> level.name().en()).orElse(code);
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
                                reading.rule().name()),
                "The report states %s, but a total of %s points is %s by the rule %s. Compare it with the report."
                        .formatted(
                                reportedEn,
                                value,
                                names(" or ", level -> level.name().en()),
                                reading.rule().name())));
    }
}
