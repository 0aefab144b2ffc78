package th.ita.assessment.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Problems;

/** Reads what an officer sent: everything that is wrong with it by its place, or the content in its canonical form. */
final class ContentCheck {

    private static final int MOST_MEASURES = 200;
    private static final int MOST_LINES = 50;
    private static final int LINE = 500;
    private static final int TEXT = 8000;

    private final List<FieldError> errors = new ArrayList<>();
    private final Framework framework;

    private ContentCheck(Framework framework) {
        this.framework = framework;
    }

    /**
     * @param current what is there, null when it is created
     * @param by who sends it, for new waivers
     * @throws th.ita.assessment.http.ProblemException 422 with all that is wrong
     */
    static MeasureContent check(
            long agencyId, Framework framework, MeasureSet body, MeasureSet current, String by, Instant now) {
        ContentCheck check = new ContentCheck(framework);
        check.readOnly(agencyId, body, current);
        MeasureContent content = check.content(body, current, by, now);
        if (!check.errors.isEmpty()) {
            throw Problems.invalid(check.errors);
        }
        return content;
    }

    private void readOnly(long agencyId, MeasureSet body, MeasureSet current) {
        same("/agencyId", body.agencyId(), agencyId);
        same("/fiscalYear", body.fiscalYear(), framework.fiscalYear());
        same("/fiscalYearCe", body.fiscalYearCe(), FiscalYears.ce(framework.fiscalYear()));
        Memorandum memorandum = body.memorandum() == null ? Memorandum.EMPTY : body.memorandum();
        same("/version", body.version(), current == null ? null : current.version());
        same("/state", body.state(), current == null ? MeasureState.DRAFT : current.state());
        same("/step", body.step(), current == null ? Integer.valueOf(0) : current.step());
        same("/scan", body.scan(), current == null ? null : current.scan());
        same("/stale", body.stale(), current == null ? null : current.stale());
        same(
                "/memorandum/number",
                memorandum.number(),
                current == null ? null : current.memorandum().number());
        same(
                "/memorandum/date",
                memorandum.date(),
                current == null ? null : current.memorandum().date());
        same(
                "/endorsements",
                body.endorsements().isEmpty() ? null : body.endorsements(),
                current == null ? null : current.endorsements());
        same("/chain", body.chain().isEmpty() ? null : body.chain(), current == null ? body.chain() : current.chain());
    }

    private void same(String pointer, Object claimed, Object known) {
        if (claimed != null && !claimed.equals(known)) {
            errors.add(FieldError.pointer(
                    pointer,
                    "read-only",
                    "ค่านี้แก้ไขโดยตรงไม่ได้" + (known == null ? "" : " ค่าปัจจุบันต่างจากที่ส่งมา"),
                    "This cannot be set here, and is not what it is."));
        }
    }

    private MeasureContent content(MeasureSet body, MeasureSet current, String by, Instant now) {
        int year = body.measureFiscalYear() == null ? framework.fiscalYear() + 1 : body.measureFiscalYear();
        if (year < framework.fiscalYear() || year > FiscalYears.LAST) {
            errors.add(FieldError.pointer(
                    "/measureFiscalYear",
                    "fiscal-year",
                    "ปีของมาตรการต้องเป็นปีงบประมาณ พ.ศ. ที่ไม่ก่อนปีที่วิเคราะห์ (" + framework.fiscalYear() + ")",
                    "The measures' year is a fiscal year of the Buddhist era, not before the analysed one ("
                            + framework.fiscalYear() + ")."));
        }
        String reason = TextCheck.tidy(body.measureFiscalYearReason());
        TextCheck.text(errors, "/measureFiscalYearReason", reason, TextCheck.LONGEST_REASON);
        if (year != framework.fiscalYear() + 1 && reason == null) {
            errors.add(FieldError.pointer(
                    "/measureFiscalYearReason",
                    "required",
                    "มาตรการเป็นของปี " + year + " ไม่ใช่ปีถัดจากปีที่วิเคราะห์ (" + (framework.fiscalYear() + 1)
                            + ") โปรดระบุเหตุผล",
                    "The measures are for " + year + " and not for the year after the analysed one, "
                            + (framework.fiscalYear() + 1) + ": please say why."));
        }
        return new MeasureContent(
                year,
                reason,
                memorandum(body.memorandum() == null ? Memorandum.EMPTY : body.memorandum()),
                author(body.author() == null ? Author.NOBODY : body.author()),
                measures(body.measures()),
                reasons(body.reasons()),
                waivers(body.waivers(), current == null ? List.of() : current.waivers(), by, now));
    }

    private Memorandum memorandum(Memorandum given) {
        TextCheck.text(errors, "/memorandum/department", given.department(), LINE);
        TextCheck.text(errors, "/memorandum/subject", given.subject(), LINE);
        TextCheck.text(errors, "/memorandum/to", given.to(), LINE);
        TextCheck.text(errors, "/memorandum/background", given.background(), TEXT);
        TextCheck.text(errors, "/memorandum/facts", given.facts(), TEXT);
        TextCheck.text(errors, "/memorandum/closing", given.closing(), TEXT);
        return new Memorandum(
                TextCheck.tidy(given.department()),
                null,
                null,
                TextCheck.tidy(given.subject()),
                TextCheck.tidy(given.to()),
                TextCheck.tidy(given.background()),
                TextCheck.tidy(given.facts()),
                lines("/memorandum/proposals", given.proposals()),
                TextCheck.tidy(given.closing()));
    }

    private Author author(Author given) {
        TextCheck.text(errors, "/author/name", given.name(), LINE);
        TextCheck.text(errors, "/author/rank", given.rank(), LINE);
        TextCheck.text(errors, "/author/position", given.position(), LINE);
        return new Author(TextCheck.tidy(given.name()), TextCheck.tidy(given.rank()), TextCheck.tidy(given.position()));
    }

    private List<Measure> measures(List<Measure> given) {
        if (tooMany("/measures", given.size(), MOST_MEASURES)) {
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        given.stream()
                .filter(Objects::nonNull)
                .map(Measure::id)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        Set<String> seen = new HashSet<>();
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/measures/" + i;
            Measure measure = given.get(i);
            if (measure == null) {
                errors.add(FieldError.pointer(at, "required", "มาตรการว่างเปล่า", "There is no measure here."));
                continue;
            }
            String id = measure.id() == null ? free(ids) : measure.id();
            if (!id.matches("[a-z0-9]{1,20}") || !seen.add(id)) {
                errors.add(FieldError.pointer(
                        at + "/id",
                        "measure-id",
                        "รหัสมาตรการต้องเป็น a-z และ 0-9 ไม่เกิน 20 ตัว และไม่ซ้ำกัน",
                        "A measure's id is up to 20 of a-z and 0-9, and no other measure has it."));
            }
            measures.add(measure(at, id, measure));
        }
        return measures;
    }

    private Measure measure(String at, String id, Measure given) {
        TextCheck.text(errors, at + "/point", given.point(), TEXT);
        TextCheck.text(errors, at + "/responsible", given.responsible(), LINE);
        TextCheck.text(errors, at + "/indicator", given.indicator(), TEXT);
        TextCheck.text(errors, at + "/followUp", given.followUp(), TEXT);
        TextCheck.text(errors, at + "/budget", given.budget(), LINE);
        if (given.schedule() != null) {
            TextCheck.text(errors, at + "/schedule/text", given.schedule().text(), LINE);
        }
        if (given.nodes().isEmpty()) {
            errors.add(FieldError.pointer(
                    at + "/nodes", "required", "โปรดระบุข้อที่มาตรการนี้ตอบ", "Say which nodes the measure answers."));
        }
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < Math.min(given.nodes().size(), MOST_LINES); i++) {
            String code = node(at + "/nodes/" + i, given.nodes().get(i));
            if (code != null && !nodes.contains(code)) {
                nodes.add(code);
            }
        }
        tooMany(at + "/nodes", given.nodes().size(), MOST_LINES);
        return new Measure(
                id,
                nodes,
                given.keeping(),
                TextCheck.tidy(given.point()),
                lines(at + "/steps", given.steps()),
                TextCheck.tidy(given.responsible()),
                given.schedule(),
                TextCheck.tidy(given.indicator()),
                TextCheck.tidy(given.followUp()),
                TextCheck.tidy(given.budget()));
    }

    private List<UncoveredItem> reasons(List<UncoveredItem> given) {
        List<UncoveredItem> reasons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size() && !tooMany("/reasons", given.size(), MOST_MEASURES); i++) {
            UncoveredItem item = given.get(i);
            String code = node("/reasons/" + i + "/node", item == null ? null : item.node());
            if (code == null) {
                continue;
            }
            TextCheck.text(errors, "/reasons/" + i + "/reason", item.reason(), TEXT);
            if (!seen.add(code)) {
                errors.add(FieldError.pointer(
                        "/reasons/" + i + "/node",
                        "twice",
                        code + " มีเหตุผลแล้ว",
                        "There is a reason for " + code + " already."));
            }
            reasons.add(new UncoveredItem(code, TextCheck.tidy(item.reason())));
        }
        return reasons;
    }

    private List<Waiver> waivers(List<Waiver> given, List<Waiver> known, String by, Instant now) {
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < given.size() && !tooMany("/waivers", given.size(), MOST_MEASURES); i++) {
            Waiver waiver = given.get(i);
            String at = "/waivers/" + i;
            String code = waiver == null || waiver.node() == null ? null : node(at + "/node", waiver.node());
            if (waiver == null || !Rule.warns(waiver.rule())) {
                errors.add(FieldError.pointer(
                        at + "/rule",
                        "no-such-warning",
                        "ไม่มีคำเตือนชื่อนี้ ข้อผิดพลาดยกเว้นไม่ได้",
                        "There is no such warning; errors cannot be waived."));
                continue;
            }
            String reason = TextCheck.tidy(waiver.reason());
            TextCheck.text(errors, at + "/reason", reason, TextCheck.LONGEST_REASON);
            if (reason == null) {
                errors.add(FieldError.pointer(at + "/reason", "required", "โปรดระบุเหตุผล", "Please say why."));
            }
            waivers.add(known.stream()
                    .filter(old -> old.rule().equals(waiver.rule())
                            && Objects.equals(old.node(), code)
                            && Objects.equals(old.reason(), reason))
                    .findFirst()
                    .orElse(new Waiver(waiver.rule(), code, reason, by, now)));
        }
        return waivers;
    }

    /** The canonical code, or null when there is no such node. */
    private String node(String pointer, String code) {
        Optional<FrameworkNode> node = framework.find(code);
        if (node.isEmpty()) {
            errors.add(FieldError.pointer(
                    pointer,
                    "unknown-node",
                    "กรอบการประเมินปี " + framework.fiscalYear() + " ไม่มีรหัสนี้",
                    "The framework of " + framework.fiscalYear() + " has no such node."));
        }
        return node.map(FrameworkNode::code).orElse(null);
    }

    private List<String> lines(String pointer, List<String> given) {
        tooMany(pointer, given.size(), MOST_LINES);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_LINES); i++) {
            TextCheck.text(errors, pointer + "/" + i, given.get(i), TEXT);
            lines.add(Objects.requireNonNullElse(TextCheck.tidy(given.get(i)), ""));
        }
        return lines;
    }

    private boolean tooMany(String pointer, int number, int most) {
        boolean many = number > most;
        if (many && errors.stream().noneMatch(error -> error.name().equals(pointer))) {
            errors.add(FieldError.pointer(
                    pointer, "too-many", "มีได้ไม่เกิน " + most + " รายการ", "There may be at most " + most + "."));
        }
        return many;
    }

    private static String free(Set<String> ids) {
        int number = 1;
        while (!ids.add("m" + number)) {
            number++;
        }
        return "m" + number;
    }
}
