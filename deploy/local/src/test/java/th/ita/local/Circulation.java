package th.ita.local;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.Patience.await;
import static th.ita.local.Person.object;
import static th.ita.local.Person.ok;
import static th.ita.local.Person.tag;

/**
 * A published set on its way to one of the staff.
 *
 * @param mailFolder where the letters lie
 */
record Circulation(MeasureSetOf set, Path mailFolder) {

    void isAcknowledged(Person officer, Person anybody) {
        String path = set.path() + "/circulations";
        ObjectNode letters = object();
        letters.putArray("recipients")
                .addObject()
                .put("name", "สมปอง ขยันยิ่ง")
                .put("email", "sompong@pakchong.example.go.th")
                .put("post", "นักวิชาการพัสดุ");
        HttpResponse<byte[]> list = officer.look(path);
        JsonNode begun = ok(officer.send("POST", path, tag(list), letters), 201);
        String one = path + "/" + begun.path("id").asText();
        String letter = await("the letter")
                .until(() -> Letters.in(mailFolder), found -> !found.isEmpty())
                .getFirst();
        String link = "acknowledgements/" + Letters.token(letter);
        assertThat(anybody.look(link).statusCode()).isEqualTo(200);
        assertThat(officer.get(one).at("/counts/acknowledged").asInt())
                .as("to open the link is not to acknowledge")
                .isZero();
        assertThat(anybody.send("POST", link, null, "application/x-www-form-urlencoded", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);
        JsonNode done = officer.get(one);
        assertThat(done.at("/counts/acknowledged").asInt()).isOne();
        assertThat(done.toString()).doesNotContain("sompong@");
    }
}
