package th.ita.assessment.audit;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be wrong with a seal. */
enum Fault {
    ENTRY_CHANGED("มีรายการที่ถูกแก้ไขหลังปิดผนึก", "Entries were changed after they were sealed"),
    ENTRY_MISSING("มีรายการที่ปิดผนึกแล้วหายไป", "Entries that were sealed are missing"),
    ENTRY_ADDED("มีรายการที่ถูกแทรกภายหลัง", "Entries were put there later than they claim"),
    LIST_CHANGED("บัญชีรายการของผนึกถูกแก้ไข", "The list of what the seal covers was changed"),
    SEAL_MISSING("ผนึกหายไป", "Seals are missing"),
    SEAL_CHANGED("ผนึกถูกแก้ไข", "The seal itself was changed"),
    CHAIN_BROKEN("ผนึกไม่ต่อจากผนึกก่อนหน้า", "The seal does not follow the one before it"),
    HEAD_DIFFERS("ค่าปิดผนึกไม่ตรงกับที่ส่งไว้ใน Kafka", "Kafka holds another head of this seal"),
    HEAD_NOT_IN_KAFKA(
            "ไม่พบค่าปิดผนึกนี้ใน Kafka", "Kafka does not hold the head of this seal, but those of later ones"),
    HEAD_UNKNOWN("ไม่มีผนึกใดมีค่าที่ระบุ", "No seal has the head that was given");

    private final String th;
    private final String en;

    Fault(String th, String en) {
        this.th = th;
        this.en = en;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String th() {
        return th;
    }

    String en() {
        return en;
    }
}
