package th.ita.assessment.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended, for the next one; opaque to clients, so that a list may change how it sorts. */
public final class Cursor {

    private static final char BETWEEN = '\n';

    private Cursor() {}

    /**
     * @param list a short name of the list and its order, so that a cursor of another list is refused
     * @param last the sort key of the last item
     */
    public static String of(String list, String last) {
        byte[] bytes = (list + BETWEEN + last).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The sort key inside a cursor of this list. */
    static String key(String list, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(list + BETWEEN)) {
                return text.substring(list.length() + 1);
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw refused();
    }

    static ProblemException refused() {
        return Problems.parameter(
                "after",
                "cursor",
                "ค่า after ต้องเป็นค่า next จากหน้าก่อนหน้าของรายการเดียวกัน",
                "“after” takes the “next” of the page before, of the same list.");
    }
}
