package th.ita.assessment.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import th.ita.assessment.http.Language;

/** A column of the register as a table; its headings are the JSON member and what people write. */
enum AgencyColumn {
    ID("id", "รหัสหน่วยงาน", "รหัส", "agencyId"),
    NAME_TH("nameTh", "ชื่อหน่วยงาน", "ชื่อ", "ชื่อไทย", "หน่วยงาน"),
    NAME_EN("nameEn", "ชื่อภาษาอังกฤษ", "ชื่ออังกฤษ"),
    TYPE("type", "ประเภท", "ประเภทหน่วยงาน"),
    DISTRICT("district", "อำเภอ", "อำเภอ/เขต", "เขต"),
    PROVINCE("province", "จังหวัด", "รหัสจังหวัด", "provinceCode"),
    WEBSITE("website", "เว็บไซต์", "เว็บไซต์หลัก"),
    VALID_FROM("validFrom", "ใช้ชื่อและประเภทนี้ตั้งแต่วันที่", "ใช้ตั้งแต่วันที่", "ตั้งแต่วันที่");

    private final String en;
    private final String th;
    private final List<String> others;

    AgencyColumn(String en, String th, String... others) {
        this.en = en;
        this.th = th;
        this.others = List.of(others);
    }

    String heading(Language language) {
        return language.choose(th, en);
    }

    /** Spaces and capitals don't matter. */
    static Optional<AgencyColumn> of(String heading) {
        String wanted = bare(heading);
        return Arrays.stream(values())
                .filter(column -> wanted.equals(bare(column.en))
                        || wanted.equals(bare(column.th))
                        || column.others.stream().anyMatch(other -> wanted.equals(bare(other))))
                .findFirst();
    }

    /** The member of {@link AgencyView} that a pointer of {@link AgencyCheck} names. */
    static Optional<AgencyColumn> ofPointer(String pointer) {
        return of(pointer.substring(1));
    }

    private static String bare(String heading) {
        return heading.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
