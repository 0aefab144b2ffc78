package th.ita.assessment.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * Nobody overwrites what they have not read (RFC 9110 §13.1): create with {@code If-None-Match: *}, replace and act with
 * {@code If-Match}. To be checked under the same lock as the write.
 */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("\\s*((?:W/)?\"[\\x21\\x23-\\x7e]*\")\\s*(?:,|$)");

    private Preconditions() {}

    /**
     * For a PUT: it creates or replaces, and has to say which.
     *
     * @param current the entity tag of what is there, null when there is nothing
     * @throws ProblemException 428 without a precondition, 412 when it does not hold, 400 when it cannot be read
     */
    public static void forPut(HttpHeaders headers, String current) {
        String create = header(headers, HttpHeaders.IF_NONE_MATCH);
        if (create != null) {
            requireCreate(headers, current);
        } else if (header(headers, HttpHeaders.IF_MATCH) != null) {
            requireMatch(headers, current);
        } else if (current == null) {
            throw required(
                    HttpHeaders.IF_NONE_MATCH,
                    "ยังไม่มีข้อมูลนี้ หากต้องการสร้างใหม่ให้ส่งส่วนหัว If-None-Match: *",
                    "There is nothing here yet; to create it, send If-None-Match: *.",
                    null);
        } else {
            throw matchRequired(current);
        }
    }

    /**
     * {@code If-None-Match: *}, and there must be nothing.
     *
     * @param current the entity tag of what is there, null when there is nothing
     */
    public static void requireCreate(HttpHeaders headers, String current) {
        String create = header(headers, HttpHeaders.IF_NONE_MATCH);
        if (create == null) {
            throw required(
                    HttpHeaders.IF_NONE_MATCH,
                    "การสร้างข้อมูลใหม่ต้องส่งส่วนหัว If-None-Match: *",
                    "To create, send If-None-Match: *.",
                    current);
        }
        if (!create.equals("*")) {
            throw Problems.header(
                    HttpHeaders.IF_NONE_MATCH,
                    "star-only",
                    "การเขียนข้อมูลรับ If-None-Match เฉพาะค่า *",
                    "A write takes no If-None-Match but *.");
        }
        if (current != null) {
            throw stale(
                    HttpHeaders.IF_NONE_MATCH,
                    "มีข้อมูลนี้อยู่แล้ว หากต้องการแก้ไขให้ส่งส่วนหัว If-Match: " + current,
                    "It exists already; to replace it, send If-Match: " + current + ".",
                    current);
        }
    }

    /**
     * {@code If-Match} with the tag of what is there, or {@code *} for whatever is there.
     *
     * @param current the entity tag of what is there, null when there is nothing
     */
    public static void requireMatch(HttpHeaders headers, String current) {
        String match = header(headers, HttpHeaders.IF_MATCH);
        if (match == null) {
            throw matchRequired(current);
        }
        List<String> tags = match.equals("*") ? List.of() : tags(HttpHeaders.IF_MATCH, match);
        if (current == null) {
            throw stale(
                    HttpHeaders.IF_MATCH,
                    "ไม่มีข้อมูลนี้แล้วหรือยังไม่เคยมี",
                    "There is nothing here that could match.",
                    null);
        }
        if (!match.equals("*") && !tags.contains(current)) {
            throw stale(
                    HttpHeaders.IF_MATCH,
                    "ข้อมูลปัจจุบันคือ " + current + " โปรดอ่านใหม่แล้วแก้ไขจากฉบับนั้น",
                    "It is " + current + " now; read it again and change that.",
                    current);
        }
    }

    /** {@link #requireMatch} for whoever knows the current entity tag, once they have the lock. */
    public static Consumer<String> matching(HttpHeaders headers) {
        return current -> requireMatch(headers, current);
    }

    /** As {@link #forPut}, for a trial: it overwrites nothing, but whoever gives a precondition wants to know all the same. */
    public static Consumer<String> ifGiven(HttpHeaders headers) {
        boolean conditional =
                header(headers, HttpHeaders.IF_MATCH) != null || header(headers, HttpHeaders.IF_NONE_MATCH) != null;
        return current -> {
            if (conditional) {
                forPut(headers, current);
            }
        };
    }

    /**
     * {@code If-Match} of a write whose state is only known when the body has been read: it has to be there.
     *
     * @return the tags as they were sent, or {@code *}
     * @throws ProblemException 428 without it, 400 when it cannot be read
     */
    public static String tags(HttpHeaders headers) {
        String match = header(headers, HttpHeaders.IF_MATCH);
        if (match == null) {
            throw required(
                    HttpHeaders.IF_MATCH,
                    "โปรดลองด้วย dryRun=true ก่อน แล้วใส่ค่า ETag ที่ได้ในส่วนหัว If-Match รวมเครื่องหมาย \" ทั้งสองข้าง",
                    "Try it first with dryRun=true, then send the ETag of that answer as If-Match, quotes included.",
                    null);
        }
        if (!match.equals("*")) {
            tags(HttpHeaders.IF_MATCH, match);
        }
        return match;
    }

    /** The tag of this that a reader has already, by {@code If-None-Match} (weak comparison, as that header wants). */
    static Optional<String> known(HttpHeaders headers, String current) {
        String known = header(headers, HttpHeaders.IF_NONE_MATCH);
        boolean same = known != null
                && (known.equals("*")
                        || TAG.matcher(known)
                                .results()
                                .map(result -> result.group(1).replaceFirst("^W/", ""))
                                .anyMatch(current::equals));
        return same ? Optional.of(current) : Optional.empty();
    }

    private static List<String> tags(String header, String value) {
        Matcher matcher = TAG.matcher(value);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
        }
        if (end != value.length()) {
            throw Problems.header(
                    header,
                    "entity-tag",
                    "ค่าใน " + header + " ต้องเป็น ETag รวมเครื่องหมาย \" ทั้งสองข้าง เช่น \"5584-2564-7\"",
                    header + " takes entity tags in double quotes, such as \"5584-2564-7\".");
        }
        return TAG.matcher(value)
                .results()
                .map(result -> Encoding.untagged(result.group(1)))
                .collect(Collectors.toList());
    }

    private static String header(HttpHeaders headers, String name) {
        List<String> values = headers.getRequestHeader(name);
        return values == null || values.isEmpty()
                ? null
                : String.join(",", values).strip();
    }

    private static ProblemException matchRequired(String current) {
        return required(
                HttpHeaders.IF_MATCH,
                "การแก้ไขต้องส่งส่วนหัว If-Match เป็นค่า ETag จากส่วนหัวของคำตอบเมื่ออ่าน (GET) รวมเครื่องหมาย \" ทั้งสองข้าง",
                "A change needs If-Match with the ETag that reading (GET) gave, quotes included.",
                current);
    }

    private static ProblemException required(String header, String th, String en, String current) {
        return withTag(
                Problems.of(ProblemCode.PRECONDITION_REQUIRED, th, en, FieldError.header(header, "required", th, en)),
                current);
    }

    private static ProblemException stale(String header, String th, String en, String current) {
        return withTag(Problems.of(ProblemCode.STALE, th, en, FieldError.header(header, "stale", th, en)), current);
    }

    private static ProblemException withTag(ProblemException problem, String current) {
        return current == null ? problem : problem.header(HttpHeaders.ETAG, current);
    }
}
