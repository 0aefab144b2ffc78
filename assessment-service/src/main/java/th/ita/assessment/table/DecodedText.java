package th.ita.assessment.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file in the encodings that Excel writes. A byte order mark decides: UTF-8 or UTF-16. Without one, the first
 * block that has any byte above ASCII does: it is UTF-8 if all of it is (Thai in Windows-874 never is, but for the odd word;
 * a character that the block's end cuts is no fault), else Windows-874. What is decided holds to the end, where a byte that
 * does not fit is refused with its line. So is any control character: text has none.
 */
final class DecodedText extends Reader {

    private static final int BLOCK = 1 << 16;

    /** A character that begins so near to the end may go on in the next block. */
    private static final int CUT = 4;

    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private final InputStream body;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();
    private CharsetDecoder decoder;
    private boolean begun;
    private boolean ended;
    private int line = 1;

    DecodedText(InputStream body) {
        this.body = body;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int some = Math.min(length, chars.remaining());
        chars.get(to, offset, some);
        return some;
    }

    private void decode() throws IOException {
        while (!ended && (bytes.remaining() < CUT || decoder == null && beginsNearTheEnd())) {
            fill();
        }
        CharsetDecoder current = decoder != null ? decoder : decide();
        chars.clear();
        CoderResult result = current.decode(bytes, chars, ended);
        chars.flip();
        check();
        if (result.isError() || (ended && result.isUnderflow() && bytes.hasRemaining())) {
            if (chars.hasRemaining()) {
                // The line of the fault is only known when what comes before it has been counted.
                return;
            }
            throw undecodable(current.charset());
        }
        if (result.isUnderflow() && !ended && !chars.hasRemaining()) {
            fill();
        }
    }

    /** Always a whole block, so that nothing depends on how the network cut the file. */
    private void fill() throws IOException {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        byte[] block = body.readNBytes(BLOCK);
        ended = block.length < BLOCK;
        bytes = ByteBuffer.allocate(rest.length + block.length)
                .put(rest)
                .put(block)
                .flip();
        if (!begun) {
            begun = true;
            readMark();
        }
    }

    private void readMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            decoder = strict(StandardCharsets.UTF_8);
            bytes.position(3);
        } else if (startsWith(0xFF, 0xFE)) {
            decoder = strict(StandardCharsets.UTF_16LE);
            bytes.position(2);
        } else if (startsWith(0xFE, 0xFF)) {
            decoder = strict(StandardCharsets.UTF_16BE);
            bytes.position(2);
        }
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.remaining() <= i || (bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private CharsetDecoder decide() {
        if (plain() == bytes.remaining()) {
            return strict(StandardCharsets.US_ASCII);
        }
        ByteBuffer block = bytes.duplicate();
        CoderResult result =
                strict(StandardCharsets.UTF_8).decode(block, CharBuffer.allocate(bytes.remaining()), ended);
        decoder = strict(result.isError() ? WINDOWS_874 : StandardCharsets.UTF_8);
        return decoder;
    }

    private boolean beginsNearTheEnd() {
        int plain = plain();
        return plain < bytes.remaining() && plain > bytes.remaining() - CUT;
    }

    /** How many bytes there are before the first one above ASCII. */
    private int plain() {
        int i = bytes.position();
        while (i < bytes.limit() && bytes.get(i) >= 0) {
            i++;
        }
        return i - bytes.position();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private void check() {
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\n') {
                line++;
            } else if (c < ' ' && c != '\t' && c != '\r') {
                throw TableRefused.row(
                        "binary",
                        line,
                        "แฟ้มไม่ใช่ข้อความ พบอักขระควบคุมที่บรรทัด " + line
                                + " โปรดบันทึกจาก Excel เป็น “CSV UTF-8” หรือ .xlsx",
                        "The file is no text: there is a control character in line " + line
                                + ". Save it from Excel as “CSV UTF-8” or .xlsx.");
            }
        }
    }

    private TableRefused undecodable(Charset charset) {
        String name = charset == WINDOWS_874 ? "Windows-874" : charset.name();
        return TableRefused.row(
                "encoding",
                line,
                "อ่านตัวอักษรที่บรรทัด " + line + " เป็น " + name
                        + " ไม่ได้ โปรดบันทึกจาก Excel เป็น “CSV UTF-8” หรือ .xlsx",
                "Line " + line + " cannot be read as " + name + ". Save it from Excel as “CSV UTF-8” or .xlsx.");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
