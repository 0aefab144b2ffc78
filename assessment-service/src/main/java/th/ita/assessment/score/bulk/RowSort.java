package th.ita.assessment.score.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Brings the rows of an agency's year together, wherever in the file they stand, in the order of agencies, years and rows. So
 * much is sorted in memory; a longer file in several pieces that lie in files until they are merged.
 */
final class RowSort implements AutoCloseable {

    private static final Comparator<Sorted> ORDER = Comparator.comparingLong(Sorted::agencyId)
            .thenComparingInt(Sorted::fiscalYear)
            .thenComparingInt(Sorted::number);

    /** What a row costs in memory beside its bytes. */
    private static final int OVERHEAD = 80;

    /** More open files would not make it faster. */
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long memory;
    private final List<Sorted> piece = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<DataInputStream> open = new ArrayList<>();
    private final ByteArrayOutputStream scratch = new ByteArrayOutputStream();
    private long used;

    /** @param memory bytes of rows that are sorted in memory */
    RowSort(Path folder, long memory) {
        this.folder = folder;
        this.memory = memory;
    }

    private record Sorted(long agencyId, int fiscalYear, int number, byte[] row) {}

    void add(GivenRow row) throws IOException {
        scratch.reset();
        row.write(new DataOutputStream(scratch));
        piece.add(new Sorted(row.id().agencyId(), row.id().fiscalYear(), row.number(), scratch.toByteArray()));
        used += scratch.size() + OVERHEAD;
        if (used >= memory) {
            toFile();
        }
    }

    private void toFile() throws IOException {
        piece.sort(ORDER);
        Path file = Files.createTempFile(folder, "sorted", null);
        files.add(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (Sorted row : piece) {
                out.writeLong(row.agencyId);
                out.writeInt(row.fiscalYear);
                out.writeInt(row.number);
                out.writeInt(row.row.length);
                out.write(row.row);
            }
        }
        piece.clear();
        used = 0;
    }

    /** All rows, once; nothing can be added any more. */
    Iterator<GivenRow> rows() throws IOException {
        List<Iterator<Sorted>> pieces = new ArrayList<>();
        for (Path file : files) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            open.add(in);
            pieces.add(new Piece(in));
        }
        piece.sort(ORDER);
        pieces.add(piece.iterator());
        return new Merged(pieces);
    }

    @Override
    public void close() throws IOException {
        for (DataInputStream in : open) {
            in.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static final class Piece implements Iterator<Sorted> {
        private final DataInputStream in;
        private Sorted next;

        Piece(DataInputStream in) {
            this.in = in;
            this.next = read();
        }

        private Sorted read() {
            try {
                long agencyId = in.readLong();
                int fiscalYear = in.readInt();
                int number = in.readInt();
                byte[] row = new byte[in.readInt()];
                in.readFully(row);
                return new Sorted(agencyId, fiscalYear, number, row);
            } catch (EOFException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Sorted next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Sorted row = next;
            next = read();
            return row;
        }
    }

    private static final class Merged implements Iterator<GivenRow> {
        private record Head(Sorted row, Iterator<Sorted> rest) {}

        private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::row, ORDER));

        Merged(List<Iterator<Sorted>> pieces) {
            pieces.forEach(this::advance);
        }

        private void advance(Iterator<Sorted> piece) {
            if (piece.hasNext()) {
                heads.add(new Head(piece.next(), piece));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public GivenRow next() {
            Head head = heads.remove();
            advance(head.rest);
            try {
                return GivenRow.read(new DataInputStream(new ByteArrayInputStream(head.row.row)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
