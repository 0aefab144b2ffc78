package th.ita.assessment.file;

/** Whether bytes are a JPEG from its first marker to its last, with a picture of a size that a viewer can bear. */
final class JpegCheck {

    private static final int LARGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;

    private JpegCheck() {}

    static void check(byte[] bytes) {
        int at = 2;
        boolean frame = false;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = number(bytes, at + 2);
            if (length < 2 || at + 2 + length > bytes.length) {
                throw broken();
            }
            if (isFrame(marker)) {
                frame = true;
                if (length < 8) {
                    throw broken();
                }
                size(number(bytes, at + 7), number(bytes, at + 5));
            }
            if (marker == 0xDA) {
                if (frame && endsThere(bytes)) {
                    return;
                }
                throw broken();
            }
            at += 2 + length;
        }
        throw broken();
    }

    static void size(long width, long height) {
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE || width * height > MOST_PIXELS) {
            throw new FileRefused(
                    "picture-size",
                    "ภาพต้องมีขนาดไม่เกิน 20,000 จุดต่อด้าน และไม่เกิน 100 ล้านจุด",
                    "A picture may have up to 20,000 pixels a side and 100 million in all.");
        }
    }

    /* SOF0 to SOF15 without DHT, JPG and DAC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean endsThere(byte[] bytes) {
        return (bytes[bytes.length - 2] & 0xFF) == 0xFF && (bytes[bytes.length - 1] & 0xFF) == 0xD9;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static FileRefused broken() {
        return FileRefused.broken("ไฟล์ JPEG เสียหายหรือไม่ครบ", "The JPEG is damaged or incomplete.");
    }
}
