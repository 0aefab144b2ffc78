package th.ita.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which templates and libraries render the pages. It is raised whenever the same snapshot would give other bytes; every
 * page is then made anew.
 */
record Edition(int number) {

    private static final String RESOURCE = "/edition.properties";

    Edition {
        if (number < 1) {
            throw new IllegalArgumentException("an edition is a number from 1");
        }
    }

    /** The edition of this program. */
    static Edition current() {
        try (InputStream in = Edition.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            return new Edition(Integer.parseInt(properties.getProperty("edition")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
