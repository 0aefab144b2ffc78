package th.ita.report.pdf;

/**
 * What a line holds whole, with the spaces after it.
 *
 * @param run which run of the paragraph it belongs to, counted from 0
 * @param breakCost what it costs the paragraph's looks to end a line here, see {@link BreakCosts}
 */
record Word(Shaped shaped, TextStyle style, int run, int breakCost) {

    float width() {
        return shaped.width() * style.size() / Typeface.UNITS_PER_EM;
    }

    /** Without the spaces at its end. */
    float inkWidth() {
        return shaped.inkWidth() * style.size() / Typeface.UNITS_PER_EM;
    }
}
