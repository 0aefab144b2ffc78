package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.table.CellText;

/**
 * A text that somebody wrote, with Arabic digits whichever they used: every character stays in its place.
 *
 * @param goal whether it says what is wanted, so that it may name other levels and figures than the result's
 */
record Passage(String pointer, String text, boolean goal) {

    static List<Passage> of(MeasureContent content) {
        List<Passage> all = new ArrayList<>();
        Memorandum memorandum = content.memorandum();
        add(all, "/memorandum/subject", memorandum.subject(), false);
        add(all, "/memorandum/background", memorandum.background(), false);
        add(all, "/memorandum/facts", memorandum.facts(), false);
        for (int i = 0; i < memorandum.proposals().size(); i++) {
            add(all, "/memorandum/proposals/" + i, memorandum.proposals().get(i), false);
        }
        add(all, "/memorandum/closing", memorandum.closing(), false);
        for (int i = 0; i < content.measures().size(); i++) {
            Measure measure = content.measures().get(i);
            String at = "/measures/" + i;
            add(all, at + "/point", measure.point(), false);
            for (int step = 0; step < measure.steps().size(); step++) {
                add(all, at + "/steps/" + step, measure.steps().get(step), false);
            }
            add(all, at + "/indicator", measure.indicator(), true);
            add(all, at + "/followUp", measure.followUp(), true);
        }
        for (int i = 0; i < content.reasons().size(); i++) {
            add(all, "/reasons/" + i + "/reason", content.reasons().get(i).reason(), false);
        }
        return all;
    }

    private static void add(List<Passage> all, String pointer, String text, boolean goal) {
        if (!CellText.blank(text)) {
            all.add(new Passage(pointer, CellText.arabic(text), goal));
        }
    }

    /** What stands before a place on the same line, at most so many characters of it. */
    String before(int place, int most) {
        int line = text.lastIndexOf('\n', place - 1) + 1;
        return text.substring(Math.max(line, place - most), place);
    }

    /** What follows a place on the same line, at most so many characters of it. */
    String after(int place, int most) {
        int end = text.indexOf('\n', place);
        return text.substring(place, Math.min(end < 0 ? text.length() : end, place + most));
    }

    /** Whether nothing but the same line is between two places. */
    boolean sameLine(int one, int other) {
        return text.substring(Math.min(one, other), Math.max(one, other)).indexOf('\n') < 0;
    }
}
