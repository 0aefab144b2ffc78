package th.ita.assessment.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** How much a workbook may become when it is unpacked: measured by what its directory says, and again while it happens. */
final class Inflation {

    /** Sheets of an honest workbook become 10 to 60 times as large; zip can do a thousand. */
    private static final int MOST_TIMES = 200;

    /** Below this the ratio says nothing. */
    private static final long SMALL = 1 << 20;

    private final long limit;
    private long inflated;

    /** @param limit bytes of all parts together */
    Inflation(long limit) {
        this.limit = limit;
    }

    /** @param most bytes of this part */
    InputStream watch(InputStream part, ZipEntry entry, long most) {
        check(entry.getSize(), entry, most);
        return new FilterInputStream(part) {
            private long read;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int some;
                try {
                    some = super.read(to, offset, length);
                } catch (ZipException | EOFException e) {
                    throw WorkbookFile.damaged();
                }
                if (some > 0) {
                    read += some;
                    inflated += some;
                    check(read, entry, most);
                }
                return some;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    private void check(long size, ZipEntry entry, long most) {
        boolean bomb = size > SMALL && size / Math.max(entry.getCompressedSize(), 1) > MOST_TIMES;
        if (bomb || size > most || inflated > limit) {
            throw TableRefused.file(
                    "zip-bomb",
                    "แฟ้มเมื่อคลายแล้วใหญ่เกินกำหนด (" + CellText.shown(entry.getName()) + ") โปรดแบ่งเป็นหลายแฟ้ม",
                    "The file becomes too large when it is unpacked (" + CellText.shown(entry.getName())
                            + "); divide it into several.");
        }
    }
}
