package th.ita.assessment.score.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.SheetBatch;

/** The sheets that an import is going to give, in a file: in the order of their agencies, in which they are locked too. */
final class Plan implements AutoCloseable {

    private final Path file;
    private final DataOutputStream out;
    private int size;

    Plan(Path folder) throws IOException {
        file = Files.createTempFile(folder, "plan", null);
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void add(SheetBatch.Given given) throws IOException {
        byte[] sheet = given.sheet().getBytes(StandardCharsets.UTF_8);
        out.writeLong(given.id().agencyId());
        out.writeInt(given.id().fiscalYear());
        out.writeInt(given.basedOn());
        out.writeInt(sheet.length);
        out.write(sheet);
        size++;
    }

    /** Nothing is added any more. */
    void complete() throws IOException {
        out.flush();
    }

    int size() {
        return size;
    }

    /** Hands out all of them, so many at a time. */
    void read(int atOnce, Consumer<List<SheetBatch.Given>> taker) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            List<SheetBatch.Given> some = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                AssessmentId id = new AssessmentId(in.readLong(), in.readInt());
                int basedOn = in.readInt();
                byte[] sheet = new byte[in.readInt()];
                in.readFully(sheet);
                some.add(new SheetBatch.Given(id, basedOn, new String(sheet, StandardCharsets.UTF_8)));
                if (some.size() == atOnce || i == size - 1) {
                    taker.accept(some);
                    some = new ArrayList<>();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
