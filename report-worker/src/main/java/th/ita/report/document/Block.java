package th.ita.report.document;

import java.util.List;

import th.ita.report.chart.Chart;
import th.ita.report.thai.ThaiNumerals;

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

            /** As {@link #of(String)}, or bold. */
            public static Cell of(String text, boolean strong) {
                return strong ? new Cell(List.of(new Inline.Strong(text)), false) : of(text);
            }
        }
    }

    /** @param alternative the same facts in words, for who cannot see the picture */
    record Figure(String caption, Chart chart, String alternative) implements Block {}

    /** Items of a numbered list, counted from 1 in Thai digits. */
    record NumberedList(List<List<Inline>> items) implements Block {
        public NumberedList {
            items = items.stream().map(List::copyOf).toList();
        }

        /** E.g. "๑.". */
        public static String label(int index) {
            return ThaiNumerals.of(index + 1) + ".";
        }
    }

    /** Labels and what they name, in one line, e.g. "ที่ … วันที่ …". */
    record LabelLine(List<Labelled> parts) implements Block {
        public LabelLine {
            parts = List.copyOf(parts);
        }

        public record Labelled(String label, List<Inline> value) {
            public Labelled {
                value = List.copyOf(value);
            }
        }
    }

    /**
     * Who signs, from the page's centre.
     *
     * @param signed what stands on the line to sign on, the name of who signed in a copy; null while nobody has: dots
     * @param name with the rank before it, printed in brackets; null where not known yet: dots
     * @param lines position, and for whom it acts
     * @param date e.g. "วันที่ ๒๑ มีนาคม ๒๕๖๕"; null for none
     */
    record Signature(String signed, String name, List<String> lines, String date) implements Block {

        /** As long as a name, to be written over by hand. */
        public static final String DOTS = ".".repeat(44);

        public Signature {
            lines = List.copyOf(lines);
        }

        /** E.g. "(ลงชื่อ) สมชาย ใจดี". */
        public String signedLine() {
            return "(ลงชื่อ) " + (signed == null ? DOTS : signed);
        }

        /** E.g. "(สมชาย ใจดี)". */
        public String nameLine() {
            return "(" + (name == null ? DOTS : name) + ")";
        }
    }

    /** What follows begins a new printed page. */
    record PageBreak() implements Block {}

    /**
     * A place to hold a file against the approved ones; where nothing runs, their digests to compare by hand.
     *
     * @param files name, version and digest of each, for everybody to read
     * @param known what to say of a file with one of these digests
     */
    record FileCheck(Table files, List<Known> known) implements Block {
        public FileCheck {
            known = List.copyOf(known);
        }

        public enum Verdict {
            APPROVED,
            SUPERSEDED,
            WITHDRAWN
        }

        /**
         * @param sha256 lower-case hexadecimal
         * @param words the verdict in a sentence
         */
        public record Known(String sha256, Verdict verdict, String words) {}
    }

    /**
     * Where this file can be checked.
     *
     * @param text what the reader finds there
     * @param code short code to type
     * @param url address of the page that checks, also as a QR code; null where the website's address is not known
     */
    record Verification(String text, String code, String url) implements Block {

        /** What stands before the code. */
        public static final String CODE_LABEL = "รหัสตรวจสอบ";

        /** The QR code in words. */
        public String alternative() {
            return "คิวอาร์โค้ดที่นำไปยัง " + url;
        }
    }
}
