package th.ita.assessment.circulation;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.ext.mail.MailClient;

/** Hands each letter to the server that {@code quarkus.mailer} names. */
final class MailServer implements Mailbox {

    private final MailClient client;
    private final String from;
    private final Duration patience;

    /** @param client Quarkus' own; its higher one would add an empty Cc */
    MailServer(MailClient client, String from, Duration patience) {
        this.client = client;
        this.from = from;
        this.patience = patience;
    }

    @Override
    public void send(OutgoingMail mail) throws MailRefused {
        try {
            client.sendMail(mail.message(from))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
            throw new MailRefused("เครื่องแม่ข่ายอีเมลไม่รับ · The mail server did not take it.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailRefused("หยุดก่อนส่งเสร็จ · Stopped while sending.", e);
        }
    }
}
