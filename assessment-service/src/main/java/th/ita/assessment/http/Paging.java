package th.ita.assessment.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The two parameters of every list; a {@code @BeanParam}. */
public final class Paging {

    static final int DEFAULT = 50;
    static final int MOST = 200;

    // Strings, since JAX-RS answers an unreadable number with "not found".
    @QueryParam("limit")
    @Parameter(
            description = "How many items at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before; without it, the first page.")
    String after;

    public int limit() {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit.matches("\\d{1,4}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw Problems.parameter(
                "limit",
                "limit",
                "limit ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง " + MOST,
                "“limit” is a whole number from 1 to " + MOST + ".");
    }

    /** The sort key after which the page begins. */
    public Optional<String> after(String list) {
        return Optional.ofNullable(after).map(cursor -> Cursor.key(list, cursor));
    }

    /** The same, where keys have a form that the database can compare. */
    public Optional<String> after(String list, Pattern form) {
        Optional<String> key = after(list);
        if (key.isPresent() && !form.matcher(key.get()).matches()) {
            throw Cursor.refused();
        }
        return key;
    }

    /** The sort key in a cursor of a list whose length is not the client's to say. */
    public static String key(String list, String after) {
        return Cursor.key(list, after);
    }

    /** The same, where the key is a number. */
    public OptionalLong afterNumber(String list) {
        Optional<String> key = after(list);
        try {
            return key.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(key.get()));
        } catch (NumberFormatException e) {
            throw Cursor.refused();
        }
    }
}
