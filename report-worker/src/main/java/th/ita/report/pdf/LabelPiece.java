package th.ita.report.pdf;

import java.util.ArrayList;
import java.util.List;

import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.document.Block.LabelLine;
import th.ita.report.document.Block.Table.Align;
import th.ita.report.document.Inline;
import th.ita.report.document.LinkTargets;

/** Labels and their values side by side on one baseline, although the labels are larger. */
record LabelPiece(List<Part> parts) implements Piece {

    private static final float GAP = 6f;

    /** What the smaller value is moved down by, so that it stands on its label's baseline. */
    private static final float DROP = TextStyle.LABEL.baseline() - TextStyle.BODY.baseline();

    /** @param left from the text area's left edge */
    private record Part(TextBlock label, TextBlock value, float left, float valueLeft) {}

    /** The second of two labels begins at the middle, the third of three at two thirds. */
    static LabelPiece of(LabelLine line, PdfStructureElement element, LinkTargets targets, Typefaces fonts) {
        List<Part> parts = new ArrayList<>();
        float room = PageLayout.TEXT_WIDTH / line.parts().size();
        for (LabelLine.Labelled part : line.parts()) {
            float left = parts.size() * room;
            TextBlock label = TextBlock.of(
                    List.of(new Inline.Text(part.label() + " ")),
                    List.of(new TaggedRun(element, null, null)),
                    TextStyle.LABEL,
                    Align.START,
                    room,
                    fonts);
            float valueLeft = label.inkWidth() + GAP;
            TextBlock value = TextBlock.of(
                    part.value(),
                    TaggedRun.of(element, part.value(), targets),
                    TextStyle.BODY,
                    Align.START,
                    room - valueLeft,
                    fonts);
            parts.add(new Part(label, value, left, left + valueLeft));
        }
        return new LabelPiece(parts);
    }

    @Override
    public float height() {
        float height = 0;
        for (Part part : parts) {
            height = Math.max(
                    height, Math.max(part.label().height(), DROP + part.value().height()));
        }
        return height;
    }

    @Override
    public void draw(PdfFile file, float top) {
        for (Part part : parts) {
            part.label().draw(file, PageLayout.LEFT + part.left(), top);
            part.value().draw(file, PageLayout.LEFT + part.valueLeft(), top + DROP);
        }
    }
}
