package th.ita.assessment.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.vertx.ext.mail.MailClient;

/** The mailbox that is configured. */
@ApplicationScoped
class Mailboxes {

    @Produces
    @ApplicationScoped
    Mailbox mailbox(CirculationConfig config, LetterFiles files, MailClient client) {
        return switch (config.road()) {
            case FOLDER -> new MailFolder(files, config.from());
            case SMTP -> new MailServer(client, config.from(), config.patience());
        };
    }
}
