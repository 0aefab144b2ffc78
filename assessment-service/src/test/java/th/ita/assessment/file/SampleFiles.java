package th.ita.assessment.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as people attach them, for tests. */
public final class SampleFiles {

    private SampleFiles() {}

    /** One page that says this. */
    public static byte[] pdf(String text) {
        return pdf("", "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET", "");
    }

    /**
     * One page.
     *
     * @param catalog entries that the catalog has besides
     * @param content of the page
     * @param more objects, each complete
     */
    static byte[] pdf(String catalog, String content, String more) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "%PDF-1.5\n");
        write(file, "1 0 obj\n<</Type/Catalog/Pages 2 0 R" + catalog + ">>\nendobj\n");
        write(file, "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        write(file, "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n");
        write(file, "4 0 obj\n<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream\nendobj\n");
        write(file, more);
        return ended(file);
    }

    /** The same with one object more, a stream with this dictionary and data. */
    static byte[] pdfWithStream(String dictionary, byte[] data) {
        String marker = "@@data@@";
        byte[] whole = pdf(
                "",
                "0 0 m",
                "5 0 obj\n<<" + dictionary + "/Length " + data.length + ">>\nstream\n" + marker
                        + "\nendstream\nendobj\n");
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, text.substring(0, text.indexOf(marker)));
        file.writeBytes(data);
        String rest = text.substring(text.indexOf(marker) + marker.length());
        write(file, rest.substring(0, rest.indexOf("xref")));
        return ended(file);
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    public static byte[] png() {
        return picture("png");
    }

    public static byte[] jpeg() {
        return picture("jpg");
    }

    private static byte[] picture(String format) {
        BufferedImage picture = new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB);
        for (int x : List.of(1, 5, 9)) {
            picture.setRGB(x, x % 9, 0x3366CC);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] ended(ByteArrayOutputStream file) {
        int table = file.size();
        write(
                file,
                "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
