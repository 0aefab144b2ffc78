package th.ita.report.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import th.ita.report.thai.ThaiNumerals;

/**
 * Which level a total is, by the rule of its year.
 *
 * @param current one; two where rounding leaves open which; none where the total is not known
 * @param reported code of the level that the report states; null if it states none
 * @param next null at the highest level, or where the level is not known
 * @param margin points down to the edge of the current level; null where the level is not known
 * @param scale highest first
 */
record Level(
        String rule,
        List<Current> current,
        String reported,
        Next next,
        BigDecimal margin,
        BigDecimal edge,
        List<Step> scale) {

    record Current(String code, String name, String meaning) {}

    record Next(String name, BigDecimal edge, BigDecimal distance) {}

    record Step(String code, String name, BigDecimal minimum, BigDecimal maximum) {}

    static Level of(SnapshotPart level) {
        SnapshotPart next = level.partOrNull("next");
        SnapshotPart margin = level.partOrNull("margin");
        return new Level(
                level.textOrNull("rule"),
                level.parts("current").stream()
                        .map(now -> new Current(now.text("code"), now.text("nameTh"), now.textOrNull("meaningTh")))
                        .toList(),
                level.textOrNull("reported"),
                next == null
                        ? null
                        : new Next(next.text("nameTh"), next.numberOrNull("edge"), next.numberOrNull("distance")),
                margin == null ? null : margin.numberOrNull("points"),
                margin == null ? null : margin.numberOrNull("edge"),
                level.partsOrNone("scale").stream()
                        .map(step -> new Step(
                                step.text("code"),
                                step.text("nameTh"),
                                step.numberOrNull("minimum"),
                                step.numberOrNull("maximum")))
                        .toList());
    }

    /** The only one that it can be; null if that is open or not known. */
    Current only() {
        return current.size() == 1 ? current.getFirst() : null;
    }

    boolean isCurrent(String code) {
        return current.stream().anyMatch(now -> now.code().equals(code));
    }

    /** E.g. "ระดับ AA", "ระดับ A หรือระดับ AA"; null if not known. */
    String badge() {
        return current.isEmpty() ? null : current.stream().map(Current::name).collect(Collectors.joining(" หรือ"));
    }

    /** What the level says of the agency, in prose; null if not known. */
    String meaning() {
        if (current.size() > 1) {
            return "คะแนนรวมอยู่คร่อมขอบของระดับ คะแนนที่ปัดเศษไว้จึงบอกไม่ได้ว่าอยู่ระดับใดแน่";
        }
        return current.isEmpty() || only().meaning() == null ? null : ThaiNumerals.inProse(only().meaning());
    }
}
