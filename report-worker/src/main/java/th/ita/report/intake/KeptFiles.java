package th.ita.report.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import th.ita.report.archive.ApprovedArchive;
import th.ita.report.archive.ApprovedKey;
import th.ita.report.archive.FileArchive;
import th.ita.report.archive.LostBytes;
import th.ita.report.document.Approved;
import th.ita.report.document.Attachment;
import th.ita.report.document.Composition;
import th.ita.report.website.Version;

/** What a version takes from the archive. Thread-safe. */
record KeptFiles(ApprovedArchive approved, FileArchive uploaded, IntakeMetrics metrics) {

    /**
     * The approved files, name → bytes: rendered if this is the first time, copied ever after.
     *
     * @throws Later if the archive can't be used now
     * @throws RejectedSnapshot if the bytes that were approved are lost
     */
    Map<String, byte[]> approved(Snapshot snapshot, Composition composition, PrintRenderer renderer)
            throws Later, RejectedSnapshot {
        Approved signed = composition.approved();
        Map<String, String> known = new TreeMap<>();
        signed.knownFiles().forEach(file -> known.put(file.name(), file.sha256()));
        composition.attachments().forEach(attachment -> known.remove(attachment.name()));
        try {
            ApprovedArchive.Copies copies = approved.files(
                    new ApprovedKey(snapshot.subject(), signed.frozenSha256()),
                    known,
                    () -> renderer.render(composition.prints()));
            metrics.approved(copies.outcome().name().toLowerCase(Locale.ROOT));
            return copies.files();
        } catch (LostBytes e) {
            metrics.approved("lost");
            throw new RejectedSnapshot("approved-bytes-lost", e.getMessage(), snapshot.state());
        } catch (IOException e) {
            throw Later.because("the archive can't be used: " + e, e);
        }
    }

    /** @throws Later if one of them has not come yet, or the archive can't be used now */
    List<Version.Copy> uploaded(List<Attachment> attachments) throws Later {
        List<Version.Copy> copies = new ArrayList<>();
        for (Attachment attachment : attachments) {
            String sha256 = attachment.sha256();
            try {
                if (uploaded.read(sha256).isEmpty()) {
                    throw Later.until(
                            () -> attachments.stream().allMatch(each -> uploaded.has(each.sha256())),
                            "the file " + attachment.name() + " with the SHA-256 " + sha256 + " has not come yet");
                }
            } catch (IOException e) {
                throw Later.because("the archive can't be used: " + e, e);
            }
            copies.add(new Version.Copy(attachment.name(), uploaded.path(sha256), sha256));
        }
        return copies;
    }
}
