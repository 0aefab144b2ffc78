package th.ita.assessment.circulation;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.ext.mail.mailencoder.MailEncoder;

/** Writes each letter as a file that a mail program opens: what a server would have got. Nobody gets it. */
final class MailFolder implements Mailbox {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"([^\"]+)\"");

    private final LetterFiles files;
    private final String from;

    MailFolder(LetterFiles files, String from) {
        this.files = files;
        this.from = from;
    }

    @Override
    public void send(OutgoingMail mail) throws MailRefused {
        try {
            files.write(mail.attempt(), whole(new MailEncoder(mail.message(from), "ita.invalid").encode()));
        } catch (IOException e) {
            throw new MailRefused("เขียนไฟล์จดหมายไม่ได้ · The mail folder cannot be written.", e);
        } catch (IllegalArgumentException e) {
            throw new MailRefused("ที่อยู่ผู้รับใช้ส่งไม่ได้ · The address cannot be used.", e);
        }
    }

    /** With the line that closes the last part: the encoder leaves it to whoever speaks to a server. */
    private static String whole(String encoded) {
        Matcher boundary = BOUNDARY.matcher(encoded);
        if (!boundary.find()) {
            throw new IllegalStateException("A letter has two parts");
        }
        return encoded.stripTrailing() + "\n\n--" + boundary.group(1) + "--\n";
    }
}
