package th.ita.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import th.ita.assessment.digest.Sha256;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/**
 * Files that people attach: looked at before they are kept, kept once however often they come, under the SHA-256 of their
 * bytes. Nothing here says who may read one: that is up to what refers to it.
 */
@ApplicationScoped
public class StoredFiles {

    /** In a transaction of Kafka and in its topic, {@code ita.file.v1}. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int PIECE = 4 * 1024 * 1024;

    private final DataSource database;
    private final int largest;

    StoredFiles(DataSource database, FileConfig config) {
        this.database = database;
        this.largest = (int) Math.min(config.maxSize().asLongValue(), LARGEST);
    }

    /**
     * Reads an uploaded body as far as it may go.
     *
     * @throws ProblemException 413 when there is more
     */
    public byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                String size = largest % (1 << 20) == 0 ? (largest >> 20) + " MB" : largest + " bytes";
                throw Problems.of(
                        ProblemCode.TOO_LARGE, "ไฟล์แนบต้องไม่เกิน " + size, "A file may have up to " + size + ".");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that were looked at. */
    public record Checked(byte[] bytes, FileType type) {}

    /**
     * What these bytes are, if that is allowed and nothing stands against it. May take a second, so call it before the
     * transaction that keeps them.
     *
     * @throws ProblemException 422 when they are something else, broken, or could do something when they are opened
     */
    public static Checked check(byte[] bytes, FileType... allowed) {
        List<FileType> types = List.of(allowed);
        FileType type = FileType.of(bytes).filter(types::contains).orElseThrow(() -> {
            String names = types.stream().map(FileType::title).collect(Collectors.joining(", "));
            return refused(new FileRefused(
                    "other-type", "ไฟล์นี้ไม่ใช่ " + names, "This file is none of these: " + names + "."));
        });
        try {
            type.check(bytes);
        } catch (FileRefused e) {
            throw refused(e);
        }
        return new Checked(bytes, type);
    }

    /**
     * Checks and keeps these bytes, in the caller's transaction.
     *
     * @throws ProblemException as {@link #check}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public StoredFile keep(byte[] bytes, FileType... allowed) {
        return keep(check(bytes, allowed));
    }

    /** Keeps these bytes, in the caller's transaction. The same bytes again are the same file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public StoredFile keep(Checked checked) {
        byte[] bytes = checked.bytes();
        StoredFile file = new StoredFile(sha256(bytes), checked.type(), bytes.length);
        try (Connection connection = database.getConnection()) {
            if (!isKept(connection, file.sha256(), "") || !touch(connection, file.sha256())) {
                insert(connection, file, bytes);
            }
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep a file", e);
        }
    }

    private static boolean isKept(Connection connection, String sha256, String lock) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM stored_file WHERE sha256 = ?" + lock)) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /* Uploaded anew, so that it is not swept away before the caller's transaction refers to it; false if it was just before. */
    private static boolean touch(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE stored_file SET kept_at = UTC_TIMESTAMP(6) WHERE sha256 = ?")) {
            update.setString(1, sha256);
            return update.executeUpdate() == 1;
        }
    }

    /* In pieces: the driver writes a byte as two digits, and MariaDB takes no statement above 16 MB. */
    private static void insert(Connection connection, StoredFile file, byte[] bytes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO stored_file (sha256, media_type, size, bytes, kept_at)
                VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))
                """);
                PreparedStatement append = connection.prepareStatement(
                        "UPDATE stored_file SET bytes = CONCAT(bytes, ?), size = LENGTH(bytes) WHERE sha256 = ?")) {
            insert.setString(1, file.sha256());
            insert.setString(2, file.mediaType());
            byte[] first = Arrays.copyOf(bytes, Math.min(PIECE, bytes.length));
            insert.setLong(3, first.length);
            insert.setBytes(4, first);
            insert.executeUpdate();
            for (int at = PIECE; at < bytes.length; at += PIECE) {
                append.setBytes(1, Arrays.copyOfRange(bytes, at, Math.min(at + PIECE, bytes.length)));
                append.setString(2, file.sha256());
                append.executeUpdate();
            }
        } catch (SQLIntegrityConstraintViolationException e) {
            // Somebody else has kept the same bytes in this moment: too late for what this transaction sees without a
            // lock.
            if (!isKept(connection, file.sha256(), " LOCK IN SHARE MODE")) {
                throw e;
            }
        }
    }

    /** The bytes of a file that is kept. In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<byte[]> bytes(String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT bytes FROM stored_file WHERE sha256 = ?")) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read a file", e);
        }
    }

    /** What a file with these bytes is kept under. */
    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }

    private static ProblemException refused(FileRefused why) {
        return Problems.of(
                ProblemCode.UNREADABLE_FILE,
                why.th(),
                why.en(),
                FieldError.pointer("", why.code(), why.th(), why.en()));
    }
}
