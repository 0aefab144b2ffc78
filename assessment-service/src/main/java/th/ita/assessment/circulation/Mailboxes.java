package th.ita.assessment.circulation;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.vertx.ext.mail.MailClient;

/** The mailbox that is configured. */
@ApplicationScoped
class Mailboxes {

    @Produces
    @ApplicationScoped
    Mailbox mailbox(CirculationConfig config, MailClient client) {
        return switch (config.road()) {
            case FOLDER -> new MailFolder(Path.of(config.folder()), config.from());
            case SMTP -> new MailServer(client, config.from(), config.patience());
        };
    }
}
