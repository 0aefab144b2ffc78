package th.ita.assessment.measure;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.file.FileType;
import th.ita.assessment.file.StoredFile;
import th.ita.assessment.file.StoredFiles;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.score.AssessmentId;

/** The scan of what was signed on paper: attached to the latest version, until that is published. */
@ApplicationScoped
class MeasureScans {

    private final MeasureSets sets;
    private final StoredFiles files;

    MeasureScans(MeasureSets sets, StoredFiles files) {
        this.sets = sets;
        this.files = files;
    }

    /** @throws ProblemException 422 when it is no PDF, or one that does more than show pages */
    MeasureSets.Written attach(AssessmentId id, byte[] bytes, String by, Consumer<String> precondition) {
        StoredFiles.Checked checked = StoredFiles.check(bytes, FileType.PDF);
        return sets.act(id, MeasureSets.theLatest(), by, null, precondition, (version, deed) -> {
            StoredFile kept = files.keep(checked);
            return version.attach(new Scan(kept.sha256(), kept.size(), kept.mediaType()), deed);
        });
    }

    MeasureSets.Written detach(AssessmentId id, String by, Consumer<String> precondition) {
        return sets.act(id, MeasureSets.theLatest(), by, null, precondition, (version, deed) -> {
            require(version);
            return version.detach(deed);
        });
    }

    /** In the caller's transaction. */
    byte[] bytes(MeasureVersion version) {
        return files.bytes(require(version).sha256()).orElseThrow();
    }

    static Scan require(MeasureVersion version) {
        if (version.scan() == null) {
            throw Problems.of(
                    ProblemCode.UNKNOWN_SCAN,
                    "ฉบับที่ " + version.version() + " ยังไม่มีไฟล์สแกน",
                    "Version " + version.version() + " has no scan.");
        }
        return version.scan();
    }
}
