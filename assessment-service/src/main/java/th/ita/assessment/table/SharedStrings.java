package th.ita.assessment.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook's list of texts, to which cells refer by number: the one part that has to be kept in memory, since any cell may
 * refer to any text. Read as far as it has been asked for; its size is limited by {@link TableLimits#sharedStringBytes}.
 */
final class SharedStrings {

    /** The empty one costs 13 bytes in the file and more in memory, so they are counted too. */
    private static final int MOST = 1_000_000;

    private final XmlPart part;
    private final TableLimits limits;
    private final List<String> texts = new ArrayList<>();

    /** @param part null if the workbook has none */
    SharedStrings(XmlPart part, TableLimits limits) {
        this.part = part;
        this.limits = limits;
    }

    /** The text of this number, for the cell that refers to it. */
    String at(String number, int row, int column) throws IOException {
        int wanted;
        try {
            wanted = Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw WorkbookFile.damaged();
        }
        while (texts.size() <= wanted) {
            if (wanted >= MOST || part == null || !part.goTo("si")) {
                throw wanted >= MOST ? tooMany() : WorkbookFile.damaged();
            }
            texts.add(text(part, "si", row, column, limits));
        }
        if (wanted < 0) {
            throw WorkbookFile.damaged();
        }
        return texts.get(wanted);
    }

    /** The text within an element that has begun, without the phonetic readings beside it, cleaned. */
    static String text(XmlPart part, String element, int row, int column, TableLimits limits) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean counts = false;
        boolean phonetic = false;
        while (part.next()) {
            if (part.ends(element)) {
                return CellText.clean(text.toString());
            }
            if (part.starts("rPh") || part.ends("rPh")) {
                phonetic = part.starts("rPh");
            } else if (part.starts("t") || part.ends("t")) {
                counts = part.starts("t") && !phonetic;
            } else if (counts && part.isText()) {
                Limits.checkCell(text.length() + part.textLength(), row, column, limits);
                part.appendText(text);
            }
        }
        throw WorkbookFile.damaged();
    }

    void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }

    private static TableRefused tooMany() {
        return TableRefused.file(
                "too-many-texts",
                "สมุดงานมีข้อความต่างกันเกิน " + MOST + " รายการ โปรดแบ่งเป็นหลายแฟ้ม",
                "The workbook has more than " + MOST + " different texts; divide it into several.");
    }
}
