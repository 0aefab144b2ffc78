package th.ita.assessment.file;

import java.util.Set;

/** What refers to stored files; whatever none of these names is deleted after a while. */
public interface FileReferences {

    /** The SHA-256 of every file that it refers to, in hexadecimal. In the caller's transaction. */
    Set<String> files();
}
