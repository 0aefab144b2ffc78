package th.ita.assessment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

import static org.awaitility.Awaitility.await;

/** For tests in which one transaction meets another. */
public final class LockWaits {

    private LockWaits() {}

    /** Returns once a transaction waits for a row that another holds; shorter than it may wait at all. */
    public static void untilSomebodyWaits(DataSource database) {
        await().atMost(Duration.ofSeconds(4)).until(() -> somebodyWaits(database));
    }

    private static boolean somebodyWaits(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")) {
            return waiting.next();
        }
    }
}
