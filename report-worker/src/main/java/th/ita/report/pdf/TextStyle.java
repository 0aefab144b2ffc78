package th.ita.report.pdf;

import java.awt.Color;

/**
 * How a run of text is set. Sizes follow the correspondence regulation's 16, 20 and 29 points of TH SarabunPSK at 0.68
 * of them, since Sarabun at one size looks about one and a half times as large.
 *
 * @param size in points
 * @param leading from baseline to baseline, in points; leaves room for two marks above and one below the consonant
 */
record TextStyle(boolean bold, float size, float leading, Color ink) {

    static final TextStyle TITLE = new TextStyle(true, 20f, 31f, Palette.INK);
    static final TextStyle HEADING = new TextStyle(true, 13.7f, 21.5f, Palette.INK);
    /** Of a memorandum's head: ส่วนราชการ, ที่, วันที่, เรื่อง. */
    static final TextStyle LABEL = new TextStyle(true, 13.7f, 20f, Palette.INK);

    static final TextStyle SUBHEADING = new TextStyle(true, 12f, 19f, Palette.INK);
    static final TextStyle BODY = new TextStyle(false, 11f, 18f, Palette.INK);
    static final TextStyle CAPTION = new TextStyle(true, 10.5f, 18f, Palette.INK);
    static final TextStyle TABLE = new TextStyle(false, 10f, 16f, Palette.INK);
    static final TextStyle TIGHT_TABLE = new TextStyle(false, 10f, 15f, Palette.INK);
    static final TextStyle CHART = new TextStyle(false, 9.5f, 14f, Palette.INK);
    static final TextStyle RUNNING_HEAD = new TextStyle(false, 9.5f, 14f, Palette.FAINT_INK);
    static final TextStyle PAGE_NUMBER = new TextStyle(false, 11f, 16f, Palette.INK);
    static final TextStyle COLOPHON = new TextStyle(false, 9f, 14.5f, Palette.FAINT_INK);
    static final TextStyle KEY_VALUE = new TextStyle(true, 30f, 40f, Palette.ACCENT);
    static final TextStyle KEY_BADGE = new TextStyle(true, 16f, 24f, Color.WHITE);

    /** Share of the size by which the middle of a Thai line, marks included, lies above its baseline. */
    private static final float MIDDLE = 0.32f;

    TextStyle inBold() {
        return new TextStyle(true, size, leading, ink);
    }

    TextStyle in(Color other) {
        return new TextStyle(bold, size, leading, other);
    }

    /** From the upper edge of a line to its baseline. */
    float baseline() {
        return leading / 2 + MIDDLE * size;
    }
}
