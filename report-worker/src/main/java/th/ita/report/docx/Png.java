package th.ita.report.docx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A small picture of white and one other colour. Not compressed, as the file around it is: the bytes are the same everywhere. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte PALETTE = 3;

    private Png() {}

    interface Pixels {
        boolean isInked(int x, int y);
    }

    /**
     * @param side in pixels, of a square
     * @param ink of inked pixels, as 0xRRGGBB
     */
    static byte[] square(int side, int ink, Pixels pixels) {
        int row = (side + 7) / 8;
        byte[] rows = new byte[side * (row + 1)];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (pixels.isInked(x, y)) {
                    rows[y * (row + 1) + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put((byte) 1)
                        .put(PALETTE)
                        .array());
        chunk(png, "PLTE", new byte[] {-1, -1, -1, (byte) (ink >> 16), (byte) (ink >> 8), (byte) ink});
        chunk(png, "IDAT", stored(rows));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] stored(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[rows.length + rows.length / 1000 + 64];
            int length = deflater.deflate(buffer);
            return Arrays.copyOf(buffer, length);
        } finally {
            deflater.end();
        }
    }
}
