package th.ita.assessment.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.announcement.StepByStep;
import th.ita.assessment.measure.MeasureClient;
import th.ita.assessment.score.Cases;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An agency that sends its measures round, as an officer does it, with letters that leave when the test says so. */
@Singleton
@Unremovable
class Rounds {

    static final Path FOLDER = Path.of(StepByStep.MAIL);
    private static final Pattern LINK = Pattern.compile("/api/v1/acknowledgements/([\\w-]+)");

    private final LetterSender sender;
    private final DataSource database;

    private SheetClient sheet;
    private String path;

    Rounds(LetterSender sender, DataSource database) {
        this.sender = sender;
        this.database = database;
    }

    /** From now on of a new agency, whose measures are published; the mailbox is empty. */
    void ofNewAgency() throws IOException {
        // what other tests left
        emptyTheMailbox();
        sendAll();
        emptyTheMailbox();
        sheet = SheetClient.ofNewAgency();
        sheet.create(Cases.PAKCHONG_2564).then().statusCode(201);
        MeasureClient.of(sheet.agencyId()).publish();
        path = sheet.path() + "/measure-set/circulations";
    }

    private static void emptyTheMailbox() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> all = Files.walk(FOLDER)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    SheetClient sheet() {
        return sheet;
    }

    String path() {
        return path;
    }

    static Map<String, Object> recipient(String name, String local) {
        Map<String, Object> recipient = new LinkedHashMap<>();
        recipient.put("name", name);
        recipient.put("email", local + "@example.go.th");
        return recipient;
    }

    String etag() {
        return Api.administrator().get(path).header("ETag");
    }

    Response tryToBegin(String etag, Map<?, ?>... recipients) {
        return SheetClient.writing()
                .header("If-Match", etag)
                .body(Map.of("recipients", List.of(recipients), "message", "โปรดอ่านก่อนวันประชุม"))
                .post(path);
    }

    int begin(Map<?, ?>... recipients) {
        Response begun = tryToBegin(etag(), recipients);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun.jsonPath().getInt("id");
    }

    Response read(int id) {
        return Api.administrator().get(path + "/" + id);
    }

    Response end(int id) {
        return Api.administrator().header("If-Match", etag()).delete(path + "/" + id);
    }

    /** What the books say was done to it, in that order. */
    List<String> audited(int id) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT operation FROM audit WHERE target LIKE '%/circulations/"
                        + id + "' OR target LIKE '%/circulations/" + id + "/%' ORDER BY id")) {
            List<String> operations = new ArrayList<>();
            while (rows.next()) {
                operations.add(rows.getString(1));
            }
            return operations;
        }
    }

    int sendAll() {
        int sent = 0;
        while (sender.sendNext()) {
            sent++;
        }
        return sent;
    }

    /** Whether there was one to send. */
    boolean sendNext() {
        return sender.sendNext();
    }

    static String link(String local) throws IOException {
        List<String> links = links(local);
        assertThat(links).as("letters to " + local).hasSize(1);
        return links.getFirst();
    }

    static List<String> links(String local) throws IOException {
        List<String> links = new ArrayList<>();
        for (Path file : Eml.files(FOLDER)) {
            Eml letter = Eml.of(file);
            if (letter.header("To").startsWith(local + "@")) {
                Matcher link = LINK.matcher(letter.part("text/plain"));
                assertThat(link.find()).isTrue();
                links.add(link.group());
            }
        }
        return links;
    }

    long addresses(int id) throws SQLException {
        return number("SELECT COUNT(address) FROM circulation_letter WHERE circulation_id = " + id);
    }

    long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    void sql(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
