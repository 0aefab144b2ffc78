package th.ita.assessment.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Problems;
import th.ita.assessment.measure.TextCheck;

/**
 * An evidence pack as officers read and write it: what is read can be changed and sent back. Of the members that follow from
 * elsewhere a writer may leave out all; what they say is not looked at.
 */
@Schema(name = "EvidencePack", description = "What proves the items of a year. To be changed and sent back.")
record EvidenceBody(
        @Schema(description = "Read only; ignored.", nullable = true)
        Long agencyId,

        @Schema(description = "The year whose items are to be proved. Read only; ignored.", nullable = true)
        Integer fiscalYear,

        @Schema(description = "Read only; ignored.", nullable = true)
        Integer fiscalYearCe,

        @Schema(description = "Whether the public sees it. To take it back, say why.", nullable = true)
        Boolean published,

        @Schema(description = "Why it was taken back, for the public; null unless it was.", nullable = true)
        String withdrawalReason,

        List<ItemBody> items,

        @Schema(description = "Read only; ignored.", nullable = true)
        Evidence.Summary summary,

        @Schema(description = "Read only; ignored.", nullable = true)
        String changedBy,

        @Schema(description = "Read only; ignored.", nullable = true)
        Instant changedAt) {

    static final int DONE = 4000;

    EvidenceBody {
        items = items == null ? List.of() : items;
    }

    /** @param proposedUrl where it was found, in the year's own sheet or the year before; to be looked at */
    @Schema(name = "EvidencePackItem")
    record ItemBody(
            @Schema(description = "Of the year's framework.")
            String code,

            @Schema(description = "Read only; ignored.", nullable = true)
            String nameTh,

            @Schema(description = "Read only; ignored.", nullable = true)
            Evidence.Section section,

            @Schema(
                    description = "Where it is on the agency's website; http or https, without credentials.",
                    nullable = true,
                    maxLength = WebAddress.LONGEST)
            String url,

            @Schema(
                    description =
                            "Where the year's own sheet or the year before had it: to be looked at. Read only; ignored.",
                    nullable = true)
            String proposedUrl,

            @Schema(description = "Read only; ignored.", nullable = true)
            Evidence.LastYear lastYear,

            @Schema(description = "What was done since.", nullable = true, maxLength = DONE)
            String done,

            @Schema(description = "Read only; ignored.", nullable = true)
            List<Evidence.Answer> measures) {}

    /** @param pack null where there is none yet */
    static EvidenceBody of(
            long agencyId, int fiscalYear, EvidencePack pack, Evidence evidence, Map<String, String> proposals) {
        return new EvidenceBody(
                agencyId,
                fiscalYear,
                FiscalYears.ce(fiscalYear),
                pack != null && pack.published(),
                pack == null ? null : pack.withdrawalReason(),
                evidence.items().stream()
                        .map(item -> new ItemBody(
                                item.code(),
                                item.nameTh(),
                                item.section(),
                                item.url(),
                                proposals.get(item.code()),
                                item.lastYear(),
                                item.done(),
                                item.measures()))
                        .toList(),
                evidence.summary(),
                pack == null ? null : pack.changedBy(),
                pack == null ? null : pack.changedAt());
    }

    /**
     * What is to be kept of it.
     *
     * @param known null where there is none yet
     * @throws th.ita.assessment.http.ProblemException 422 with all that is wrong
     */
    List<EvidenceEntry> check(Framework framework, EvidencePack known) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<EvidenceEntry> entries = new ArrayList<>();
        if (items.size() > framework.preorder().count()) {
            throw Problems.invalid(List.of(FieldError.pointer(
                    "/items", "too-many", "มีมากกว่าจำนวนข้อของปี", "There are more than the year has items.")));
        }
        for (int i = 0; i < items.size(); i++) {
            EvidenceEntry entry = entry("/items/" + i, items.get(i), framework, seen, errors);
            if (entry != null && (entry.url() != null || entry.done() != null)) {
                entries.add(entry);
            }
        }
        TextCheck.text(errors, "/withdrawalReason", reason(), TextCheck.LONGEST_REASON);
        if (known != null && known.published() && !publish() && reason() == null) {
            errors.add(FieldError.pointer(
                    "/withdrawalReason",
                    "required",
                    "ชุดหลักฐานนี้เผยแพร่อยู่ หากจะเรียกกลับโปรดระบุเหตุผล",
                    "The pack is published; to take it back, say why."));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return entries;
    }

    private static EvidenceEntry entry(
            String at, ItemBody item, Framework framework, Set<String> seen, List<FieldError> errors) {
        Optional<FrameworkNode> node =
                framework.find(item == null ? null : item.code()).filter(found -> found.kind() == NodeKind.ITEM);
        if (node.isEmpty()) {
            errors.add(FieldError.pointer(
                    at + "/code",
                    "unknown-item",
                    "กรอบการประเมินปี " + framework.fiscalYear() + " ไม่มีข้อนี้",
                    "The framework of " + framework.fiscalYear() + " has no such item."));
            return null;
        }
        if (!seen.add(node.get().code())) {
            errors.add(FieldError.pointer(at + "/code", "twice", "ข้อนี้ซ้ำ", "This item is there twice."));
        }
        String url = TextCheck.tidy(item.url());
        if (url != null) {
            WebAddress.check(errors, at + "/url", url);
        }
        String done = TextCheck.tidy(item.done());
        TextCheck.text(errors, at + "/done", done, DONE);
        return new EvidenceEntry(node.get().code(), url, done);
    }

    boolean publish() {
        return published != null && published;
    }

    String reason() {
        return TextCheck.tidy(withdrawalReason);
    }
}
