package th.ita.report.document;

import java.util.Arrays;

/** Where a score comes from, and how that is said. */
enum Origin {
    REPORTED("reported", "ตามรายงาน"),
    COMPUTED("computed", "คำนวณ"),
    IMPLIED("implied", "คำนวณย้อน"),
    MISSING("missing", Figures.UNKNOWN);

    private final String code;
    private final String label;

    Origin(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    static Origin of(SnapshotPart part, String field) {
        String code = part.text(field);
        return Arrays.stream(values())
                .filter(origin -> origin.code.equals(code))
                .findFirst()
                .orElseThrow(() -> part.wrong(field, "not an origin of a score"));
    }
}
