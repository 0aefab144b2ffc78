package th.ita.assessment.score.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;

/** How an import that did not do what was asked is answered. */
final class ImportProblems {

    /** Nobody reads more at once; the report has them all. */
    static final int MOST = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportProblems() {}

    /**
     * @param job one that has ended, and not well
     * @param refused the first refused rows
     */
    static ProblemException of(ImportJob job, Supplier<List<ImportReports.Line>> refused) {
        Flaw problem = job.problem();
        return switch (job.state()) {
            case CANCELLED -> Problems.of(ProblemCode.CONFLICT, "การนำเข้านี้ถูกยกเลิก", "This import was cancelled.");
            case INTERRUPTED ->
                Problems.of(
                                ProblemCode.UNAVAILABLE,
                                "การนำเข้าหยุดลงก่อนเสร็จ โปรดทดลองและนำเข้าแฟ้มเดิมอีกครั้ง",
                                "The import was interrupted. Try and import the file again.")
                        .header("Retry-After", "5");
            case FAILED -> failed(problem);
            default -> problem.code().equals(ImportFlaws.STALE) ? stale(job) : refused(problem, refused);
        };
    }

    private static ProblemException failed(Flaw problem) {
        if (problem.code().equals(ProblemCode.UNAVAILABLE.code())) {
            return Problems.of(ProblemCode.UNAVAILABLE, problem.th(), problem.en())
                    .header("Retry-After", "5");
        }
        return Problems.of(ProblemCode.INTERNAL, problem.th(), problem.en());
    }

    private static ProblemException stale(ImportJob job) {
        Flaw problem = job.problem();
        ProblemException stale = Problems.of(
                ProblemCode.STALE,
                problem.th(),
                problem.en(),
                FieldError.header(HttpHeaders.IF_MATCH, ImportFlaws.STALE, problem.th(), problem.en()));
        return job.etag() == null ? stale : stale.header(HttpHeaders.ETAG, job.etag());
    }

    private static ProblemException refused(Flaw problem, Supplier<List<ImportReports.Line>> rows) {
        return problem.code().equals(ImportFlaws.ROWS_REFUSED)
                ? Problems.of(ProblemCode.INVALID, problem.th(), problem.en(), errors(rows))
                : Problems.of(
                        ProblemCode.UNREADABLE_TABLE,
                        problem.th(),
                        problem.en(),
                        FieldError.cell(problem.cell(), problem.code(), problem.th(), problem.en()));
    }

    private static List<FieldError> errors(Supplier<List<ImportReports.Line>> refused) {
        List<FieldError> errors = new ArrayList<>();
        for (ImportReports.Line line : refused.get()) {
            JsonNode row = read(line.text());
            for (JsonNode reason : row.path("reasons")) {
                String cell = reason.path("cell").textValue();
                String code = reason.path("code").textValue();
                if (!code.equals(Merge.OTHER_ROW)) {
                    int number = row.path("row").intValue();
                    errors.add(FieldError.cell(
                            cell == null ? number + ":" + number : cell,
                            code,
                            "แถวที่ " + number + ": " + reason.path("th").textValue(),
                            "Row " + number + ": " + reason.path("en").textValue()));
                }
            }
        }
        return errors;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report cannot be read", e);
        }
    }
}
