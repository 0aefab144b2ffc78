package th.ita.report.document;

/** How far a measure has come, as the agency says. */
enum MeasureState {
    DONE("done", "ดำเนินการแล้วเสร็จ"),
    UNDER_WAY("under-way", "อยู่ระหว่างดำเนินการ"),
    NOT_STARTED("not-started", "ยังไม่เริ่มดำเนินการ"),
    NOT_DONE("not-done", "ไม่ได้ดำเนินการ");

    private final String code;
    private final String label;

    MeasureState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    static MeasureState of(SnapshotPart part) {
        String code = part.text("state");
        for (MeasureState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw part.wrong("state", "not a state of a measure");
    }

    String label() {
        return label;
    }
}
