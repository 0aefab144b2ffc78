package th.ita.assessment.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One page whose catalog opens with an action, number 5, that stands in an object stream, number 6. A viewer finds it there. */
final class PackedPdf {

    static final String SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
    static final String HEADER = "5 0 ";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();

    private PackedPdf() {}

    /** What the object stream holds, before it is packed. */
    static byte[] content(String action) {
        return (HEADER + action).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The file.
     *
     * @param dictionary of the object stream, all but its length
     * @param data of it, packed
     * @param more a further object, such as one that the dictionary refers to, number 7
     */
    static byte[] of(String dictionary, byte[] data, String more) {
        PackedPdf pdf = new PackedPdf();
        pdf.write("%PDF-1.5\n");
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>");
        pdf.object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        pdf.object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
        pdf.offsets.put(6, pdf.file.size());
        pdf.write("6 0 obj\n<</Length " + data.length + dictionary + ">>stream\n");
        pdf.file.writeBytes(data);
        pdf.write("\nendstream\nendobj\n");
        pdf.object(7, more);
        return pdf.ended();
    }

    private byte[] ended() {
        int start = file.size();
        offsets.put(8, start);
        ByteBuffer rows = ByteBuffer.allocate(9 * 7);
        for (int number = 0; number < 9; number++) {
            boolean packed = number == 5;
            Integer offset = offsets.get(number);
            rows.put((byte) (packed ? 2 : offset == null ? 0 : 1));
            rows.putInt(packed ? 6 : offset == null ? 0 : offset);
            rows.putShort((short) (number == 0 ? 65535 : 0));
        }
        write("8 0 obj\n<</Type/XRef/Size 9/W[1 4 2]/Root 1 0 R/Length " + rows.capacity() + ">>stream\n");
        file.writeBytes(rows.array());
        write("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void object(int number, String body) {
        offsets.put(number, file.size());
        write(number + " 0 obj\n" + body + "\nendobj\n");
    }

    private void write(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
