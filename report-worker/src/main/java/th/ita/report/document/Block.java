package th.ita.report.document;

import java.util.List;

import th.ita.report.chart.Chart;

/** One piece of a document. The set is closed, so that a renderer that forgets one does not compile. */
public sealed interface Block {

    /** @param level 2 for a section, 3 for a part of one; the title is level 1 and not a block */
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(new Inline.Text(text)));
        }
    }

    /** Items of an unnumbered list, each one paragraph's worth of text. */
    record BulletList(List<List<Inline>> items) implements Block {
        public BulletList {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** A few facts that are looked up rather than read: label and value. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        public record Fact(String label, List<Inline> value) {}
    }

    /**
     * The figure that the reader came for.
     *
     * @param label what it is, e.g. "คะแนนรวม"
     * @param value e.g. "95.21"
     * @param badge e.g. the level "AA"; null if there is none
     * @param note one line below, e.g. what the level means; null if there is none
     */
    record KeyFigure(String label, String value, String badge, String note) implements Block {}

    /** Something the reader must not miss, e.g. that figures are missing or the page was withdrawn. */
    record Notice(Tone tone, String title, List<Inline> text) implements Block {
        public enum Tone {
            INFORMATION,
            WARNING
        }
    }

    /**
     * @param caption read out before the table, printed above it
     * @param columns from left to right
     * @param rows each as long as {@code columns}; the first cell of a row is its header
     */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** @param share relative width, any positive number */
        public record Column(String header, Align align, double share) {}

        public enum Align {
            START,
            CENTER,
            END
        }

        /** @param emphasis whether the cell stands out, as a weakest node does */
        public record Cell(List<Inline> content, boolean emphasis) {
            public Cell {
                content = List.copyOf(content);
            }

            public static Cell of(String text) {
                return new Cell(List.of(new Inline.Text(text)), false);
            }
        }
    }

    /** @param alternative the same facts in words, for who cannot see the picture */
    record Figure(String caption, Chart chart, String alternative) implements Block {}
}
