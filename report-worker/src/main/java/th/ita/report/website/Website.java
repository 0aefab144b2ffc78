package th.ita.report.website;

import java.io.IOException;
import java.util.Optional;

import th.ita.report.html.VersionMark;

/**
 * Where pages go. Readers only ever see a whole page, the old one or the new one, with every file it links to; and no
 * page goes back to an older state, whoever publishes at the same time.
 *
 * <p>An {@link IOException} of any method means: not now. What was asked for may have happened or not; asking again is
 * safe.
 */
public interface Website {

    /**
     * Makes sure that the website is there with the files that all pages share.
     *
     * @return its identity: a website that was deleted and begun anew has another one
     */
    String open() throws IOException;

    /** The mark of the subject's page; empty if it has no page. */
    Optional<VersionMark> published(SubjectPath subject) throws IOException;

    /** What the subject's page and files are, if the page bears this mark and every byte is as it was published. */
    Optional<Manifest> intact(SubjectPath subject, VersionMark mark) throws IOException;

    /**
     * Puts this version in the place of all older ones. What it takes back is found nowhere once it is shown: an attached
     * file that an earlier version has and this one has not; all of them, if this one is to stay {@link Version#alone}.
     *
     * @return what now lies there; empty if a newer state, or a newer edition of this one, is published and stays
     */
    Optional<Manifest> publish(Version version) throws IOException;
}
