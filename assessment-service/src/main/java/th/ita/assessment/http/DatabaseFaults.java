package th.ita.assessment.http;

import java.sql.SQLException;
import java.sql.SQLTransientException;

import org.jboss.logging.Logger;

/** Tells a database that is away or busy, which passes, from a fault of ours. */
public final class DatabaseFaults {

    private static final Logger LOG = Logger.getLogger(DatabaseFaults.class);

    private DatabaseFaults() {}

    /** 503 when the database could not be reached, had no connection left or chose us as a deadlock's victim; else null. */
    public static ProblemException unavailable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                LOG.warnf("Database unavailable: %s", sql.getMessage());
                return Problems.of(
                                ProblemCode.UNAVAILABLE,
                                "ฐานข้อมูลไม่พร้อมใช้งานชั่วคราว ยังไม่มีการบันทึกใด ๆ โปรดลองใหม่อีกครั้ง",
                                "The database is away or busy; nothing was changed. Please try again.")
                        .header("Retry-After", "5");
            }
        }
        return null;
    }

    private static boolean passes(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || (state != null && (state.startsWith("08") || state.startsWith("40")))
                // Agroal's own, which has no state
                || String.valueOf(sql.getMessage()).contains("Acquisition timeout");
    }
}
