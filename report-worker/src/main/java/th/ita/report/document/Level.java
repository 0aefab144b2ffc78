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
 * @param marginOf code of the node whose margin it is; null where only the total counts
 * @param scale highest first
 */
record Level(
        String rule,
        List<Current> current,
        String reported,
        Next next,
        BigDecimal margin,
        BigDecimal edge,
        String marginOf,
        List<Step> scale) {

    record Current(String code, String name, String meaning) {}

    /**
     * @param distance points that the total wants
     * @param lacking what is too low for it, the total included; empty where only the total counts
     */
    record Next(String name, BigDecimal edge, BigDecimal distance, List<Lacking> lacking) {}

    /** @param distance points that the node wants */
    record Lacking(String node, BigDecimal edge, BigDecimal distance) {}

    /** @param instrumentMinimum what each instrument has to reach besides; null where only the total counts */
    record Step(String code, String name, BigDecimal minimum, BigDecimal maximum, BigDecimal instrumentMinimum) {}

    /** Where nobody knows how the year's results are graded. */
    private static final Level NONE = new Level(null, List.of(), null, null, null, null, null, List.of());

    /** @param level null where the year has no rule */
    static Level of(SnapshotPart level) {
        if (level == null) {
            return NONE;
        }
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
                        : new Next(
                                next.text("nameTh"),
                                next.numberOrNull("edge"),
                                next.numberOrNull("distance"),
                                next.partsOrNone("lacking").stream()
                                        .map(lacking -> new Lacking(
                                                lacking.text("node"),
                                                lacking.numberOrNull("edge"),
                                                lacking.numberOrNull("distance")))
                                        .toList()),
                margin == null ? null : margin.numberOrNull("points"),
                margin == null ? null : margin.numberOrNull("edge"),
                margin == null ? null : margin.textOrNull("node"),
                level.partsOrNone("scale").stream()
                        .map(step -> new Step(
                                step.text("code"),
                                step.text("nameTh"),
                                step.numberOrNull("minimum"),
                                step.numberOrNull("maximum"),
                                step.numberOrNull("instrumentMinimum")))
                        .toList());
    }

    /** The only one that it can be; null if that is open or not known. */
    Current only() {
        return current.size() == 1 ? current.getFirst() : null;
    }

    /** Whether the year's rule looks at the instruments beside the total. */
    boolean countsInstruments() {
        return scale.stream().anyMatch(step -> step.instrumentMinimum() != null);
    }

    /** Names of levels of this rule, "ระดับ A หรือระดับ AA"; a code of no level of it stays a code. */
    String names(List<String> codes) {
        return codes.stream()
                .map(code -> scale.stream()
                        .filter(step -> step.code().equals(code))
                        .map(Step::name)
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining(" หรือ"));
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
            return countsInstruments()
                    ? "คะแนนที่ทราบยังบอกไม่ได้ว่าอยู่ระดับใดแน่ เพราะเกณฑ์ของปีนี้ดูทั้งคะแนนรวมและคะแนนของทุกเครื่องมือ"
                    : "คะแนนรวมอยู่คร่อมขอบของระดับ คะแนนที่ปัดเศษไว้จึงบอกไม่ได้ว่าอยู่ระดับใดแน่";
        }
        return current.isEmpty() || only().meaning() == null ? null : ThaiNumerals.inProse(only().meaning());
    }
}
