package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.http.FieldError;
import th.ita.assessment.table.CellText;

/** Whether a signature can be the next one. */
final class SignatureCheck {

    private SignatureCheck() {}

    /**
     * Who acts for another (รักษาราชการแทน) has all the powers of that post for a time. That is given to somebody outside of
     * the chain or from one of its earlier posts, who may have signed there already; whoever signs in a later post would
     * else approve what they put forward themselves.
     */
    static List<FieldError> check(Endorsement signature, ChainStep turn, Chain chain) {
        List<FieldError> errors = new ArrayList<>();
        Acting acting = signature.acting();
        if (acting == null && !turn.post().equals(signature.post())) {
            errors.add(FieldError.pointer(
                    "/post",
                    "not-their-turn",
                    "ลำดับที่ " + turn.step() + " เป็นของ " + turn.post() + " หากลงนามแทนให้ระบุใน acting",
                    "Step " + turn.step() + " is that of " + turn.post() + "; who signs for them says so in acting."));
        }
        if (acting != null && !turn.post().equals(acting.post())) {
            errors.add(FieldError.pointer(
                    "/acting/for",
                    "not-their-turn",
                    "ลำดับที่ " + turn.step() + " เป็นของ " + turn.post(),
                    "Step " + turn.step() + " is that of " + turn.post() + "."));
        }
        if (acting != null) {
            chain.steps().stream()
                    .filter(step -> step.post().equals(signature.post()) && step.step() >= turn.step())
                    .findFirst()
                    .ifPresent(step -> errors.add(FieldError.pointer(
                            "/acting",
                            "own-step",
                            step.post() + " ลงนามในลำดับที่ " + step.step() + " จึงรักษาราชการแทนลำดับที่ "
                                    + turn.step() + " ไม่ได้",
                            "“" + step.post() + "” signs step " + step.step() + " and so does not act for step "
                                    + turn.step() + ".")));
        }
        if (acting != null && CellText.blank(acting.text())) {
            errors.add(FieldError.pointer(
                    "/acting/text",
                    "required",
                    "โปรดระบุฐานะที่ลงนามแทน เช่น รักษาราชการแทน",
                    "Say in what capacity they sign, such as รักษาราชการแทน."));
        }
        if (CellText.blank(signature.name())) {
            errors.add(FieldError.pointer("/name", "required", "โปรดระบุชื่อผู้ลงนาม", "Say who signs."));
        }
        if (CellText.blank(signature.post())) {
            errors.add(FieldError.pointer("/post", "required", "โปรดระบุตำแหน่งผู้ลงนาม", "Say the signer's post."));
        }
        if (turn.chief() && CellText.blank(signature.opinion())) {
            errors.add(FieldError.pointer(
                    "/opinion",
                    "required",
                    "ผู้บริหารสูงสุดต้องให้ความเห็น เว้นว่างไม่ได้",
                    "The chief executive has to give an opinion."));
        }
        return errors;
    }

    /**
     * @param previous day of the signature before, or null
     * @param registered day of the memorandum, or null
     */
    static List<FieldError> day(LocalDate day, LocalDate previous, LocalDate registered, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (day == null) {
            errors.add(
                    FieldError.pointer("/date", "required", "โปรดระบุวันที่ลงนาม", "Say on which day it was signed."));
        } else if (day.isAfter(today)) {
            errors.add(FieldError.pointer(
                    "/date",
                    "out-of-order",
                    "วันที่ลงนาม " + day + " ยังมาไม่ถึง",
                    "The day of the signature, " + day + ", is still to come."));
        } else if (previous != null && day.isBefore(previous)) {
            errors.add(FieldError.pointer(
                    "/date",
                    "out-of-order",
                    "วันที่ลงนาม " + day + " อยู่ก่อนลำดับก่อนหน้าซึ่งลงนามเมื่อ " + previous,
                    "The day of the signature, " + day + ", is before that of the step before, " + previous + "."));
        } else if (registered != null && day.isBefore(registered)) {
            errors.add(FieldError.pointer(
                    "/date",
                    "out-of-order",
                    "วันที่ลงนาม " + day + " อยู่ก่อนวันที่ของบันทึกข้อความ " + registered,
                    "The day of the signature, " + day + ", is before that of the memorandum, " + registered + "."));
        }
        return errors;
    }
}
