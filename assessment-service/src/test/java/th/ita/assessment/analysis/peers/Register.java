package th.ita.assessment.analysis.peers;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.AgencyTables;
import th.ita.assessment.score.SheetClient;

/** A small country, for tests that compare: who is in it is known to the last agency. */
@ApplicationScoped
public class Register {

    private final EntityManager database;

    Register(EntityManager database) {
        this.database = database;
    }

    /** Nobody is registered, and nothing was ever announced. */
    public void empty() {
        QuarkusTransaction.requiringNew()
                .run(() -> Stream.concat(AgencyTables.IN_ORDER_OF_DELETION.stream(), Stream.of("subject"))
                        .forEach(table -> database.createNativeQuery("DELETE FROM " + table)
                                .executeUpdate()));
    }

    /** An อบต. of that province (or a department, where that is null), with a total. */
    public SheetClient agency(long id, String province, String total) {
        SheetClient client = SheetClient.ofAgency(id, "หน่วยงานที่ " + id, province);
        client.create(SheetClient.total(total)).then().statusCode(201);
        return client;
    }

    /** So many more from number 10001 on, in province 70, straight into the database. */
    public void manyAgencies(int many, int fiscalYear) {
        empty();
        QuarkusTransaction.requiringNew().run(() -> {
            StringBuilder ids = new StringBuilder();
            for (int i = 1; i <= many; i++) {
                ids.append(i == 1 ? "SELECT " : " UNION ALL SELECT ")
                        .append(10_000 + i)
                        .append(" AS id");
            }
            database.createNativeQuery("INSERT INTO agency (id, name_th, type, province_code, version)"
                            + " SELECT id, CONCAT('หน่วยงานที่ ', id), 'อบต.', '70', 1 FROM (" + ids + ") n")
                    .executeUpdate();
            database.createNativeQuery("INSERT INTO agency_name (agency_id, valid_from, name_th, type)"
                            + " SELECT id, '1000-01-01', name_th, type FROM agency")
                    .executeUpdate();
            database.createNativeQuery("INSERT INTO assessment (agency_id, fiscal_year, state, sheet_version,"
                            + " framework_version, total, total_origin, level_code, possible_levels, changed_at)"
                            + " SELECT id, " + fiscalYear + ", 'current', 1, '2564.1', id % 100, 'reported', 'F', 'F',"
                            + " UTC_TIMESTAMP(6) FROM agency")
                    .executeUpdate();
            database.createNativeQuery("INSERT INTO node_score (agency_id, fiscal_year, node_code, value, origin)"
                            + " SELECT agency_id, fiscal_year, 'TOTAL', total, 'reported' FROM assessment")
                    .executeUpdate();
        });
    }

    /**
     * Pak Chong with 95.21; in its province one that is shown alike, one lower, one that has nothing but indicator 9, one
     * without a result and a withdrawn one; one in another province, and a department of none.
     */
    public SheetClient pakChongAndItsPeers() {
        empty();
        SheetClient pakChong = agency(5584, "70", "95.21");
        agency(5585, "70", "95.214");
        agency(5586, "70", "90.00");
        SheetClient.ofAgency(5587, "หน่วยงานที่ 5587", "70")
                .create(SheetClient.reported(Map.of("9", "50.00")))
                .then()
                .statusCode(201);
        SheetClient.ofAgency(5588, "หน่วยงานที่ 5588", "70");
        SheetClient withdrawn = agency(5589, "70", "99.00");
        withdrawn
                .withdraw(withdrawn.sheet().header("ETag"), "บันทึกผิดหน่วยงาน")
                .then()
                .statusCode(200);
        agency(6001, "10", "60.00");
        agency(7001, null, "99.99");
        return pakChong;
    }
}
