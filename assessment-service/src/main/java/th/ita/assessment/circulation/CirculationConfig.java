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

    @WithDefault("folder")
    Road road();

    /** Of {@link Road#FOLDER}; made when the first letter is written. */
    @WithDefault("mail")
    String folder();

    /** Who the letters are from. */
    @WithDefault("ita@localhost")
    String from();

    /** Whether this replica sends. */
    @WithDefault("true")
    boolean enabled();

    /** How often letters are looked for without being woken. */
    @WithDefault("5S")
    Duration poll();

    /** How long one letter may take; a replica that takes longer is believed to be gone. */
    @WithDefault("30S")
    Duration patience();

    /** The pause after the first failure; each one after is twice as long. */
    @WithDefault("1M")
    Duration pause();

    /** After so many failures a letter is given up. */
    @WithDefault("8")
    int attempts();

    /** When a circulation ends that nobody has ended. */
    @WithDefault("P60D")
    Period lasting();
}
