package th.ita.assessment.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;
import th.ita.assessment.measure.TextCheck;

/** Reads an entry that an officer sent: everything that is wrong with it by its place, or what it says. */
final class EntryCheck {

    /* Together short enough for the books to keep an entry whole, as it was before a correction. */
    static final int TEXT = 4000;
    private static final int MOST_LINKS = 8;
    private static final int TITLE = 200;

    private final List<FieldError> errors = new ArrayList<>();

    private EntryCheck() {}

    /**
     * @param known the one that is corrected, null for a new one
     * @param set the measures in force
     * @param today in Thailand
     * @throws th.ita.assessment.http.ProblemException 422 with all that is wrong
     */
    static EntryContent check(Entry body, ProgressEntry known, MeasuresInForce set, LocalDate today) {
        EntryCheck check = new EntryCheck();
        EntryContent content = check.content(body, known, set, today);
        if (!check.errors.isEmpty()) {
            throw Problems.invalid(check.errors);
        }
        return content;
    }

    private EntryContent content(Entry body, ProgressEntry known, MeasuresInForce set, LocalDate today) {
        Entry now = known == null ? null : Entry.of(known);
        readOnly("/id", body.id(), now == null ? null : now.id());
        readOnly("/files", body.files().isEmpty() ? null : body.files(), now == null ? null : now.files());
        readOnly("/publishedAt", body.publishedAt(), now == null ? null : now.publishedAt());
        readOnly("/correctedAt", body.correctedAt(), now == null ? null : now.correctedAt());
        readOnly("/enteredBy", body.enteredBy(), now == null ? null : now.enteredBy());
        readOnly("/enteredAt", body.enteredAt(), now == null ? null : now.enteredAt());
        String measure = body.measure();
        if (known != null) {
            readOnly("/measure", measure, known.measure());
            measure = known.measure();
        } else if (measure == null || !set.has(measure)) {
            error(
                    "/measure",
                    "unknown-measure",
                    "ไม่มีมาตรการรหัสนี้ในฉบับที่ใช้อยู่ มี " + String.join(", ", set.ids()),
                    "The measures in force have none with this id; they have " + String.join(", ", set.ids()) + ".");
        }
        date(body.date(), set.approvedOn(), today);
        if (body.state() == null) {
            error("/state", "required", "โปรดระบุสถานะ", "Say how far it has come.");
        }
        String text = TextCheck.tidy(body.text());
        TextCheck.text(errors, "/text", text, TEXT);
        if (text == null) {
            error("/text", "required", "โปรดระบุว่าได้ทำอะไร", "Say what was done.");
        }
        boolean published = body.published() != null && body.published();
        if (known != null && known.published()) {
            if (body.published() != null && !body.published()) {
                error(
                        "/published",
                        "published-stays",
                        "รายการที่เผยแพร่แล้วเรียกกลับไม่ได้ แก้ไขข้อความได้",
                        "What was published cannot be taken back; its text may be corrected.");
            }
            published = true;
        }
        return new EntryContent(measure, body.date(), body.state(), text, links(body.links()), published);
    }

    private void date(LocalDate date, LocalDate approvedOn, LocalDate today) {
        if (date == null) {
            error("/date", "required", "โปรดระบุวันที่", "Say of which day it speaks.");
        } else if (date.isBefore(approvedOn)) {
            error(
                    "/date",
                    "before-approval",
                    "ก่อนวันที่มาตรการได้รับความเห็นชอบ (" + approvedOn + ")",
                    "Before the measures were approved (" + approvedOn + ").");
        } else if (date.isAfter(today)) {
            error(
                    "/date",
                    "future",
                    "เป็นวันในอนาคต วันนี้คือ " + today,
                    "That day is still to come; today is " + today + ".");
        }
    }

    private List<Link> links(List<Link> given) {
        if (given.size() > MOST_LINKS) {
            error(
                    "/links",
                    "too-many",
                    "มีลิงก์ได้ไม่เกิน " + MOST_LINKS + " รายการ",
                    "There may be at most " + MOST_LINKS + " links.");
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/links/" + i;
            Link link = given.get(i);
            String url = link == null ? null : TextCheck.tidy(link.url());
            if (url == null) {
                error(at + "/url", "required", "โปรดระบุที่อยู่เว็บ", "Give the address.");
                continue;
            }
            WebAddress.check(errors, at + "/url", url);
            String title = TextCheck.tidy(link.title());
            TextCheck.text(errors, at + "/title", title, TITLE);
            links.add(new Link(url, title == null ? url : title));
        }
        return links;
    }

    private void readOnly(String pointer, Object claimed, Object known) {
        if (claimed != null && !Objects.equals(claimed, known)) {
            error(
                    pointer,
                    "read-only",
                    "ค่านี้แก้ไขโดยตรงไม่ได้ และต่างจากค่าปัจจุบัน",
                    "This cannot be set here, and is not what it is.");
        }
    }

    private void error(String pointer, String code, String th, String en) {
        errors.add(FieldError.pointer(pointer, code, th, en));
    }
}
