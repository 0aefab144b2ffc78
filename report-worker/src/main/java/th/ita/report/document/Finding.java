package th.ita.report.document;

import java.util.List;

import th.ita.report.thai.ThaiNumerals;

/**
 * Something the service noticed, with its sentence ready to print.
 *
 * @param node code of the node it is about; null if about none
 * @param sentence Thai prose, digits Thai but for codes
 */
record Finding(String code, boolean warning, String node, String sentence) {

    static List<Finding> of(SnapshotPart analysis) {
        return analysis.partsOrNone("findings").stream()
                .map(finding -> new Finding(
                        finding.text("code"),
                        "warning".equals(finding.textOrNull("severity")),
                        finding.textOrNull("node"),
                        ThaiNumerals.inProse(finding.text("th"))))
                .toList();
    }

    boolean is(String code) {
        return this.code.equals(code);
    }
}
