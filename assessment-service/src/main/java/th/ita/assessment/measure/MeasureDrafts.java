package th.ita.assessment.measure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.score.AssessmentId;

/** What a set would say before it is written: what somebody sent, or what the result calls for. */
@ApplicationScoped
class MeasureDrafts {

    private final MeasureSetReader reader;
    private final MeasureTexts texts;
    private final Clock clock;

    MeasureDrafts(MeasureSetReader reader, MeasureTexts texts, Clock clock) {
        this.reader = reader;
        this.texts = texts;
        this.clock = clock;
    }

    /** What stands against a set that somebody would like to put; changes nothing. */
    @Transactional
    Contradictions tryOut(AssessmentId id, MeasureSet body, String by, Consumer<String> precondition) {
        Optional<MeasureVersion> latest = reader.latest(id);
        precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
        MeasureResult result = reader.requireResult(id);
        MeasureContent content = content(id, result.current().tree().framework(), body, latest, by);
        return Contradictions.of(
                new MeasureReading(
                        id.fiscalYear(),
                        content,
                        null,
                        null,
                        List.of(),
                        false,
                        result.current().tree(),
                        result.analysis()),
                Contradiction.Stage.SUBMIT);
    }

    /** What the result calls for; changes nothing. */
    @Transactional
    MeasureSet tryDraft(AssessmentId id, Consumer<String> precondition) {
        Optional<MeasureVersion> latest = reader.latest(id);
        precondition.accept(latest.map(MeasureVersion::etag).orElse(null));
        MeasureResult result = reader.requireResult(id);
        MeasureContent content = proposal(id, result, latest);
        return MeasureSet.proposed(
                id.agencyId(),
                id.fiscalYear(),
                content,
                reader.chain(id.agencyId()),
                Coverage.of(result.facts(), content));
    }

    /** What was sent, checked and in normal form. */
    MeasureContent content(
            AssessmentId id, Framework framework, MeasureSet body, Optional<MeasureVersion> latest, String by) {
        return ContentCheck.check(
                id.agencyId(), framework, body, latest.map(reader::view).orElse(null), by, clock.instant());
    }

    /** What the result calls for, in the agency's or the catalogue's words; of the version before what still holds. */
    MeasureContent proposal(AssessmentId id, MeasureResult result, Optional<MeasureVersion> latest) {
        FirstDraft draft = new FirstDraft(
                result.current().head().agency(),
                result.current().tree(),
                result.analysis(),
                reader.chain(id.agencyId()),
                texts.of(id.agencyId(), result.current().tree().framework()));
        return latest.map(version -> draft.over(version.content())).orElseGet(draft::content);
    }
}
