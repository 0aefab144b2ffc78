package th.ita.local;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import static th.ita.local.Patience.await;
import static th.ita.local.Person.ok;

/** Scores as a spreadsheet has them, a row for each node, on their way through the import. */
final class ScoreTable {

    private final StringBuilder csv = new StringBuilder("รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน,หมายเหตุ\n");
    private String etag = "*";

    /** What the case's agency was given, as that agency's or another's. */
    static ScoreTable ofTheCase(Person somebody, long agencyId) {
        CaseSheet sample = Sample.pakchong();
        int year = sample.fiscalYear();
        JsonNode template = somebody.get("agencies/" + agencyId + "/assessments/" + year + "/sheet/template");
        JsonNode sheet = sample.sheet(Sample.items(template));
        ScoreTable table = new ScoreTable();
        table.row(agencyId, year, "LEVEL", sheet.path("reportedLevel").asText(), "");
        StreamSupport.stream(sheet.path("entries").spliterator(), false)
                .filter(entry -> entry.has("reported"))
                .forEach(entry -> table.row(
                        agencyId,
                        year,
                        entry.path("code").asText(),
                        entry.path("reported").asText(),
                        entry.path("remark").asText("")));
        return table;
    }

    ScoreTable row(long agencyId, int fiscalYear, String code, String value, String remark) {
        csv.append("%d,%d,%s,%s,%s\n".formatted(agencyId, fiscalYear, code, value, remark));
        return this;
    }

    /** The job that says what it would change. */
    JsonNode tryAs(Person somebody) {
        JsonNode trial = ended(somebody, "dryRun=true", null);
        etag = '"' + trial.path("digest").asText() + '"';
        return trial;
    }

    /** The job that has done it: on what the trial met, or without one on whatever there is. */
    JsonNode importAs(Person somebody) {
        return ended(somebody, "dryRun=false", etag);
    }

    private JsonNode ended(Person somebody, String query, String tag) {
        JsonNode begun = ok(
                somebody.send(
                        "POST",
                        "assessments/import?" + query,
                        tag,
                        "text/csv",
                        BodyPublishers.ofString(csv.toString())),
                200,
                202);
        String job = "imports/" + begun.at("/job/id").asText();
        return await("the import").until(() -> somebody.get(job), now -> now.path("state")
                .asText()
                .equals("done"));
    }
}
