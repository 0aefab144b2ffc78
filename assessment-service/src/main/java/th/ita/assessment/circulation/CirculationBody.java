package th.ita.assessment.circulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.Problems;
import th.ita.assessment.measure.TextCheck;

/** Whom published measures are sent to. */
@Schema(name = "CirculationRequest", description = "Whom the published measures are sent to.")
record CirculationBody(
        @Schema(description = "1 to 500.") List<Recipient> recipients,

        @Schema(description = "A few words of the sender's own, in the letter.", nullable = true, maxLength = MESSAGE)
        String message) {

    static final int MOST = 500;
    static final int MESSAGE = 2000;
    private static final int LINE = 200;

    CirculationBody {
        recipients = recipients == null ? List.of() : recipients;
    }

    /**
     * The same as it is kept.
     *
     * @throws th.ita.assessment.http.ProblemException 422 with everything that is wrong, each bad address by its place
     */
    CirculationBody check() {
        List<FieldError> errors = new ArrayList<>();
        if (recipients.isEmpty() || recipients.size() > MOST) {
            throw Problems.invalid(List.of(FieldError.pointer(
                    "/recipients",
                    "number",
                    "ต้องมีผู้รับ 1 ถึง " + MOST + " คน",
                    "There must be 1 to " + MOST + " recipients.")));
        }
        String words = TextCheck.tidy(message);
        TextCheck.text(errors, "/message", words, MESSAGE);
        List<Recipient> tidy = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < recipients.size(); i++) {
            String at = "/recipients/" + i;
            Recipient given = recipients.get(i) == null ? new Recipient(null, null, null) : recipients.get(i);
            String name = line(errors, at + "/name", given.name());
            if (name == null) {
                errors.add(FieldError.pointer(at + "/name", "required", "โปรดระบุชื่อผู้รับ", "Say who it is."));
            }
            String post = line(errors, at + "/post", given.post());
            String email = address(errors, at + "/email", given.email(), i, first);
            tidy.add(new Recipient(name, email, post));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new CirculationBody(tidy, words);
    }

    private static String address(
            List<FieldError> errors, String at, String given, int index, Map<String, Integer> first) {
        String email = given == null ? "" : given.strip();
        if (!MailAddress.isOne(email)) {
            errors.add(FieldError.pointer(
                    at,
                    "mail-address",
                    "ผู้รับลำดับที่ " + (index + 1) + ": ที่อยู่อีเมลไม่ถูกต้อง",
                    "Recipient " + (index + 1) + ": this is no e-mail address."));
            return null;
        }
        Integer other = first.putIfAbsent(email.toLowerCase(Locale.ROOT), index);
        if (other != null) {
            errors.add(FieldError.pointer(
                    at,
                    "twice",
                    "ผู้รับลำดับที่ " + (index + 1) + ": ที่อยู่อีเมลซ้ำกับลำดับที่ " + (other + 1),
                    "Recipient " + (index + 1) + ": recipient " + (other + 1) + " has this address already."));
        }
        return email;
    }

    /** One line: what stands in a header or a signature has no line ends. */
    private static String line(List<FieldError> errors, String at, String given) {
        String text = TextCheck.tidy(given);
        TextCheck.text(errors, at, text, LINE);
        if (text != null && text.codePoints().anyMatch(c -> c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029)) {
            errors.add(
                    FieldError.pointer(at, "one-line", "ต้องเป็นข้อความบรรทัดเดียว", "This has to be a single line."));
        }
        return text;
    }
}
