package th.ita.assessment.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.Lineages;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.framework.Precision;
import th.ita.assessment.framework.Relation;
import th.ita.assessment.score.AssessmentHead;
import th.ita.assessment.score.AssessmentReader;
import th.ita.assessment.score.CurrentAssessment;
import th.ita.assessment.score.ScoreNode;

/** Puts together what an agency says of the items of a year with what is known of them from the year before. */
@ApplicationScoped
public class EvidenceReader {

    private final EvidencePacks packs;
    private final ProgressReader progress;
    private final AssessmentReader assessments;
    private final Lineages lineages;

    EvidenceReader(EvidencePacks packs, ProgressReader progress, AssessmentReader assessments, Lineages lineages) {
        this.packs = packs;
        this.progress = progress;
        this.assessments = assessments;
        this.lineages = lineages;
    }

    /**
     * A pack that the public sees or saw.
     *
     * @param evidence null when it was taken back
     * @param withdrawnAt null unless it was
     */
    public record Published(Framework framework, Evidence evidence, Instant withdrawnAt, String withdrawalReason) {}

    /** What the public sees of it, or why it sees it no more; empty where it never did. */
    public Optional<Published> published(long agencyId, int fiscalYear) {
        return packs.of(agencyId, fiscalYear)
                .filter(pack -> pack.published() || pack.withdrawnAt() != null)
                .map(pack -> pack.published()
                        ? new Published(framework(agencyId, fiscalYear), read(agencyId, fiscalYear, pack), null, null)
                        : new Published(
                                framework(agencyId, fiscalYear), null, pack.withdrawnAt(), pack.withdrawalReason()));
    }

    /** @param pack null where there is none yet */
    Evidence read(long agencyId, int fiscalYear, EvidencePack pack) {
        Framework framework = framework(agencyId, fiscalYear);
        Map<String, EvidenceEntry> said = pack == null
                ? Map.of()
                : pack.items().stream().collect(Collectors.toMap(EvidenceEntry::code, Function.identity()));
        Map<String, Evidence.LastYear> before = lastYear(agencyId, framework);
        Map<String, List<Evidence.Answer>> answers = answers(agencyId, framework);
        List<Evidence.Item> items = new ArrayList<>();
        sections(framework).forEach((item, section) -> {
            EvidenceEntry entry = said.get(item.code());
            items.add(new Evidence.Item(
                    item.code(),
                    item.name().th(),
                    section == null
                            ? null
                            : new Evidence.Section(
                                    section.code(), section.name().th()),
                    entry == null ? null : entry.url(),
                    before.get(item.code()),
                    entry == null ? null : entry.done(),
                    answers.getOrDefault(item.code(), List.of())));
        });
        return Evidence.of(framework, items);
    }

    /** The one that the year's result was computed with, else the one in use: a year to come has no result yet. */
    Framework framework(long agencyId, int fiscalYear) {
        return assessments
                .find(agencyId, fiscalYear)
                .map(AssessmentHead::framework)
                .orElseGet(() -> assessments.framework(fiscalYear));
    }

    /**
     * Where the items were found, by code: what the year's own sheet says, else what the year before had for the same thing.
     * Somebody has to look whether they still hold.
     */
    Map<String, String> proposals(long agencyId, Framework framework) {
        Map<String, String> proposals = new HashMap<>();
        int year = framework.fiscalYear();
        counting(agencyId, year - 1).ifPresent(previous -> {
            Map<String, Relation> relations = relations(previous, framework);
            items(framework).forEach(item -> {
                Relation relation = relations.get(item.code());
                if (relation != null && relation.comparable() && relation.from().size() == 1) {
                    address(previous, relation.from().getFirst()).ifPresent(url -> proposals.put(item.code(), url));
                }
            });
        });
        counting(agencyId, year).ifPresent(own -> items(framework)
                .forEach(item -> address(own, item.code()).ifPresent(url -> proposals.put(item.code(), url))));
        return proposals;
    }

    private static Optional<String> address(CurrentAssessment result, String code) {
        return result.tree().framework().find(code).flatMap(node -> result.tree().node(code).evidenceUrls().stream()
                .findFirst());
    }

    /** What became of last year's items; where several became one, that of them which scored least. */
    private Map<String, Evidence.LastYear> lastYear(long agencyId, Framework framework) {
        Map<String, Evidence.LastYear> known = new HashMap<>();
        counting(agencyId, framework.fiscalYear() - 1).ifPresent(previous -> relations(previous, framework)
                .forEach((code, relation) -> relation.from().stream()
                        .filter(from -> previous.tree().framework().find(from).isPresent())
                        .map(previous.tree()::node)
                        .filter(node -> node.value() != null)
                        .min(Comparator.comparing(ScoreNode::value))
                        .ifPresent(node -> known.put(
                                code,
                                new Evidence.LastYear(
                                        framework.fiscalYear() - 1,
                                        node.code(),
                                        node.definition().name().th(),
                                        shown(node),
                                        node.remark())))));
        return known;
    }

    private static BigDecimal shown(ScoreNode node) {
        return Precision.shown(node.value(), 2);
    }

    /** The measures in force on last year's result, by the items of this year that theirs became. */
    private Map<String, List<Evidence.Answer>> answers(long agencyId, Framework framework) {
        int before = framework.fiscalYear() - 1;
        Optional<Progress> measures = progress.find(agencyId, before);
        if (measures.isEmpty()) {
            return Map.of();
        }
        Framework analysed = framework(agencyId, before);
        Map<String, Relation> became = lineages.between(analysed, framework).ofFrom();
        Map<String, List<Evidence.Answer>> answers = new HashMap<>();
        for (Progress.MeasureProgress measure : measures.get().measures()) {
            Evidence.Answer answer = new Evidence.Answer(measure.id(), measure.point(), measure.state());
            measure.nodes().stream()
                    .filter(node -> !measure.dropped())
                    .map(node -> became.get(node.code()))
                    .filter(Objects::nonNull)
                    .flatMap(relation -> relation.to().stream())
                    .distinct()
                    .forEach(code -> answers.computeIfAbsent(code, none -> new ArrayList<>())
                            .add(answer));
        }
        return answers;
    }

    private Map<String, Relation> relations(CurrentAssessment previous, Framework framework) {
        return lineages.between(previous.tree().framework(), framework).ofTo();
    }

    private Optional<CurrentAssessment> counting(long agencyId, int fiscalYear) {
        return assessments
                .find(agencyId, fiscalYear)
                .filter(head -> head.withdrawal() == null)
                .map(assessments::read);
    }

    private static List<FrameworkNode> items(Framework framework) {
        return framework.preorder().filter(node -> node.kind() == NodeKind.ITEM).toList();
    }

    /** Every item, in order, with the sub-indicator above it or null. */
    private static Map<FrameworkNode, FrameworkNode> sections(Framework framework) {
        Map<FrameworkNode, FrameworkNode> sections = new LinkedHashMap<>();
        framework.preorder().forEach(above -> above.children().stream()
                .filter(node -> node.kind() == NodeKind.ITEM)
                .forEach(item -> sections.put(item, above.kind() == NodeKind.SUB_INDICATOR ? above : null)));
        return sections;
    }
}
