package th.ita.local;

import java.io.IOException;
import java.net.URI;

import static th.ita.local.Patience.await;

/** Somebody who looks at a page of the website until it says what it should. */
record Visitor(URI website) {

    PublishedPage awaits(String path) {
        return awaits(path, "");
    }

    /** @param text what it says at last */
    PublishedPage awaits(String path, String text) {
        return await("the page " + path + " with " + text)
                .until(() -> PublishedPage.read(website.resolve(path)), page -> page.filter(
                                found -> Texts.html(found.html()).contains(text))
                        .isPresent())
                .orElseThrow();
    }

    /** Waits for a page that has no files of its own. */
    void awaitsText(String path, String text) {
        await("the page " + path + " with " + text)
                .ignoreException(IOException.class)
                .until(() -> Texts.html(PublishedPage.download(website.resolve(path))), page -> page.contains(text));
    }
}
