package th.ita.assessment.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may have so many bytes and no more; the next one is refused. */
final class LimitedBody extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int some = super.read(to, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            String size = limit >= 1 << 20 ? (limit >> 20) + " MB" : limit + " bytes";
            throw TableRefused.file(
                    TableRefused.TOO_LARGE,
                    "แฟ้มใหญ่เกิน " + size + " โปรดแบ่งเป็นหลายแฟ้ม",
                    "The file has more than " + size + "; divide it into several.");
        }
    }
}
