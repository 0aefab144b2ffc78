package th.ita.assessment.measure;

import java.util.List;

/** Something was signed on paper, and nobody has attached the scan of it. */
record ScanRule() implements Rule {

    @Override
    public String name() {
        return "scan-missing";
    }

    @Override
    public Contradiction.Stage stage() {
        return Contradiction.Stage.PUBLISH;
    }

    @Override
    public Contradiction.Severity severity() {
        return Contradiction.Severity.ERROR;
    }

    @Override
    public List<Contradiction> read(MeasureReading set) {
        if (set.scan()) {
            return List.of();
        }
        return set.endorsements().stream()
                .filter(signature -> signature.road().equals(Endorsement.PAPER))
                .findFirst()
                .map(signature -> found(
                        "/scan",
                        null,
                        "ลำดับที่ " + signature.step() + " (" + signature.post() + ") ลงนามบนกระดาษเมื่อ "
                                + signature.date() + " แต่ยังไม่ได้แนบไฟล์สแกนของฉบับที่ลงนาม",
                        "Step " + signature.step() + " (" + signature.post() + ") was signed on paper on "
                                + signature.date() + ", and the scan of it is not attached."))
                .stream()
                .toList();
    }
}
