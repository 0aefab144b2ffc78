package th.ita.report.pdf;

import java.awt.Color;

/** The website's colours: one accent, much white. Every text colour has a contrast of at least 4.5 on its ground. */
final class Palette {

    static final Color INK = new Color(0x1B2A30);
    static final Color FAINT_INK = new Color(0x4C5D64);
    static final Color ACCENT = new Color(0x0B4A5A);
    static final Color TINT = new Color(0xF1F6F7);
    static final Color RULE = new Color(0xC9D5D9);

    /** Of a chart: the ground on which a bar runs, a bar, the weakest of its group. */
    static final Color TRACK = new Color(0xE9EFF1);

    static final Color BAR = new Color(0x5F94A3);
    static final Color WEAKEST_BAR = ACCENT;

    /** So light that what is printed over it keeps its contrast. */
    static final Color WATERMARK = new Color(0xE6EAEC);

    private Palette() {}
}
