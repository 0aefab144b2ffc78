package th.ita.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line per step, with the seconds since the start. */
final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final long started;

    /** @param started a {@link System#nanoTime()}: time spent before this program, building, counts too */
    Progress(PrintStream out, long started) {
        this.out = out;
        this.started = started;
    }

    void say(String step) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), step);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** For something that may take long: tells every few seconds what is waited for, until it is closed. */
    Waiting waitingFor(String what) {
        return new Waiting(what);
    }

    final class Waiting implements AutoCloseable {

        private final Thread teller;

        private Waiting(String what) {
            teller = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Thread.sleep(PATIENCE);
                        say("… still waiting for " + what);
                    }
                } catch (InterruptedException e) {
                    // it is there
                }
            });
        }

        @Override
        public void close() {
            teller.interrupt();
        }
    }
}
