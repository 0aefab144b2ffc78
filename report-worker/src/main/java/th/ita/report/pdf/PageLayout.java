package th.ita.report.pdf;

/**
 * Where things stand on the page, in points. The margins are those of Thailand's correspondence regulation: 3 cm left,
 * 2 cm right, 2.5 cm top, 2 cm bottom.
 */
final class PageLayout {

    private static final float POINTS_PER_CM = 72f / 2.54f;

    static final float WIDTH = 21f * POINTS_PER_CM;
    static final float HEIGHT = 29.7f * POINTS_PER_CM;

    static final float LEFT = 3f * POINTS_PER_CM;
    static final float RIGHT = WIDTH - 2f * POINTS_PER_CM;

    /** Of the text area, from the page's upper edge. */
    static final float TOP = 2.5f * POINTS_PER_CM;

    /** Of the text area, from the page's upper edge. */
    static final float BOTTOM = HEIGHT - 2f * POINTS_PER_CM;

    static final float TEXT_WIDTH = RIGHT - LEFT;
    static final float TEXT_HEIGHT = BOTTOM - TOP;

    /** Of a memorandum's paragraphs. */
    static final float FIRST_LINE_INDENT = 2.5f * POINTS_PER_CM;

    /** Where a signature begins. */
    static final float CENTER = WIDTH / 2;

    /** Side of the square at a memorandum's upper left corner that the agency's emblem is put into. */
    static final float EMBLEM = 1.5f * POINTS_PER_CM;

    /** Baseline of the page number, from the page's upper edge; centred over the text area. */
    static final float PAGE_NUMBER_BASELINE = 1.25f * POINTS_PER_CM;

    /** Baseline of the running head, below the page number. */
    static final float RUNNING_HEAD_BASELINE = 1.78f * POINTS_PER_CM;

    private PageLayout() {}
}
