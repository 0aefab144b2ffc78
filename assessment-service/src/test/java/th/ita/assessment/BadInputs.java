package th.ita.assessment;

import java.util.List;
import java.util.stream.Stream;

import static java.util.Collections.nCopies;
import static th.ita.assessment.BadInput.agency;
import static th.ita.assessment.BadInput.entry;
import static th.ita.assessment.BadInput.of;
import static th.ita.assessment.BadInput.read;
import static th.ita.assessment.BadInput.sheet;

/** What people and programs send by mistake, and what nobody sends by mistake. */
final class BadInputs {

    private static final String TOTAL = "{\"code\":\"TOTAL\",\"reported\":95.21}";
    private static final String SHEET = "{\"entries\":[" + TOTAL + "]}";

    private BadInputs() {}

    static Stream<BadInput> all() {
        return Stream.of(
                        figures(),
                        bodies(),
                        whereAndWhen(),
                        whoAndHow(),
                        agencies(),
                        registers(),
                        lists(),
                        history(),
                        frameworks(),
                        imports(),
                        accounts(),
                        trials(),
                        announcing(),
                        measures(),
                        followUp(),
                        books())
                .flatMap(List::stream);
    }

    private static List<BadInput> figures() {
        return List.of(
                entry("an unknown node", "{\"code\":\"O99\",\"reported\":100}")
                        .is(422, "invalid", "pointer", "/entries/0/code"),
                entry("a score of 101", "{\"code\":\"IIT\",\"reported\":101}")
                        .is(422, "invalid", "pointer", "/entries/0/reported"),
                entry("a score of -1", TOTAL + ",{\"code\":\"IIT\",\"reported\":-1}")
                        .is(422, "invalid", "pointer", "/entries/1/reported"),
                entry("a score that is not a number", "{\"code\":\"IIT\",\"reported\":NaN}")
                        .is(400, "malformed", "pointer", "/entries/0/reported"),
                entry("an infinite score", "{\"code\":\"IIT\",\"reported\":-Infinity}")
                        .is(400, "malformed", "pointer", "/entries/0/reported"),
                entry("a score with nine hundred million digits", "{\"code\":\"IIT\",\"reported\":1e-900000000}")
                        .is(400, "malformed", "pointer", "/entries/0/reported"),
                entry("a score in words", "{\"code\":\"IIT\",\"reported\":\"95.21\"}")
                        .is(400, "malformed", "pointer", "/entries/0/reported"),
                entry(
                                "percentages that sum to 98",
                                "{\"code\":\"E1.1\",\"percent\":{\"least\":0,\"little\":0,\"much\":12.58,\"most\":85.42}}")
                        .is(422, "invalid", "pointer", "/entries/0/percent"),
                entry("an item of 50", "{\"code\":\"O2\",\"reported\":50}")
                        .is(422, "invalid", "pointer", "/entries/0/reported"),
                entry("the same node twice", TOTAL + ",{\"code\":\"total\",\"reported\":95.21}")
                        .is(422, "invalid", "pointer", "/entries/1/code"),
                entry(
                                "the same question by both of its codes",
                                "{\"code\":\"E2\",\"reported\":90},{\"code\":\"E2.1\",\"reported\":90}")
                        .is(422, "invalid", "pointer", "/entries/1/code"),
                entry("an option that the scale does not have", "{\"code\":\"E1.1\",\"percent\":{\"often\":100}}")
                        .is(422, "invalid", "pointer", "/entries/0/percent/often"),
                entry("a negative number of answers", "{\"code\":\"E8\",\"counts\":{\"yes\":30,\"no\":-1}}")
                        .is(422, "invalid", "pointer", "/entries/0/counts/no"),
                entry("half an answer", "{\"code\":\"E8\",\"counts\":{\"yes\":30.5,\"no\":1}}")
                        .is(400, "malformed", "pointer", "/entries/0/counts/yes"),
                entry(
                                "percentages and numbers of the same answers",
                                "{\"code\":\"E8\",\"percent\":{\"yes\":100,\"no\":0},\"counts\":{\"yes\":30,\"no\":0}}")
                        .is(422, "invalid", "pointer", "/entries/0/counts"),
                entry("answers to an indicator", "{\"code\":\"9\",\"percent\":{\"yes\":100,\"no\":0}}")
                        .is(422, "invalid", "pointer", "/entries/0/percent"),
                entry(
                                "evidence that is no address",
                                "{\"code\":\"O2\",\"reported\":0,\"evidenceUrls\":[\"ดูที่เว็บ\"]}")
                        .is(422, "invalid", "pointer", "/entries/0/evidenceUrls/0"),
                entry("an entry without a code", "{\"reported\":95.21}")
                        .is(400, "malformed", "pointer", "/entries/0/code"));
    }

    private static List<BadInput> bodies() {
        return List.of(
                sheet("JSON that breaks off", "{\"entries\":[{\"code\":\"TOTAL\"")
                        .is(400, "malformed", "pointer", "/entries/0/code"),
                sheet("no JSON at all", "คะแนนรวม 95.21").is(400, "malformed", "pointer", ""),
                sheet("JSON with something behind it", SHEET + SHEET).is(400, "malformed", "pointer", ""),
                sheet("JSON that is nested too deeply", "{\"entries\":" + "[".repeat(5000))
                        .is(400, "malformed"),
                sheet("a list instead of an object", "[]").is(400, "malformed", "pointer", ""),
                sheet("an object instead of a list", "{\"entries\":{}}").is(400, "malformed", "pointer", "/entries"),
                sheet("no entries", "{\"reportedLevel\":\"AA\"}").is(400, "malformed", "pointer", "/entries"),
                sheet("no body", "").is(400, "malformed", "pointer", ""),
                sheet("null for a body", "null").is(400, "malformed", "pointer", ""),
                entry("a member that nobody knows", "{\"code\":\"TOTAL\",\"scoer\":95.21}")
                        .is(400, "malformed", "pointer", "/entries/0/scoer"),
                entry("a member twice", "{\"code\":\"TOTAL\",\"reported\":95.21,\"reported\":95.22}")
                        .is(400, "malformed", "pointer", "/entries/0/reported"),
                sheet("a level that the year does not have", "{\"reportedLevel\":\"AAA\",\"entries\":[" + TOTAL + "]}")
                        .is(422, "invalid", "pointer", "/reportedLevel"),
                sheet("nobody answered", "{\"respondents\":{\"EIT\":0},\"entries\":[]}")
                        .is(422, "invalid", "pointer", "/respondents/EIT"),
                sheet("respondents of what nobody answers", "{\"respondents\":{\"OIT\":30},\"entries\":[]}")
                        .is(422, "invalid", "pointer", "/respondents/OIT"),
                sheet("half a respondent", "{\"respondents\":{\"EIT\":30.5},\"entries\":[]}")
                        .is(400, "malformed", "pointer", "/respondents/EIT"),
                sheet(
                                "more answers than respondents",
                                "{\"respondents\":{\"EIT\":30},\"entries\":[{\"code\":\"E8\",\"counts\":{\"yes\":30,\"no\":1}}]}")
                        .is(422, "invalid", "pointer", "/entries/0/counts"),
                sheet("the sheet of another agency", "{\"agencyId\":1,\"entries\":[" + TOTAL + "]}")
                        .is(422, "invalid", "pointer", "/agencyId"),
                sheet("the sheet of another year", "{\"fiscalYear\":2565,\"entries\":[" + TOTAL + "]}")
                        .is(422, "invalid", "pointer", "/fiscalYear"),
                sheet("a common-era year that is another one", "{\"fiscalYearCe\":2564,\"entries\":[" + TOTAL + "]}")
                        .is(422, "invalid", "pointer", "/fiscalYearCe"),
                sheet("a body of 20 MB", " ".repeat(20 << 20)).is(413, "too-large"));
    }

    private static List<BadInput> whereAndWhen() {
        return List.of(
                sheet("an agency that is not registered", SHEET)
                        .at("/agencies/999999999/assessments/2564/sheet")
                        .without("If-Match")
                        .with("If-None-Match", "*")
                        .is(404, "unknown-agency", "parameter", "agencyId"),
                sheet("an agency by its name", SHEET)
                        .at("/agencies/pakchong/assessments/2564/sheet")
                        .is(404, "unknown-agency", "parameter", "agencyId"),
                sheet("a year without a framework", SHEET)
                        .at("/agencies/$/assessments/2599/sheet")
                        .is(404, "unknown-fiscal-year", "parameter", "fiscalYear"),
                sheet("a year of the common era", SHEET)
                        .at("/agencies/$/assessments/2021/sheet")
                        .is(400, "invalid-parameter", "parameter", "fiscalYear"),
                sheet("no precondition", SHEET)
                        .without("If-Match")
                        .is(428, "precondition-required", "header", "If-Match"),
                sheet("a stale precondition", SHEET)
                        .with("If-Match", "\"stale\"")
                        .is(412, "stale", "header", "If-Match"),
                sheet("a precondition without its quotes", SHEET)
                        .with("If-Match", "stale")
                        .is(400, "invalid-parameter", "header", "If-Match"),
                sheet("creating what is there", SHEET)
                        .without("If-Match")
                        .with("If-None-Match", "*")
                        .is(412, "stale", "header", "If-None-Match"),
                sheet("a trial that is neither true nor false", SHEET)
                        .at("/agencies/$/assessments/2564/sheet?dryRun=maybe")
                        .is(400, "invalid-parameter", "parameter", "dryRun"),
                entry("a trial of a sheet that cannot be", "{\"code\":\"IIT\",\"reported\":101}")
                        .at("/agencies/$/assessments/2564/sheet?dryRun=true")
                        .is(422, "invalid", "pointer", "/entries/0/reported"));
    }

    private static List<BadInput> whoAndHow() {
        return List.of(
                sheet("no credentials", SHEET)
                        .without("Authorization")
                        .is(401, "unauthenticated", "header", "Authorization"),
                sheet("a wrong password", SHEET)
                        .with("Authorization", "Basic YWRtaW46d3Jvbmc=")
                        .is(401, "unauthenticated", "header", "Authorization"),
                sheet("credentials that cannot be read", SHEET)
                        .with("Authorization", "Basic ?")
                        .is(401, "unauthenticated", "header", "Authorization"),
                sheet("a compressed sheet", SHEET)
                        .with("Content-Encoding", "gzip")
                        .is(415, "unsupported-media-type", "header", "Content-Encoding"),
                sheet("a sheet as a spreadsheet", SHEET)
                        .with("Content-Type", "text/csv")
                        .is(415, "unsupported-media-type", "header", "Content-Type"),
                read("a tree as a picture", "/agencies/$/assessments/2564")
                        .with("Accept", "image/png")
                        .is(406, "not-acceptable", "header", "Accept"),
                of("deleting a sheet", "DELETE", "/agencies/$/assessments/2564/sheet", null)
                        .is(405, "method-not-allowed"),
                read("an address that does not exist", "/agencys").is(404, "not-found"));
    }

    private static List<BadInput> agencies() {
        return List.of(
                agency("an agency without a name", "{\"type\":\"อบต.\"}").is(422, "invalid", "pointer", "/nameTh"),
                agency("an agency of no known type", "{\"nameTh\":\"ก\",\"type\":\"ตำบล\"}")
                        .is(422, "invalid", "pointer", "/type"),
                agency("an agency of a 78th province", "{\"nameTh\":\"ก\",\"type\":\"กรม\",\"provinceCode\":\"78\"}")
                        .is(422, "invalid", "pointer", "/provinceCode"),
                agency(
                                "a website that is none",
                                "{\"nameTh\":\"ก\",\"type\":\"กรม\",\"website\":\"javascript:alert(1)\"}")
                        .is(422, "invalid", "pointer", "/website"),
                agency("the entry of another agency", "{\"id\":1,\"nameTh\":\"ก\",\"type\":\"กรม\"}")
                        .is(422, "invalid", "pointer", "/id"),
                agency("a province by number", "{\"nameTh\":\"ก\",\"type\":\"กรม\",\"provinceCode\":70}")
                        .is(400, "malformed", "pointer", "/provinceCode"),
                agency("an id of ten digits", "{\"nameTh\":\"ก\",\"type\":\"กรม\"}")
                        .at("/agencies/1000000000")
                        .is(404, "unknown-agency", "parameter", "agencyId"),
                agency(
                                "a name that begins tomorrow or later",
                                "{\"nameTh\":\"ก\",\"type\":\"กรม\",\"validFrom\":\"2599-01-01\"}")
                        .is(422, "invalid", "pointer", "/validFrom"),
                agency("a day that there is not", "{\"nameTh\":\"ก\",\"type\":\"กรม\",\"validFrom\":\"2021-02-31\"}")
                        .is(400, "malformed", "pointer", "/validFrom"),
                of("a history without names", "PUT", "/agencies/$/history", "{\"names\":[]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/names"),
                of("a history without a precondition", "PUT", "/agencies/$/history", "{\"names\":[]}")
                        .is(428, "precondition-required", "header", "If-Match"));
    }

    private static List<BadInput> registers() {
        return List.of(
                register("an empty file", "").is(422, "unreadable-table"),
                register("a document called a table", "%PDF-1.7").is(422, "unreadable-table"),
                register("a formula", "id,nameTh\n5584,=1+1\n").is(422, "unreadable-table", "cell", "B2"),
                register("a column that nobody knows", "id,nameTh,size\n5584,x,9\n")
                        .is(422, "unreadable-table", "cell", "C1"),
                register("a table without ids", "nameTh,type\nx,y\n").is(422, "unreadable-table", "cell", "A1"),
                register("a table called a workbook", "id,nameTh\n")
                        .with("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .is(422, "unreadable-table"),
                register("a table as JSON", "{}")
                        .with("Content-Type", "application/json")
                        .is(415, "unsupported-media-type"),
                register("a register that was not tried", "id\n5584\n")
                        .at("/agencies/import")
                        .is(428, "precondition-required", "header", "If-Match"),
                register("a mode that there is not", "id\n5584\n")
                        .at("/agencies/import?dryRun=true&mode=some")
                        .is(400, "invalid-parameter", "parameter", "mode"),
                register("a register from nobody", "id\n5584\n")
                        .without("Authorization")
                        .is(401, "unauthenticated"));
    }

    /** A table of agencies, tried. */
    private static BadInput register(String name, String table) {
        return of(name, "POST", "/agencies/import?dryRun=true", table).with("Content-Type", "text/csv");
    }

    private static List<BadInput> lists() {
        return List.of(
                read("a page of nothing", "/agencies?limit=0").is(400, "invalid-parameter", "parameter", "limit"),
                read("a page of everything", "/agencies?limit=100000")
                        .is(400, "invalid-parameter", "parameter", "limit"),
                read("a page in words", "/agencies?limit=ten").is(400, "invalid-parameter", "parameter", "limit"),
                read("a cursor of nobody's", "/agencies?after=5584").is(400, "invalid-parameter", "parameter", "after"),
                read("agencies of a 78th province", "/agencies?province=78")
                        .is(400, "invalid-parameter", "parameter", "province"),
                read("agencies of no known type", "/agencies?type=x").is(400, "invalid-parameter", "parameter", "type"),
                read("a 78th province", "/provinces/78").is(404, "unknown-province", "parameter", "provinceCode"),
                read("the summary of a 78th province", "/provinces/78/summary?fiscalYear=2564")
                        .is(404, "unknown-province", "parameter", "provinceCode"),
                read("a summary of no year", "/country/summary")
                        .is(400, "invalid-parameter", "parameter", "fiscalYear"),
                read("the ranking of a 78th province", "/provinces/78/ranking?fiscalYear=2564")
                        .is(404, "unknown-province", "parameter", "provinceCode"),
                read("the ranking of no year", "/provinces/70/ranking")
                        .is(400, "invalid-parameter", "parameter", "fiscalYear"),
                read("a page of a ranking after another list's", "/provinces/70/ranking?fiscalYear=2564&after=MTI")
                        .is(400, "invalid-parameter", "parameter", "after"),
                read("the trend of a 78th province", "/provinces/78/trend")
                        .is(404, "unknown-province", "parameter", "provinceCode"),
                read("a file of no year", "/exports/assessments")
                        .with("Accept", "text/csv")
                        .is(400, "invalid-parameter", "parameter", "fiscalYear"),
                read("a file of a spreadsheet's own kind", "/exports/assessments?fiscalYear=2564&format=xlsx")
                        .with("Accept", "text/csv")
                        .is(400, "invalid-parameter", "parameter", "format"),
                read("the framework of a year to come", "/frameworks/2599")
                        .is(404, "unknown-fiscal-year", "parameter", "fiscalYear"),
                read("the tree of an agency that is not registered", "/agencies/999999999/assessments/2564")
                        .is(404, "unknown-agency", "parameter", "agencyId"),
                read("a comparison of a node that is none", "/agencies/$/assessments/2564/comparison?node=O99")
                        .is(400, "invalid-parameter", "parameter", "node"),
                read("a baseline that nobody announced", "/baselines/2564").is(404, "unknown-version"),
                read("a baseline by name", "/baselines/2564?version=first")
                        .is(400, "invalid-parameter", "parameter", "version"),
                read("a baseline of a 78th province", "/baselines/2564?province=78")
                        .is(400, "invalid-parameter", "parameter", "province"),
                read("a baseline of no known type", "/baselines/2564?type=x")
                        .is(400, "invalid-parameter", "parameter", "type"),
                read("the drafts of baselines, by nobody", "/baselines/2564/versions")
                        .is(401, "unauthenticated", "header", "Authorization"),
                read("half the precision", "/agencies/$/assessments/2564?precision=half")
                        .is(400, "invalid-parameter", "parameter", "precision"),
                read("a misspelt limit", "/agencies?limt=10").is(400, "invalid-parameter", "parameter", "limt"),
                read("a filter in other letters", "/agencies?Province=70")
                        .is(400, "invalid-parameter", "parameter", "Province"),
                read("a filter where there is none", "/frameworks/2564?fiscalYear=2564")
                        .is(400, "invalid-parameter", "parameter", "fiscalYear"),
                sheet("a misspelt trial", SHEET)
                        .at("/agencies/$/assessments/2564/sheet?dryrun=true")
                        .is(400, "invalid-parameter", "parameter", "dryrun"),
                read("the books, by nobody", "/audit").is(401, "unauthenticated", "header", "Authorization"));
    }

    private static List<BadInput> frameworks() {
        String definition = "/frameworks/2564/definition";
        return List.of(
                of("a framework that is no JSON", "PUT", definition, "{")
                        .with("If-Match", "*")
                        .is(400, "malformed"),
                of("a framework of nothing", "PUT", definition, "{}")
                        .with("If-Match", "*")
                        .is(422, "invalid"),
                of("a framework with a key that nobody knows", "PUT", definition, "{\"famly\":\"NACC\"}")
                        .with("If-Match", "*")
                        .is(400, "malformed", "pointer", "/famly"),
                of("a framework without a precondition", "PUT", definition, "{}")
                        .is(428, "precondition-required", "header", "If-Match"),
                of("a framework from nobody", "PUT", definition, "{}")
                        .without("Authorization")
                        .is(401, "unauthenticated"),
                of("a framework as a form", "PUT", definition, "family=NACC")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .is(415, "unsupported-media-type"),
                of("recomputing without a precondition", "POST", "/frameworks/2564/recompute", null)
                        .is(428, "precondition-required", "header", "If-Match"),
                of("recomputing no agency", "POST", "/frameworks/2564/recompute?limit=0", null)
                        .is(400, "invalid-parameter", "parameter", "limit"),
                of("recomputing from an agency by its name", "POST", "/frameworks/2564/recompute?after=x", null)
                        .is(400, "invalid-parameter", "parameter", "after"),
                read("the lineage to nowhere", "/frameworks/2564/lineage")
                        .is(400, "invalid-parameter", "parameter", "to"),
                read("the lineage to a year without a framework", "/frameworks/2564/lineage?to=2599")
                        .is(404, "unknown-fiscal-year", "parameter", "to"),
                read("a version of a framework that never was", "/frameworks/2564/versions/2564.99")
                        .is(404, "unknown-version", "parameter", "frameworkVersion"));
    }

    private static List<BadInput> history() {
        String withdraw = "/agencies/$/assessments/2564/sheet/withdraw";
        return List.of(
                of("a version that never was", "GET", "/agencies/$/assessments/2564/sheet/versions/99", null)
                        .is(404, "unknown-version", "parameter", "version"),
                of(
                                "restoring a version that never was",
                                "POST",
                                "/agencies/$/assessments/2564/sheet/versions/99/restore",
                                "{\"reason\":\"x\"}")
                        .with("If-Match", "current")
                        .is(404, "unknown-version", "parameter", "version"),
                of("withdrawing without a reason", "POST", withdraw, "{\"reason\":\" \"}")
                        .with("If-Match", "current")
                        .is(422, "invalid", "pointer", "/reason"),
                of("withdrawing what was not read", "POST", withdraw, "{\"reason\":\"x\"}")
                        .is(428, "precondition-required", "header", "If-Match"),
                of("setting a baseline without having looked", "POST", "/baselines/2564/versions", "{}")
                        .is(428, "precondition-required", "header", "If-Match"),
                of("a baseline with a reason that is none", "POST", "/baselines/2564/versions", "{\"reason\":1}")
                        .with("If-Match", "*")
                        .is(400, "malformed", "pointer", "/reason"),
                of("announcing a baseline that never was", "POST", "/baselines/2564/versions/99/announce", null)
                        .with("If-Match", "*")
                        .is(404, "unknown-version", "parameter", "version"),
                of("withdrawing by nobody", "POST", withdraw, "{\"reason\":\"x\"}")
                        .with("If-Match", "current")
                        .without("Authorization")
                        .is(401, "unauthenticated", "header", "Authorization"));
    }

    /** Scores that are only tried. */
    private static List<BadInput> trials() {
        return List.of(
                whatIf("a trial of an unknown node", change("O99", "100"))
                        .is(422, "invalid", "pointer", "/changes/0/code"),
                whatIf("a trial of an item of 50", change("O2", "50"))
                        .is(422, "invalid", "pointer", "/changes/0/value"),
                whatIf("a trial of 101", change("8", "101")).is(422, "invalid", "pointer", "/changes/0/value"),
                whatIf("a trial of -0.01", change("8", "-0.01")).is(422, "invalid", "pointer", "/changes/0/value"),
                whatIf("a trial of five decimals", change("8", "94.50001"))
                        .is(422, "invalid", "pointer", "/changes/0/value"),
                whatIf("a trial with nine hundred million digits", change("8", "1e-900000000"))
                        .is(400, "malformed", "pointer", "/changes/0/value"),
                whatIf("a trial in words", change("8", "\"94.50\""))
                        .is(400, "malformed", "pointer", "/changes/0/value"),
                whatIf("a trial of the same node twice", change("O2", "100") + "," + change("o2", "100"))
                        .is(422, "invalid", "pointer", "/changes/1/code"),
                whatIf("a trial of an item and of its indicator", change("9", "95") + "," + change("O2", "100"))
                        .is(422, "invalid", "pointer", "/changes/1/code"),
                whatIf("a trial of the total and of a question", change("E1", "95") + "," + change("TOTAL", "99"))
                        .is(422, "invalid", "pointer", "/changes/0/code"),
                whatIf("a trial of a node without a score", change("I13", "95"))
                        .is(422, "invalid", "pointer", "/changes/0/code"),
                whatIf("a trial of nothing", "").is(422, "invalid", "pointer", "/changes"),
                whatIf("a trial of two hundred and one changes", String.join(",", nCopies(201, change("O2", "100"))))
                        .is(422, "invalid", "pointer", "/changes"),
                whatIf("a change that is null", "null").is(400, "malformed", "pointer", "/changes/0"),
                whatIf("a change without a code", "{\"value\":100}").is(400, "malformed", "pointer", "/changes/0/code"),
                whatIf("a change without a value", "{\"code\":\"O2\"}")
                        .is(400, "malformed", "pointer", "/changes/0/value"),
                whatIf("a change with a member that nobody knows", "{\"code\":\"O2\",\"value\":100,\"note\":1}")
                        .is(400, "malformed", "pointer", "/changes/0/note"),
                trial("a trial without changes", "{}").is(400, "malformed", "pointer", "/changes"),
                trial("a trial without a body", "").is(400, "malformed", "pointer", ""),
                trial("a trial in a form", "code=O2&value=100")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .is(415, "unsupported-media-type"),
                trial("a trial on a year without a result", "{\"changes\":[" + change("O2", "100") + "]}")
                        .at("/agencies/999999999/assessments/2564/what-if")
                        .is(404, "unknown-agency", "parameter", "agencyId"),
                read("a trial that is asked for", "/agencies/$/assessments/2564/what-if")
                        .is(405, "method-not-allowed"),
                read("the explanation of an unknown node", "/agencies/$/assessments/2564/explanation/O99")
                        .is(404, "unknown-node", "parameter", "node"),
                read("the explanation of a script", "/agencies/$/assessments/2564/explanation/%3Cscript%3E")
                        .is(404, "unknown-node", "parameter", "node"),
                read("an explanation as a picture", "/agencies/$/assessments/2564/explanation/9")
                        .with("Accept", "image/png")
                        .is(406, "not-acceptable"));
    }

    private static String change(String code, String value) {
        return "{\"code\":\"" + code + "\",\"value\":" + value + "}";
    }

    private static BadInput whatIf(String name, String changes) {
        return trial(name, "{\"changes\":[" + changes + "]}");
    }

    private static BadInput trial(String name, String body) {
        return of(name, "POST", "/agencies/$/assessments/2564/what-if", body).without("Authorization");
    }

    private static List<BadInput> announcing() {
        String announce = "/subjects/announce";
        String epoch = "/announcement/epoch";
        return List.of(
                administrators("subjects in no known state", "/subjects?state=lost")
                        .is(400, "invalid-parameter", "parameter", "state"),
                administrators("a cursor of another list", "/subjects?after=YXVkaXQKNQ")
                        .is(400, "invalid-parameter", "parameter", "after"),
                read("the subjects, by nobody", "/subjects").is(401, "unauthenticated", "header", "Authorization"),
                of("sending a subject that there is not", "POST", announce, "{\"key\":\"agency/999999999\"}")
                        .is(422, "invalid", "pointer", "/key"),
                of("sending what is no subject", "POST", announce, "{\"key\":\"../etc\"}")
                        .is(422, "invalid", "pointer", "/key"),
                of("sending nothing", "POST", announce, "{}").is(400, "malformed", "pointer", "/key"),
                of("sending a number", "POST", announce, "{\"key\":5584}").is(400, "malformed", "pointer", "/key"),
                of("sending without a body", "POST", announce, "").is(400, "malformed", "pointer", ""),
                of("sending by nobody", "POST", announce, "{\"key\":\"agency/$\"}")
                        .without("Authorization")
                        .is(401, "unauthenticated", "header", "Authorization"),
                of("raising the epoch unread", "POST", epoch, null)
                        .is(428, "precondition-required", "header", "If-Match"),
                of("raising an epoch of before", "POST", epoch, null)
                        .with("If-Match", "\"epoch-0\"")
                        .is(412, "stale", "header", "If-Match"),
                of("raising the epoch by nobody", "POST", epoch, null)
                        .with("If-Match", "*")
                        .without("Authorization")
                        .is(401, "unauthenticated", "header", "Authorization"),
                read("how announcing goes, for nobody", "/announcement")
                        .is(401, "unauthenticated", "header", "Authorization"),
                of("stopping the announcing", "DELETE", "/announcement", null).is(405, "method-not-allowed"),
                administrators("dead letters by the thousand", "/dead-letters?limit=1000")
                        .is(400, "invalid-parameter", "parameter", "limit"),
                administrators("dead letters of one reason", "/dead-letters?reason=render-failed")
                        .is(400, "invalid-parameter", "parameter", "reason"),
                read("the dead letters, by nobody", "/dead-letters")
                        .is(401, "unauthenticated", "header", "Authorization"),
                of("writing a dead letter", "POST", "/dead-letters", "{}").is(405, "method-not-allowed"));
    }

    /** Nothing is published here, so most of it is refused before it is read. */
    private static List<BadInput> followUp() {
        String progress = "/agencies/$/assessments/2564/progress";
        String entries = progress + "/entries";
        String evidence = "/agencies/$/assessments/2565/evidence";
        return List.of(
                read("progress of measures that are not published", progress)
                        .is(404, "unknown-measures", "parameter", "fiscalYear"),
                of("an entry on them", "POST", entries, "{}")
                        .with("If-Match", "*")
                        .is(404, "unknown-measures"),
                of("an entry with a member that nobody knows", "POST", entries, "{\"meassure\":\"m1\"}")
                        .with("If-Match", "*")
                        .is(400, "malformed", "pointer", "/meassure"),
                of("an entry in no known state", "POST", entries, "{\"state\":\"nearly\"}")
                        .with("If-Match", "*")
                        .is(400, "malformed", "pointer", "/state"),
                of("an entry of no day", "POST", entries, "{\"date\":\"soon\"}")
                        .with("If-Match", "*")
                        .is(400, "malformed", "pointer", "/date"),
                of("an entry of no number", "DELETE", entries + "/first", null)
                        .with("If-Match", "*")
                        .is(404, "unknown-entry", "parameter", "entryId"),
                of("a file without a name", "POST", entries + "/1/files", "%PDF")
                        .with("Content-Type", "application/pdf")
                        .with("If-Match", "*")
                        .is(400, "invalid-parameter", "parameter", "name"),
                of("a file for perhaps everybody", "POST", entries + "/1/files?name=a.pdf&public=perhaps", "%PDF")
                        .with("Content-Type", "application/pdf")
                        .with("If-Match", "*")
                        .is(400, "invalid-parameter", "parameter", "public"),
                of("a file that is a text", "POST", entries + "/1/files?name=a.txt", "text")
                        .with("Content-Type", "text/plain")
                        .with("If-Match", "*")
                        .is(415, "unsupported-media-type"),
                read("a file that nobody published", progress + "/files/" + "0".repeat(64))
                        .with("Accept", "*/*")
                        .is(404, "unknown-measures"),
                of("reminders of a day that is none", "GET", "/agencies/$/reminders?due=2022-02-30", null)
                        .is(400, "invalid-parameter", "parameter", "due"),
                of("measure sets of a year that is none", "GET", "/measure-sets?fiscalYear=2021", null)
                        .is(400, "invalid-parameter", "parameter", "fiscalYear"),
                of("measure sets of a province that is none", "GET", "/measure-sets?province=00", null)
                        .is(400, "invalid-parameter", "parameter", "province"),
                of("measure sets in a state that is none", "GET", "/measure-sets?state=APPROVED", null)
                        .is(400, "invalid-parameter", "parameter", "state"),
                of("measure sets after a page of another list", "GET", "/measure-sets?after=YWdlbmNpZXMKMQ", null)
                        .is(400, "invalid-parameter", "parameter", "after"),
                of("reminders of the far future", "GET", "/reminders?due=2222-02-20", null)
                        .is(400, "invalid-parameter", "parameter", "due"),
                of("the next page of another list", "GET", "/reminders?after=YWdlbmNpZXMKMQ", null)
                        .is(400, "invalid-parameter", "parameter", "after"),
                of("evidence of no such item", "PUT", evidence, "{\"items\":[{\"code\":\"O99\"}]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/items/0/code"),
                of(
                                "evidence at no address",
                                "PUT",
                                evidence,
                                "{\"items\":[{\"code\":\"O1\",\"url\":\"javascript:1\"}]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/items/0/url"),
                of("evidence unread", "PUT", evidence, "{\"items\":[]}")
                        .is(428, "precondition-required", "header", "If-Match"),
                read("evidence that is not published", evidence + "/published")
                        .is(404, "unknown-evidence", "parameter", "fiscalYear"),
                of("a circulation to nobody", "POST", CIRCULATIONS, "{\"recipients\":[]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/recipients"),
                of(
                                "a circulation to a header",
                                "POST",
                                CIRCULATIONS,
                                "{\"recipients\":[{\"name\":\"a\",\"email\":\"a@b.example\\r\\nBcc: c@d.example\"}]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/recipients/0/email"),
                of("a circulation of no number", "GET", CIRCULATIONS + "/first", null)
                        .is(404, "unknown-circulation", "parameter", "circulationId"));
    }

    private static final String CIRCULATIONS = "/agencies/$/assessments/2564/measure-set/circulations";

    private static List<BadInput> measures() {
        String set = "/agencies/$/assessments/2564/measure-set";
        return List.of(
                measureSet("a measure on an unknown node", "{\"measures\":[{\"nodes\":[\"O99\"]}]}")
                        .is(422, "invalid", "pointer", "/measures/0/nodes/0"),
                measureSet("a measure on nothing", "{\"measures\":[{\"nodes\":[]}]}")
                        .is(422, "invalid", "pointer", "/measures/0/nodes"),
                measureSet("measures for another year without a reason", "{\"measureFiscalYear\":2567}")
                        .is(422, "invalid", "pointer", "/measureFiscalYearReason"),
                measureSet("measures that say they are published", "{\"state\":\"published\"}")
                        .is(422, "invalid", "pointer", "/state"),
                measureSet("measures in no known state", "{\"state\":\"signed\"}")
                        .is(400, "malformed", "pointer", "/state"),
                measureSet("an error that is waived", "{\"waivers\":[{\"rule\":\"nothing-lost\",\"reason\":\"x\"}]}")
                        .is(422, "invalid", "pointer", "/waivers/0/rule"),
                measureSet(
                                "a schedule in words of no calendar",
                                "{\"measures\":[{\"nodes\":[\"O2\"],\"schedule\":{\"from\":\"soon\"}}]}")
                        .is(400, "malformed", "pointer", "/measures/0/schedule/from"),
                measureSet("a measure with a control character", "{\"author\":{\"name\":\"a\\u0000b\"}}")
                        .is(422, "invalid", "pointer", "/author/name"),
                measureSet("a member that measures do not have", "{\"measure\":[]}")
                        .is(400, "malformed", "pointer", "/measure"),
                measureSet("a step that is null", "{\"measures\":[{\"nodes\":[\"O2\"],\"steps\":[null]}]}")
                        .is(400, "malformed"),
                of("measures unread", "PUT", set, "{}").is(428, "precondition-required", "header", "If-None-Match"),
                of("submitting measures that there are not", "POST", set + "/submit", null)
                        .with("If-Match", "*")
                        .is(404, "unknown-measures", "parameter", "fiscalYear"),
                of("sending back without a reason", "POST", set + "/return", "{}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/reason"),
                of("publishing by nobody", "POST", set + "/publish", null)
                        .with("If-Match", "*")
                        .without("Authorization")
                        .is(401, "unauthenticated", "header", "Authorization"),
                read("measures, by nobody", set).is(401, "unauthenticated", "header", "Authorization"),
                of("a signature of some day", "POST", set + "/endorse", "{\"date\":\"yesterday\"}")
                        .with("If-Match", "*")
                        .is(400, "malformed", "pointer", "/date"),
                of("a scan that is JSON", "PUT", set + "/scan", "{}")
                        .with("If-Match", "*")
                        .is(415, "unsupported-media-type"),
                administrators("a preview that there is not", set + "/previews/x")
                        .is(404, "unknown-preview", "parameter", "draftId"),
                read("a hash that is none", "/verifications?sha256=zz")
                        .is(400, "invalid-parameter", "parameter", "sha256"),
                read("no hash at all", "/verifications").is(400, "invalid-parameter", "parameter", "sha256"),
                read("a code that no document has", "/verifications/NOBODYHA")
                        .is(404, "unknown-code", "parameter", "code"),
                read("published measures since some day", "/published/measures?updatedAfter=yesterday")
                        .is(400, "invalid-parameter", "parameter", "updatedAfter"),
                read("published measures of nobody", "/published/measures?agency=x")
                        .is(400, "invalid-parameter", "parameter", "agency"),
                read("a feed after nowhere", "/published/feed.json?after=x")
                        .is(400, "invalid-parameter", "parameter", "after"),
                administrators("version zero of the measures", set + "/versions/0")
                        .is(400, "invalid-parameter", "parameter", "version"),
                of("a chain of nobody", "PUT", "/agencies/$/endorsement-chain", "{\"posts\":[]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/posts"),
                of(
                                "a chain with somebody twice",
                                "PUT",
                                "/agencies/$/endorsement-chain",
                                "{\"posts\":[\"ปลัด\",\"ปลัด\"]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/posts/1"),
                of(
                                "a text for the thirteenth month",
                                "PUT",
                                "/agencies/$/measure-texts/2564",
                                "{\"entries\":[{\"node\":\"O2\",\"point\":\"ก\",\"steps\":[\"ข\"],\"responsible\":\"ค\","
                                        + "\"schedule\":{\"from\":1,\"to\":13},\"indicator\":\"ง\",\"followUp\":\"จ\"}]}")
                        .with("If-Match", "*")
                        .is(422, "invalid", "pointer", "/entries/0/schedule"));
    }

    private static BadInput measureSet(String name, String body) {
        return of(name, "PUT", "/agencies/$/assessments/2564/measure-set", body).with("If-None-Match", "*");
    }

    /** What an administrator might ask for. */
    private static BadInput administrators(String name, String path) {
        return of(name, "GET", path, null);
    }

    private static List<BadInput> imports() {
        String row = "5584,2564,TOTAL,90\n";
        String table = "รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน\n" + row;
        String tried = "/assessments/import?dryRun=true";
        return List.of(
                table("an import that was not tried", table).is(428, "precondition-required", "header", "If-Match"),
                table("an import of another file than was tried", table)
                        .with("If-Match", "\"0123456789abcdef0123456789abcdef-0123456789abcdef0123456789abcdef\"")
                        .is(412, "stale", "header", "If-Match"),
                table("an import with half a precondition", table)
                        .with("If-Match", "\"0123")
                        .is(400, "invalid-parameter", "header", "If-Match"),
                table("an import of refused rows", "รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน\n805584,2564,O2,50\n")
                        .with("If-Match", "*")
                        .is(422, "invalid", "cell", "D2"),
                table("an import of a year of the common era", "รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน\n805584,2021,O2,0\n")
                        .with("If-Match", "*")
                        .is(422, "invalid", "cell", "B2"),
                table("an import of nothing", "").at(tried).is(422, "unreadable-table"),
                table("an import without scores", "รหัสหน่วยงาน,ปีงบประมาณ\n5584,2564\n")
                        .at(tried)
                        .is(422, "unreadable-table"),
                table(
                                "an import with a column that nobody knows",
                                "รหัสหน่วยงาน,ปีงบประมาณ,โบนัส,คะแนน\n5584,2564,1,1\n")
                        .at(tried)
                        .is(422, "unreadable-table", "cell", "C1"),
                table("an import with a formula", "รหัสหน่วยงาน,ปีงบประมาณ,รหัส,คะแนน\n5584,2564,TOTAL,=1+1\n")
                        .at(tried)
                        .is(422, "unreadable-table", "cell", "D2"),
                table("an import of text that is called a workbook", table)
                        .at(tried)
                        .with("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .is(422, "unreadable-table"),
                table("an import of JSON", "{}")
                        .at(tried)
                        .with("Content-Type", "application/json")
                        .is(415, "unsupported-media-type", "header", "Content-Type"),
                table("an import in no known mode", table)
                        .at(tried + "&mode=some")
                        .is(400, "invalid-parameter", "parameter", "mode"),
                table("an import by nobody", table)
                        .at(tried)
                        .without("Authorization")
                        .is(401, "unauthenticated", "header", "Authorization"),
                of("an import that never was", "GET", "/imports/5584", null)
                        .is(404, "unknown-import", "parameter", "importId"),
                read("a template of no year", "/assessments/import/template")
                        .without("Accept")
                        .is(400, "invalid-parameter", "parameter", "fiscalYear"));
    }

    /** A table that is imported. */
    private static BadInput table(String name, String rows) {
        return of(name, "POST", "/assessments/import", rows).with("Content-Type", "text/csv");
    }

    private static List<BadInput> accounts() {
        String account = "/accounts/somebody";
        return List.of(
                read("the accounts, by nobody", "/accounts").is(401, "unauthenticated", "header", "Authorization"),
                read("the keys, by nobody", "/api-keys").is(401, "unauthenticated", "header", "Authorization"),
                read("a key that never was", "/audit")
                        .with("Authorization", "Bearer ita_aaaaaaaaaaaa_" + "A".repeat(43))
                        .is(401, "unauthenticated", "header", "Authorization"),
                of("an account that never was", "GET", account, null)
                        .is(404, "unknown-account", "parameter", "account"),
                of("a key's entry that never was", "GET", "/api-keys/aaaaaaaaaaaa", null)
                        .is(404, "unknown-key", "parameter", "keyId"),
                of("an account whose name is a path", "PUT", "/accounts/..%2Fadmin", "{}")
                        .with("If-None-Match", "*")
                        .is(400, "invalid-parameter", "parameter", "account"),
                of("an account called like another one in capitals", "PUT", "/accounts/ADMIN", "{}")
                        .with("If-None-Match", "*")
                        .is(400, "invalid-parameter", "parameter", "account"),
                of("an account without a precondition", "PUT", account, "{}")
                        .is(428, "precondition-required", "header", "If-None-Match"),
                of("an account of a role that there is not", "PUT", account, "{\"bindings\":[{\"role\":\"king\"}]}")
                        .with("If-None-Match", "*")
                        .is(400, "malformed", "pointer", "/bindings/0/role"),
                of("an officer of no agency", "PUT", account, "{\"bindings\":[{\"role\":\"officer\"}]}")
                        .with("If-None-Match", "*")
                        .is(422, "invalid", "pointer", "/bindings/0/agencyId"),
                of("a first password of one's own choice", "PUT", account, "{\"initialPassword\":\"Somebody-2564!\"}")
                        .with("If-None-Match", "*")
                        .is(422, "invalid", "pointer", "/initialPassword"),
                of("a new password for an account that never was", "POST", account + "/reset-password", null)
                        .with("If-Match", "*")
                        .is(404, "unknown-account", "parameter", "account"),
                of("a password that the configuration gives", "PUT", "/accounts/me/password", "{\"password\":\"x\"}")
                        .is(409, "conflict"),
                of("a key for nothing", "POST", "/api-keys", "{\"label\":\"x\",\"access\":\"read\"}")
                        .is(422, "invalid", "pointer", "/bindings"),
                of(
                                "a key for ever",
                                "POST",
                                "/api-keys",
                                "{\"label\":\"x\",\"access\":\"read\",\"expiresAt\":\"9999-12-31T00:00:00Z\","
                                        + "\"bindings\":[{\"role\":\"administrator\"}]}")
                        .is(422, "invalid", "pointer", "/expiresAt"));
    }

    private static List<BadInput> books() {
        return List.of(
                of("entries of yesterday", "GET", "/audit?from=yesterday", null)
                        .is(400, "invalid-parameter", "parameter", "from"),
                of("entries until a day", "GET", "/agencies/$/audit?to=2021-10-04", null)
                        .is(400, "invalid-parameter", "parameter", "to"),
                of("entries of another era", "GET", "/audit?from=-999999999-01-01T00:00:00Z", null)
                        .is(400, "invalid-parameter", "parameter", "from"),
                of("entries that were perhaps refused", "GET", "/accounts/me/audit?refused=perhaps", null)
                        .is(400, "invalid-parameter", "parameter", "refused"),
                of("entries by a name that is too long", "GET", "/audit?account=" + "x".repeat(201), null)
                        .is(400, "invalid-parameter", "parameter", "account"),
                read("an agency's entries, by anybody", "/agencies/$/audit")
                        .is(401, "unauthenticated", "header", "Authorization"),
                of("entries of an agency that never was", "GET", "/agencies/999999999/audit", null)
                        .is(404, "unknown-agency", "parameter", "agencyId"),
                of("a seal before the first", "GET", "/audit/verification?from=0", null)
                        .is(400, "invalid-parameter", "parameter", "from"));
    }
}
