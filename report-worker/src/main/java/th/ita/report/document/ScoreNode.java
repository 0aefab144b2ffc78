package th.ita.report.document;

import java.math.BigDecimal;
import java.util.List;

import th.ita.report.thai.ThaiNumerals;

/**
 * A node of the score tree, as the snapshot gives it.
 *
 * @param parent code of the parent; null at the root
 * @param confirmed whether what the framework says of it, its weight included, was read in a public source
 * @param weight points in the total when it goes from 0 to 100; null if the year's weights are not known
 * @param value the effective one; null when missing
 * @param low lower end of what rounding leaves open of {@code value}
 */
record ScoreNode(
        String code,
        Kind kind,
        String parent,
        String name,
        boolean official,
        boolean confirmed,
        BigDecimal weight,
        BigDecimal value,
        Origin origin,
        BigDecimal reported,
        BigDecimal computed,
        BigDecimal implied,
        BigDecimal low,
        BigDecimal high,
        String remark,
        List<String> evidenceUrls) {

    /** What a node is, and the Thai word for it. */
    enum Kind {
        TOTAL("total", "คะแนนรวม"),
        INSTRUMENT("instrument", "เครื่องมือ"),
        INDICATOR("indicator", "ตัวชี้วัด"),
        SUB_INDICATOR("sub-indicator", "ตัวชี้วัดย่อย"),
        QUESTION("question", "ข้อคำถาม"),
        ITEM("item", "ข้อตรวจ"),
        SUB_ITEM("sub-item", "ข้อคำถามย่อย");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        String code() {
            return code;
        }

        String label() {
            return label;
        }

        static Kind of(SnapshotPart part, String field) {
            String code = part.text(field);
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw part.wrong(field, "not a kind of node");
        }
    }

    static ScoreNode of(SnapshotPart node) {
        Origin origin = Origin.of(node, "origin");
        BigDecimal value = node.numberOrNull("value");
        if (origin != Origin.MISSING && value == null) {
            throw node.wrong("value", "a node that is not missing has a value");
        }
        return new ScoreNode(
                node.text("code"),
                Kind.of(node, "kind"),
                node.textOrNull("parent"),
                node.text("nameTh"),
                node.flag("official"),
                !node.denied("confirmed"),
                node.numberOrNull("weight"),
                value,
                origin,
                node.numberOrNull("reported"),
                node.numberOrNull("computed"),
                node.numberOrNull("implied"),
                node.numberOrNull("low"),
                node.numberOrNull("high"),
                node.textOrNull("remark"),
                List.copyOf(node.texts("evidenceUrls")));
    }

    /** In a table or a chart, digits Arabic: "9 การเปิดเผยข้อมูล", "E1 ปฏิบัติงาน…". */
    String label() {
        return code + " " + name;
    }

    /** In prose: "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", "ข้อตรวจ O24 รายงาน…", "IIT". */
    String inProse() {
        return switch (kind) {
            case TOTAL -> kind.label();
            case INSTRUMENT -> code;
            case INDICATOR, SUB_INDICATOR ->
                kind.label() + (Character.isDigit(code.charAt(0)) ? "ที่ " : " ") + numbered();
            case QUESTION, ITEM, SUB_ITEM -> kind.label() + " " + numbered();
        };
    }

    /** In prose that has said already what it is: "๙.๑ ข้อมูลพื้นฐาน", "E14 เปิดให้…". */
    String numbered() {
        return ThaiNumerals.inProse(code + " " + name);
    }

    /** E.g. "ตามรายงาน", or "คำนวณย้อน 95.46–95.72" with the interval that rounding leaves open. */
    String originText() {
        boolean open = origin == Origin.IMPLIED && low != null && high != null && low.compareTo(high) != 0;
        return open ? origin.label() + " " + Figures.score(low) + "–" + Figures.score(high) : origin.label();
    }
}
