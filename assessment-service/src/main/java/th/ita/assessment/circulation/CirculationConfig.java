package th.ita.assessment.circulation;

import java.time.Duration;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How letters are sent. Reasons stand beside each in {@code application.properties}. */
@ConfigMapping(prefix = "ita.mail")
public interface CirculationConfig {

    /** Where letters go. */
    enum Road {
        /** Into a folder, one file each: nobody gets them. */
        FOLDER,
        /** To the server of {@code quarkus.mailer}. */
        SMTP
    }

    Road road();

    /** Of {@link Road#FOLDER}; made when the first letter is written. */
    String folder();

    /** Who the letters are from. */
    String from();

    /** Whether this replica sends. */
    @WithDefault("true")
    boolean enabled();

    /** How often letters are looked for without being woken. */
    Duration poll();

    /** How long one letter may take; a replica that takes longer is believed to be gone. */
    Duration patience();

    /** The pause after the first failure; each one after is twice as long. */
    Duration pause();

    /** After so many failures a letter is given up. */
    int attempts();

    /** When a circulation ends that nobody has ended. */
    Period lasting();
}
