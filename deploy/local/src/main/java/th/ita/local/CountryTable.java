package th.ita.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Made-up agencies with a score at every node down to questions and items of a year, as a table with a row for each. */
final class CountryTable {

    static final int FISCAL_YEAR = 2564;
    private static final long FIRST_AGENCY = 100_001;
    private static final int PROVINCES_FROM = 10;

    private final List<String> nodes;
    private final int agencies;

    private CountryTable(List<String> nodes, int agencies) {
        this.nodes = nodes;
        this.agencies = agencies;
    }

    static CountryTable of(Api api, int agencies) {
        List<String> nodes = new ArrayList<>();
        for (JsonNode node : api.get("frameworks/" + FISCAL_YEAR)
                .expect("Asking for the framework", 200)
                .body()
                .path("nodes")) {
            if (!node.path("kind").asText().equals("sub-item")) {
                nodes.add(node.path("code").asText());
            }
        }
        return new CountryTable(nodes, agencies);
    }

    long rows() {
        return (long) nodes.size() * agencies;
    }

    int nodes() {
        return nodes.size();
    }

    /** Puts the agencies into the register, past the API: that is not what is looked at here. */
    void register(Connection database) {
        try (PreparedStatement insert = database.prepareStatement(
                        "INSERT INTO agency (id, name_th, type, province_code, version) VALUES (?, ?, 'อบต.', ?, 1)");
                Statement names = database.createStatement()) {
            for (int i = 0; i < agencies; i++) {
                insert.setLong(1, FIRST_AGENCY + i);
                insert.setString(2, "องค์การบริหารส่วนตำบลที่ " + (i + 1));
                insert.setString(3, String.valueOf(PROVINCES_FROM + i % 10));
                insert.addBatch();
            }
            insert.executeBatch();
            names.executeUpdate("INSERT INTO agency_name (agency_id, valid_from, name_th, type)"
                    + " SELECT id, '1000-01-01', name_th, type FROM agency WHERE id >= " + FIRST_AGENCY);
        } catch (SQLException e) {
            throw new Refusal("Cannot register agencies: " + e.getMessage(), e);
        }
    }

    /** @param edition another number, other scores */
    void write(Path file, int edition) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน,หมายเหตุ\n");
            for (int i = 0; i < agencies; i++) {
                for (int n = 0; n < nodes.size(); n++) {
                    String node = nodes.get(n);
                    int hash = Math.floorMod((i * 31 + n) * 2_654_435 + edition * 97, 2000);
                    boolean lost = node.startsWith("O") && !node.equals("OIT") && hash < 200;
                    out.write((FIRST_AGENCY + i) + "," + FISCAL_YEAR + "," + node + ",");
                    if (node.startsWith("O") && !node.equals("OIT")) {
                        out.write(lost ? "0,ไม่พบข้อมูลบนเว็บไซต์" : "100,");
                    } else {
                        out.write((80 + hash / 100) + "." + (hash % 100 < 10 ? "0" : "") + hash % 100 + ",");
                    }
                    out.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
