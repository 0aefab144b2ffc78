package th.ita.report.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A word across the page. */
final class Watermark {

    private static final float SIZE = 190f;

    private static final double SLANT = Math.toRadians(-40);

    private Watermark() {}

    /** Its outlines, in the middle of the page, from its upper left corner. */
    static Shape of(String word, Typefaces fonts) {
        Shape letters = fonts.of(TextStyle.TITLE).outline(word);
        Rectangle2D bounds = letters.getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(PageLayout.WIDTH / 2, PageLayout.HEIGHT / 2);
        place.rotate(SLANT);
        place.scale(SIZE / Typeface.UNITS_PER_EM, SIZE / Typeface.UNITS_PER_EM);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return place.createTransformedShape(letters);
    }
}
