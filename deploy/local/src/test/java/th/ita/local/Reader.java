package th.ita.local;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who reads the same pages all the while, each with all its files, and notes whatever a reader must never see: half
 * a page, a file that is not what the manifest promises, a page that goes back in time or away.
 */
final class Reader implements AutoCloseable {

    /** The website keeps so many versions: who was given a page finds its files until so many newer ones came. */
    private static final long VERSIONS_KEPT = 5;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<URI, PublishedPage> latest = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private final List<URI> pages;
    private final Thread thread;
    private volatile boolean closed;

    /** Starts reading at once. */
    Reader(List<URI> pages) {
        this.pages = List.copyOf(pages);
        this.thread = Thread.ofPlatform().daemon().name("reader").start(this::readOn);
    }

    /** How often all pages were asked for. */
    int rounds() {
        return rounds.get();
    }

    /** Ends the reading and tells what was wrong. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(complaints)
                .as("complaints of a reader after %s readings", reads)
                .isEmpty();
        assertThat(reads).as("readings").hasPositiveValue();
    }

    private void readOn() {
        while (!closed) {
            for (URI page : pages) {
                try {
                    read(page);
                } catch (IOException | PublishedPage.Broken | RuntimeException e) {
                    complaints.add(page + ": " + e);
                } catch (InterruptedException e) {
                    return;
                }
            }
            rounds.incrementAndGet();
        }
    }

    private void read(URI address) throws IOException, InterruptedException, PublishedPage.Broken {
        Optional<PublishedPage> read;
        try {
            read = PublishedPage.read(address);
        } catch (PublishedPage.Gone gone) {
            try {
                long newest = PublishedPage.read(address).orElseThrow().revision();
                if (newest < gone.revision + VERSIONS_KEPT) {
                    complaints.add(address + ": " + gone.getMessage() + " although the page is at " + newest);
                }
            } catch (PublishedPage.Gone again) {
                complaints.add(address + ": " + gone.getMessage() + ", then " + again.getMessage());
            }
            return;
        }
        if (read.isEmpty()) {
            if (latest.containsKey(address)) {
                complaints.add(address + ": went away");
            }
            return;
        }
        reads.incrementAndGet();
        PublishedPage page = read.get();
        PublishedPage before = latest.put(address, page);
        if (before != null && isOlder(page, before)) {
            complaints.add(address + ": went back from " + before.epoch() + "." + before.revision() + " to "
                    + page.epoch() + "." + page.revision());
        }
        if (before != null && isSame(page, before) && !page.html().equals(before.html())) {
            complaints.add(address + ": changed within revision " + page.revision());
        }
    }

    private static boolean isOlder(PublishedPage page, PublishedPage before) {
        return page.epoch() < before.epoch() || page.epoch() == before.epoch() && page.revision() < before.revision();
    }

    private static boolean isSame(PublishedPage page, PublishedPage before) {
        return page.epoch() == before.epoch() && page.revision() == before.revision();
    }
}
