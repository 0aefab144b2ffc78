package th.ita.assessment.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Whether bytes are a PNG, chunk by chunk with their checksums, with nothing after its end. */
final class PngCheck {

    private PngCheck() {}

    static void check(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        file.position(8);
        boolean first = true;
        boolean data = false;
        while (file.remaining() >= 12) {
            int length = file.getInt();
            if (length < 0 || length > file.remaining() - 8) {
                throw broken();
            }
            int start = file.position();
            String type = new String(bytes, start, 4, StandardCharsets.ISO_8859_1);
            CRC32 sum = new CRC32();
            sum.update(bytes, start, 4 + length);
            if ((int) sum.getValue() != file.getInt(start + 4 + length) || first != type.equals("IHDR")) {
                throw broken();
            }
            if (first) {
                if (length != 13) {
                    throw broken();
                }
                JpegCheck.size(
                        Integer.toUnsignedLong(file.getInt(start + 4)), Integer.toUnsignedLong(file.getInt(start + 8)));
                first = false;
            }
            data |= type.equals("IDAT");
            file.position(start + 8 + length);
            if (type.equals("IEND")) {
                if (data && !file.hasRemaining()) {
                    return;
                }
                throw broken();
            }
        }
        throw broken();
    }

    private static FileRefused broken() {
        return FileRefused.broken("ไฟล์ PNG เสียหายหรือไม่ครบ", "The PNG is damaged or incomplete.");
    }
}
