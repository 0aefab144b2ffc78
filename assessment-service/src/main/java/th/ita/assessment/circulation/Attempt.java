package th.ita.assessment.circulation;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which letter is sent, and for the how-manieth time.
 *
 * @param number from 1
 * @param begun when its circulation began: other installations count circulations and letters as this one does
 */
record Attempt(long circulationId, long letterId, int number, Instant begun) {

    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+)");

    /**
     * The letter's Message-ID (RFC 5322 §3.6.4), the same in each attempt: when one goes out twice, servers and programs that
     * look for doubles show it once.
     *
     * @param from who letters are from; its domain makes the name one of ours
     */
    String messageId(String from) {
        Matcher domain = DOMAIN.matcher(from);
        return "<letter-%d.circulation-%d.%d@%s>"
                .formatted(
                        letterId, circulationId, begun.toEpochMilli(), domain.find() ? domain.group(1) : "localhost");
    }
}
