package th.ita.assessment.circulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.vertx.ext.mail.MailMessage;

/**
 * A letter as it leaves.
 *
 * @param to an address alone
 * @param name of whom it is for
 */
record OutgoingMail(Attempt attempt, String to, String name, String subject, String text, String html) {

    /** A name this long says who it is; a header line has an end. */
    private static final int LONGEST_NAME = 60;

    /** So many bytes of UTF-8 make an encoded word of at most 75 characters (RFC 2047 §2). */
    private static final int WORD = 45;

    /**
     * Name and address for a header. The name is always encoded, whatever it is made of: so no character of it means anything
     * to those who read headers.
     */
    String addressee() {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int c : name.codePoints().limit(LONGEST_NAME).toArray()) {
            String next = Character.toString(c);
            if (bytes(word + next).length > WORD) {
                words.add(encoded(word.toString()));
                word.setLength(0);
            }
            word.append(next);
        }
        words.add(encoded(word.toString()));
        return String.join(" ", words) + " <" + to + ">";
    }

    /** As both mailboxes take it. */
    MailMessage message(String from) {
        return new MailMessage()
                .setFrom(from)
                .setTo(List.of(addressee()))
                .setSubject(subject)
                .setText(text)
                .setHtml(html)
                .addHeader("Message-ID", attempt.messageId(from))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String encoded(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
