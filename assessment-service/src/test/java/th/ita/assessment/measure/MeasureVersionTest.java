package th.ita.assessment.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MeasureVersionTest {

    private static final Instant NOON = Instant.parse("2022-03-21T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 25);
    private static final Deed DEED = new Deed("somebody", NOON, "เหตุผล");

    private final MeasureVersion version = new MeasureVersion(5584, 2564, 1, Measures.content(), NOON);

    private static Endorsement by(String post, String opinion, int day) {
        return new Endorsement(
                1, post, "ใครคนหนึ่ง", null, null, opinion, LocalDate.of(2022, 3, day), Endorsement.SCREEN, "account");
    }

    private void submit() {
        version.submit(Measures.CHAIN, Measures.facts(), DEED);
    }

    private void approve() {
        submit();
        version.endorse(by("หัวหน้าสำนักปลัด", "เห็นควรอนุมัติ", 21), TODAY, DEED);
        version.endorse(by("ปลัดองค์การบริหารส่วนตำบล", null, 22), TODAY, DEED);
        version.endorse(by("นายกองค์การบริหารส่วนตำบล", "อนุมัติ", 22), TODAY, DEED);
        version.freeze("{\"memorandum\":{\"number\":null,\"date\":null}}", "K7QM3XPD");
    }

    private List<String> refused(Endorsement signature) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> version.endorse(signature, TODAY, DEED));
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        return problem.errors().stream().map(FieldError::name).toList();
    }

    @Test
    void goesStepByStepFromDraftToPublished() {
        assertThat(version.state()).isEqualTo(MeasureState.DRAFT);
        submit();
        assertThat(version.state()).isEqualTo(MeasureState.SUBMITTED);
        version.endorse(by("หัวหน้าสำนักปลัด", null, 21), TODAY, DEED);
        assertThat(version.state()).isEqualTo(MeasureState.ENDORSED);
        version.endorse(by("ปลัดองค์การบริหารส่วนตำบล", null, 21), TODAY, DEED);
        assertThat(version.state()).isEqualTo(MeasureState.ENDORSED);
        version.endorse(by("นายกองค์การบริหารส่วนตำบล", "อนุมัติ", 25), TODAY, DEED);
        assertThat(version.state()).isEqualTo(MeasureState.APPROVED);
        version.freeze("{\"memorandum\":{\"number\":null,\"date\":null}}", "K7QM3XPD");
        version.register("รบ 72901/12", LocalDate.of(2022, 3, 21), DEED);
        assertThat(version.frozen()).isEqualTo("{\"memorandum\":{\"number\":\"รบ 72901/12\",\"date\":\"2022-03-21\"}}");
        version.publish(DEED);
        assertThat(version.state()).isEqualTo(MeasureState.PUBLISHED);
        version.withdraw(DEED);
        assertThat(version.state()).isEqualTo(MeasureState.WITHDRAWN);
    }

    @Test
    void theChiefExecutiveSaysSomething() {
        submit();
        version.endorse(by("หัวหน้าสำนักปลัด", null, 21), TODAY, DEED);
        version.endorse(by("ปลัดองค์การบริหารส่วนตำบล", null, 21), TODAY, DEED);
        for (String nothing :
                List.of("", "  ", "\n\t", "\u00A0", "\u202F", "\u200B", "\u2060 \u200B", "\uFEFF", "\u3000")) {
            assertThat(refused(by("นายกองค์การบริหารส่วนตำบล", nothing, 22))).containsExactly("/opinion");
        }
    }

    @Test
    void nobodySignsBeforeTheirTurn() {
        submit();
        assertThat(refused(by("นายกองค์การบริหารส่วนตำบล", "อนุมัติ", 21))).containsExactly("/post");
    }

    @Test
    void whoActsForAnotherSaysForWhomAndAsWhat() {
        submit();
        Endorsement acting = new Endorsement(
                1,
                "นักวิเคราะห์นโยบายและแผน",
                "ใครคนหนึ่ง",
                "ว่าที่ร้อยตรี",
                new Acting("หัวหน้าสำนักปลัด", "รักษาราชการแทน"),
                "เห็นชอบ",
                LocalDate.of(2022, 3, 21),
                Endorsement.SCREEN,
                "account");
        version.endorse(acting, TODAY, DEED);
        assertThat(version.endorsements()).containsExactly(acting);
        assertThat(refused(new Endorsement(
                        2,
                        "นักวิเคราะห์นโยบายและแผน",
                        "ใครคนหนึ่ง",
                        null,
                        new Acting("หัวหน้าสำนักปลัด", " "),
                        null,
                        LocalDate.of(2022, 3, 21),
                        Endorsement.SCREEN,
                        "account")))
                .containsExactly("/acting/for", "/acting/text");
    }

    @Test
    void daysFollowEachOtherAndDoNotLieAhead() {
        submit();
        assertThat(refused(by("หัวหน้าสำนักปลัด", null, 26))).containsExactly("/date");
        version.endorse(by("หัวหน้าสำนักปลัด", null, 21), TODAY, DEED);
        assertThat(refused(by("ปลัดองค์การบริหารส่วนตำบล", null, 20))).containsExactly("/date");
    }

    @Test
    void whatIsSentBackLosesItsSignaturesAndIsNeverRewritten() {
        submit();
        version.endorse(by("หัวหน้าสำนักปลัด", null, 21), TODAY, DEED);
        MeasureEvent event = version.returnToDraft(DEED);
        assertThat(version.state()).isEqualTo(MeasureState.DRAFT);
        assertThat(version.endorsements()).isEmpty();
        assertThat(event.detail()).contains("หัวหน้าสำนักปลัด");
        assertThat(event.reason()).isEqualTo("เหตุผล");
        assertThat(version.signedOnce()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> version.write(Measures.withFacts("อื่น"), DEED));
    }

    @Test
    void nothingHappensOutOfOrder() {
        for (Runnable step : List.<Runnable>of(
                () -> version.publish(DEED),
                () -> version.withdraw(DEED),
                () -> version.returnToDraft(DEED),
                () -> version.keep(Measures.facts(), DEED),
                () -> version.register("1", TODAY, DEED),
                () -> version.endorse(by("หัวหน้าสำนักปลัด", null, 21), TODAY, DEED))) {
            assertThat(catchThrowableOfType(ProblemException.class, step::run).code())
                    .isEqualTo(ProblemCode.CONFLICT);
        }
        assertThat(version.etag()).isEqualTo("\"5584-2564-v1-1\"");
    }

    @Test
    void saysWhatTheResultSaysOtherwiseUntilItIsKept() {
        approve();
        assertThat(version.compare(Measures.facts(), DEED)).isNull();
        PrintedFacts renamed = PrintedFacts.of("เทศบาลตำบลปากช่อง", Measures.TREE, Measures.ANALYSIS.level());
        version.compare(renamed, DEED);
        assertThat(version.stale().since()).isEqualTo(NOON);
        assertThat(version.stale().changes())
                .containsExactly(new Stale.Change(null, "name", "องค์การบริหารส่วนตำบลปากช่อง", "เทศบาลตำบลปากช่อง"));
        assertThat(version.compare(renamed, DEED)).isNull();
        version.keep(renamed, DEED);
        assertThat(version.stale()).isNull();
        assertThat(version.compare(renamed, DEED)).isNull();
        version.compare(PrintedFacts.withoutResult("เทศบาลตำบลปากช่อง"), DEED);
        assertThat(version.stale().changes()).extracting(Stale.Change::what).containsExactly("name", "result");
        version.compare(renamed, DEED);
        assertThat(version.stale()).isNull();
    }

    @Test
    void whatWasNotRecordedWhenItWasSignedIsNotComparedWithTheResult() {
        String stored = StoredJson.edit(StoredJson.write(Measures.facts()), facts -> {
            facts.remove(List.of("meanings", "scale"));
            facts.get("nodes").forEach(node -> ((ObjectNode) node).remove(List.of("origin", "weight", "gain")));
        });
        PrintedFacts old = StoredJson.read(stored, PrintedFacts.class);
        assertThat(old).isNotEqualTo(Measures.facts());
        version.submit(Measures.CHAIN, old, DEED);
        assertThat(Stale.between(old, Measures.facts())).isEmpty();
        version.endorse(by("หัวหน้าสำนักปลัด", "เห็นควรอนุมัติ", 21), TODAY, DEED);
        version.endorse(by("ปลัดองค์การบริหารส่วนตำบล", null, 22), TODAY, DEED);
        version.endorse(by("นายกองค์การบริหารส่วนตำบล", "อนุมัติ", 22), TODAY, DEED);
        assertThat(version.compare(Measures.facts(), DEED)).isNull();
        version.compare(PrintedFacts.of("เทศบาลตำบลปากช่อง", Measures.TREE, Measures.ANALYSIS.level()), DEED);
        assertThat(version.stale().changes()).extracting(Stale.Change::what).containsExactly("name");
    }
}
