package th.ita.assessment.analysis.peers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a scope is not compared with. */
@Schema(name = "LeftOut")
public record LeftOut(String code, String th, String en) {

    /** @return null where there are enough results */
    static LeftOut of(long results) {
        if (results >= BaselineFigures.LEAST) {
            return null;
        }
        return new LeftOut(
                "too-few",
                "มีผลการประเมิน %d แห่ง น้อยกว่า %d แห่งซึ่งเป็นจำนวนขั้นต่ำของการเปรียบเทียบ"
                        .formatted(results, BaselineFigures.LEAST),
                "Results counted: %d. A comparison takes %d at least.".formatted(results, BaselineFigures.LEAST));
    }
}
