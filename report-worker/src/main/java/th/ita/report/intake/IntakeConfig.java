package th.ita.report.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What an installation says about the worker; defaults and reasons are in {@code application.properties}. */
@ConfigMapping(prefix = "ita")
interface IntakeConfig {

    Intake intake();

    Website website();

    Archive archive();

    interface Intake {

        /** Pages made at the same time. */
        int consumers();
    }

    interface Website {

        /** Where the website lies; made if missing. */
        Path folder();

        /** Who answers for the website, as its pages say. */
        String publisher();

        /** How an error is reported: an address, or words with a telephone number. */
        Optional<String> contact();

        /** Where readers find the website's top page; without it a PDF's links into the website are text. */
        Optional<URI> publicUrl();

        /** The path that the website is served below, beginning and ending in a slash. */
        String basePath();
    }

    interface Archive {

        /** Where approved and uploaded files are kept, made if missing; else beside the website. */
        Optional<Path> folder();
    }
}
