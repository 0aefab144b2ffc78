package th.ita.assessment.announcement;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.assessment.AgencyTables;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

/** Subjects as a test wants them, for tests of other packages. */
@Singleton
@Unremovable
public class Ledger {
    private final Replicas replicas;

    Ledger(Replicas replicas) {
        this.replicas = replicas;
    }

    /** No subjects, nothing published. */
    public void empty() {
        replicas.empty();
        replicas.sql("DELETE FROM publication");
        replicas.sql("DELETE FROM published_document");
        replicas.sql("UPDATE subject_epoch SET epoch = 1, raised_by = NULL");
    }

    /** No agencies and no scores either. */
    public void emptyWithScores() {
        for (String table : AgencyTables.IN_ORDER_OF_DELETION) {
            replicas.sql("DELETE FROM " + table);
        }
        empty();
    }

    /** The agency of the real case, through the API. */
    public void registerPakchong() {
        JsonNode file = Cases.PAKCHONG_2564_FILE.get("agency");
        Map<String, Object> agency = new LinkedHashMap<>();
        agency.put("nameTh", file.get("nameTh").asText());
        agency.put("type", file.get("type").asText());
        agency.put("district", file.get("district").asText());
        agency.put("provinceCode", file.get("provinceCode").asText());
        SheetClient.writing()
                .header("If-None-Match", "*")
                .body(agency)
                .put("/api/v1/agencies/5584")
                .then()
                .statusCode(201);
    }

    /** A subject that is no aggregate. */
    public void subject(String key, long revision, long announced) {
        replicas.sql("INSERT INTO subject (subject_key, is_aggregate, revision, revised_at, pending_since, due_at,"
                + " announced_revision, announced_at) VALUES ('" + key + "', 0, " + revision
                + ", UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), " + announced + ", UTC_TIMESTAMP(6))");
    }

    public void bump(String key) {
        replicas.bump(key);
    }

    public long number(String select) {
        return replicas.number(select);
    }
}
