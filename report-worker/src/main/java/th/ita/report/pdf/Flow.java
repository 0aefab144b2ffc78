package th.ita.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Sets pieces one below the other, page after page. */
final class Flow {

    private static final float ROUNDING = 0.01f;

    private final PdfFile file;
    private final List<Entry> waiting = new ArrayList<>();
    private float y = PageLayout.TOP;
    private boolean pageIsEmpty = true;
    private float owed;

    Flow(PdfFile file) {
        this.file = file;
    }

    private record Entry(Piece piece, float before) {}

    /** Below the piece added last, at least this distance is kept. */
    void leaveAtLeast(float distance) {
        owed = Math.max(owed, distance);
    }

    /**
     * @param before distance to what stands above, if anything does
     * @param withNext whether a page may not end between this piece and the next
     */
    void add(Piece piece, float before, boolean withNext) {
        waiting.add(new Entry(piece, Math.max(before, owed)));
        owed = 0;
        if (!withNext) {
            settle();
        }
    }

    void add(Piece piece, float before) {
        add(piece, before, false);
    }

    /** At the lower end of the last page. */
    void addAtFoot(Piece piece, float before) {
        settle();
        if (!pageIsEmpty && !fits(before + piece.height())) {
            newPage(null);
        }
        y = Math.max(y, PageLayout.BOTTOM - piece.height());
        put(new Entry(piece, 0));
    }

    /** What is added next stands at the top of a page. */
    void newPage() {
        settle();
        if (!pageIsEmpty) {
            newPage(null);
        }
        owed = 0;
    }

    private void settle() {
        float needed = 0;
        for (Entry entry : waiting) {
            boolean last = entry == waiting.getLast();
            needed += entry.before()
                    + (last ? entry.piece().least() : entry.piece().height());
        }
        if (!pageIsEmpty && !fits(needed)) {
            newPage(waiting.getFirst().piece().repeatedHead());
        }
        waiting.forEach(this::put);
        waiting.clear();
    }

    private void put(Entry entry) {
        Piece piece = entry.piece();
        if (!pageIsEmpty) {
            y += entry.before();
        }
        boolean tallerThanPage = piece.height() > PageLayout.TEXT_HEIGHT;
        while (!fits(piece.height())) {
            Piece.Cut cut = piece.cut(PageLayout.BOTTOM - y, tallerThanPage || pageIsEmpty);
            if (cut != null) {
                draw(cut.here());
                piece = cut.rest();
            } else if (pageIsEmpty) {
                break;
            }
            newPage(piece.repeatedHead());
        }
        draw(piece);
    }

    private boolean fits(float height) {
        return y + height <= PageLayout.BOTTOM + ROUNDING;
    }

    private void draw(Piece piece) {
        piece.draw(file, y);
        y += piece.height();
        pageIsEmpty = false;
    }

    /** A repeated head leaves the page as good as empty: there is nothing above it to keep a distance from. */
    private void newPage(Piece repeatedHead) {
        file.newPage();
        y = PageLayout.TOP;
        pageIsEmpty = true;
        if (repeatedHead != null) {
            repeatedHead.draw(file, y);
            y += repeatedHead.height();
        }
    }
}
