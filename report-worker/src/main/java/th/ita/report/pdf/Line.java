package th.ita.report.pdf;

import java.util.List;

/** @param width of its words without the spaces at its end, in points */
record Line(List<Word> words, float width) {

    static Line of(List<Word> words) {
        float width = 0;
        for (Word word : words) {
            width += word.width();
        }
        if (!words.isEmpty()) {
            Word last = words.getLast();
            width += last.inkWidth() - last.width();
        }
        return new Line(List.copyOf(words), width);
    }
}
