package th.ita.assessment.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stored files as the announcer works them off: each goes to its topic before the first snapshot that names it, once in an epoch. */
@ApplicationScoped
class FileOutbox {

    /** Of files: so much goes out before the snapshots that name it, while the others of their batch wait. */
    private static final long PORTION = 24L << 20;

    private final DataSource database;

    FileOutbox(DataSource database) {
        this.database = database;
    }

    /** @param size bytes */
    record Pending(String sha256, String mediaType, long size, int epoch) {}

    /** The snapshots in portions, in their order, each after no more files than its snapshots should wait for. */
    List<List<Snapshot>> portions(List<Snapshot> snapshots) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        pending(snapshots).forEach(file -> sizes.put(file.sha256(), file.size()));
        List<List<Snapshot>> portions = new ArrayList<>();
        List<Snapshot> portion = new ArrayList<>();
        long size = 0;
        for (Snapshot snapshot : snapshots) {
            long more = snapshot.files().stream()
                    .mapToLong(file -> sizes.getOrDefault(file, 0L))
                    .sum();
            if (!portion.isEmpty() && size + more > PORTION) {
                portions.add(portion);
                portion = new ArrayList<>();
                size = 0;
            }
            portion.add(snapshot);
            size += more;
            snapshot.files().forEach(sizes::remove);
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    /** The files that these snapshots name and that their epoch does not have yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Pending> pending(Collection<Snapshot> snapshots) {
        Map<String, Integer> epochs = new LinkedHashMap<>();
        snapshots.forEach(snapshot -> snapshot.files().forEach(file -> epochs.put(file, snapshot.epoch())));
        if (epochs.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT sha256, media_type, size, announced_epoch FROM stored_file WHERE sha256 IN ("
                                + String.join(",", Collections.nCopies(epochs.size(), "?")) + ")")) {
            int parameter = 1;
            for (String sha256 : epochs.keySet()) {
                select.setString(parameter++, sha256);
            }
            List<Pending> pending = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int epoch = epochs.get(row.getString(1));
                    if (row.getInt(4) < epoch) {
                        pending.add(new Pending(row.getString(1), row.getString(2), row.getLong(3), epoch));
                    }
                }
            }
            return pending;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look for files to announce", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    byte[] bytes(Pending file) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT bytes FROM stored_file WHERE sha256 = ?")) {
            select.setString(1, file.sha256());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No such file: " + file.sha256());
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read a file to announce", e);
        }
    }

    /** Notes that the topic has it. A crash before this means a repeat. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void announced(Pending file) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE stored_file SET announced_epoch = ? WHERE sha256 = ? AND announced_epoch < ?")) {
            update.setInt(1, file.epoch());
            update.setString(2, file.sha256());
            update.setInt(3, file.epoch());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot note that a file was announced", e);
        }
    }

    /**
     * For a topic that has lost what was announced.
     *
     * @return whether there was anything to lose
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE stored_file SET announced_epoch = 0 WHERE announced_epoch > 0")) {
            return update.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot announce all files anew", e);
        }
    }
}
