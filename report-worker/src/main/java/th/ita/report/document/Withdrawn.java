package th.ita.report.document;

import java.util.List;

import th.ita.report.thai.ThaiDates;
import th.ita.report.thai.ThaiNumerals;

/** That something was taken back. */
final class Withdrawn {

    private Withdrawn() {}

    static Block notice(String title, Envelope.Withdrawal withdrawal) {
        String reason = withdrawal.reason() == null ? "" : " เหตุผล: " + ThaiNumerals.inProse(withdrawal.reason());
        return new Block.Notice(
                Block.Notice.Tone.WARNING,
                title,
                List.of(new Inline.Text("ถอนออกเมื่อวันที่ " + ThaiDates.longDateTime(withdrawal.at()) + reason)));
    }
}
