package th.ita.report.qr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code (ISO/IEC 18004) as squares of one unit, to be drawn as shapes in any size. The same text gives the same code.
 */
public final class QrCode {

    /** What has to stay light around it, in squares: the standard's quiet zone. */
    public static final int QUIET = 4;

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    /** @throws IllegalArgumentException if the text is empty or longer than a code can hold, about two thousand letters */
    public static QrCode of(String text) {
        try {
            // M: still read when a seventh of it is lost to a fold or a stamp.
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this text", e);
        }
    }

    /** Squares along each side, without the quiet zone. */
    public int size() {
        return squares.getWidth();
    }

    public boolean isDark(int column, int row) {
        return squares.get(column, row) == 1;
    }

    /** Dark squares side by side, as one bar: fewer shapes, and no hairlines between them. */
    public record Bar(int column, int row, int length) {}

    /** Row by row, from left to right. */
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            int column = 0;
            while (column < size()) {
                int end = column;
                while (end < size() && isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    bars.add(new Bar(column, row, end - column));
                }
                column = end + 1;
            }
        }
        return bars;
    }
}
