package th.ita.local;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.local.Person.object;
import static th.ita.local.Person.ok;
import static th.ita.local.Person.tag;

/** What becomes of the published measures of the real case: the proof that they were carried out, and the next result. */
record FollowUp(Visitor visitor, Person anybody) {

    private static final String DONE = "เผยแพร่ข้อมูลผู้บริหารครบทุกตำแหน่งแล้ว";

    void whatWasDoneIsReported(Person officer) {
        String entries = "agencies/5584/assessments/2564/progress/entries";
        JsonNode measures =
                anybody.get("agencies/5584/assessments/2564/progress").path("measures");
        String measure = StreamSupport.stream(measures.spliterator(), false)
                .filter(one -> one.path("nodes").findValuesAsText("code").contains("O2"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        ObjectNode entry = object().put("measure", measure)
                .put("date", "2022-04-20")
                .put("state", "done")
                .put("text", DONE)
                .put("published", true);
        entry.putArray("links")
                .addObject()
                .put("url", "https://www.pakchong.example.go.th/executives")
                .put("title", "ข้อมูลผู้บริหาร");
        ok(officer.send("POST", entries, tag(officer.look(entries)), entry), 201);
        visitor.awaits("progress/5584/2564/", DONE);
    }

    void nextYearShowsWhatCameOfIt(Person administrator) {
        ScoreTable next = new ScoreTable().row(5584, 2565, "O2", "100", "");
        next.tryAs(administrator);
        assertThat(next.importAs(administrator).at("/counts/sheetsWritten").asInt())
                .isOne();
        JsonNode effect = anybody.get("agencies/5584/assessments/2564/progress").path("effect");
        JsonNode moved = StreamSupport.stream(effect.path("nodes").spliterator(), false)
                .filter(node -> node.path("node").asText().equals("O2"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.path("result").asText()).isEqualTo("moved");
        assertThat(moved.path("difference").decimalValue()).isEqualByComparingTo("100");
        PublishedPage report = visitor.awaits("progress/5584/2564/", "+100.00");
        assertThat(Texts.pdf(report.files().get("progress.pdf"))).contains(DONE);
        assertThat(Texts.docx(report.files().get("progress.docx"))).contains(DONE, "+100.00");
    }
}
