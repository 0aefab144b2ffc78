package th.ita.assessment.http;

import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "ITA API",
                        version = "1",
                        license = @License(name = "Apache-2.0"),
                        contact = @Contact(name = "ผู้ดูแลระบบนี้ · the administrators of this installation"),
                        description = """
                                ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) รายหน่วยงานและรายปีงบประมาณ \
                                พร้อมบทวิเคราะห์และเอกสารที่เผยแพร่ การอ่านไม่ต้องมีบัญชี การบันทึกใช้บัญชีหรือคีย์ (กดปุ่ม Authorize) \
                                ตัวอย่างทุกรายการมาจากกรณีจริงขององค์การบริหารส่วนตำบลปากช่อง ปีงบประมาณ 2564

                                วิธีแก้ไขคะแนน:

                                1. กด Authorize ใส่ชื่อบัญชีและรหัสผ่าน (รหัสผ่านถูกตรวจเมื่อกด Execute)
                                2. อ่านแบบกรอกคะแนนด้วย `GET …/sheet` คัดลอกเนื้อหาจาก Response body และค่า `ETag` จาก Response headers
                                3. เปิด `PUT …/sheet` วางเนื้อหาแทนตัวอย่าง แก้คะแนน แล้วเลือก `dryRun=true` เพื่อดูผลก่อน ซึ่งยังไม่บันทึก
                                4. เลือก `dryRun=false` ใส่ค่า ETag ใน `If-Match` รวมเครื่องหมาย `"` ทั้งสองข้าง แล้วกด Execute

                                ในคำตอบที่แจ้งข้อผิดพลาด ช่อง `detail` บอกสาเหตุ และ `/entries/44` คือรายการที่ 45 นับจาก 1

                                Results of the Integrity and Transparency Assessment by agency and fiscal year, their analyses and their \
                                published documents. Reading needs no account; writing needs an account or a key (press Authorize). \
                                Every example is the real case of the Pak Chong subdistrict organization, fiscal year 2564.

                                - Fiscal years are of the Buddhist era (2564 ended in September 2021). Scores are numbers with two \
                                decimals; what is not known is `null`.
                                - Reads carry an `ETag`; send it back in `If-None-Match` and an unchanged answer is an empty 304.
                                - Writes say what they are based on: `If-None-Match: *` to create, `If-Match` with the ETag to change. \
                                A PUT takes what the GET gave.
                                - Lists have `limit` and `after`; a page names the `next` one.
                                - Errors are RFC 9457 problems in Thai, or in English with `Accept-Language: en`. Programs read `code`.
                                """),
        tags = {
            @Tag(
                    name = "Everybody",
                    description = "ทุกคน: ผลคะแนน บทวิเคราะห์ และเอกสารของหน่วยงาน · results, analyses, documents"),
            @Tag(
                    name = "Provincial dashboards",
                    description = "จังหวัดและภาพรวมประเทศ · summaries of a province and of the country"),
            @Tag(
                    name = "Measures",
                    description =
                            "เจ้าหน้าที่ ผู้เห็นชอบ และผู้ดูแลเว็บไซต์: ชุดมาตรการและการเห็นชอบ · measures and their endorsement"),
            @Tag(
                    name = "Administrators",
                    description =
                            "ผู้ดูแลระบบ: ทะเบียนหน่วยงาน แบบกรอกคะแนน และการเผยแพร่ · the register, score sheets, publishing")
        },
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
@SecurityScheme(securitySchemeName = ApiDocument.ACCOUNT, type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(
        securitySchemeName = ApiDocument.KEY,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description =
                "คีย์ของโปรแกรม (ขึ้นต้นด้วย ita_) หรือโทเคนจากผู้ให้บริการยืนยันตัวตน · the key of a machine, which begins "
                        + "with ita_, or a token of the OpenID Connect provider")
public class ApiDocument extends Application {

    static final String ACCOUNT = "account";
    static final String KEY = "key";
    static final String OPEN_ID_CONNECT = "openIdConnect";
}
