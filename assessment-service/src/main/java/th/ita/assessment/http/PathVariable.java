package th.ita.assessment.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a variable in a path means, whichever operation has it. */
enum PathVariable {
    AGENCY(
            "agencyId",
            "รหัสหน่วยงานในระบบของ ป.ป.ช. · The agency's department id in the NACC's own system.",
            5584,
            number(1, 999_999_999),
            ProblemCode.UNKNOWN_AGENCY),
    FISCAL_YEAR(
            "fiscalYear",
            "ปีงบประมาณ พ.ศ. ที่ประเมิน · The analysed fiscal year, of the Buddhist era.",
            2564,
            number(FiscalYears.FIRST, FiscalYears.LAST),
            ProblemCode.INVALID_PARAMETER,
            ProblemCode.UNKNOWN_FISCAL_YEAR),
    PROVINCE(
            "provinceCode",
            "รหัสจังหวัดสองหลัก · The two digits of a province.",
            "70",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).pattern("\\d\\d"),
            ProblemCode.UNKNOWN_PROVINCE),
    NODE(
            "node",
            "รหัสในกรอบการประเมินของปีนั้น เช่น TOTAL, OIT, 9, 9.1, O24 · A code of that year's framework, in any case.",
            "9",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)),
            ProblemCode.UNKNOWN_NODE),
    ACCOUNT(
            "account",
            "ชื่อบัญชี · An account's name.",
            "somchai",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).maxLength(60),
            ProblemCode.INVALID_PARAMETER,
            ProblemCode.UNKNOWN_ACCOUNT),
    KEY(
            "keyId",
            "รหัสคีย์ คือส่วนกลางของคีย์ · A key's id: the middle part of the key.",
            "k7xq2m9fpa3c",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).maxLength(12),
            ProblemCode.UNKNOWN_KEY),
    VERSION(
            "version",
            "เลขฉบับ เริ่มจาก 1 · Which version, counted from 1.",
            1,
            number(1, Integer.MAX_VALUE),
            ProblemCode.UNKNOWN_VERSION),
    FRAMEWORK_VERSION(
            "frameworkVersion",
            "ปีและเลขฉบับของกรอบการประเมิน · Fiscal year and edition of the framework.",
            "2564.1",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).pattern("\\d{4}\\.\\d+"),
            ProblemCode.UNKNOWN_VERSION),
    ENTRY(
            "entryId",
            "เลขที่รายการความคืบหน้า · An entry's number.",
            12,
            number(1, Long.MAX_VALUE),
            ProblemCode.UNKNOWN_ENTRY),
    FILE(
            "sha256",
            "ค่า SHA-256 ของไฟล์ · The SHA-256 of a file, in hexadecimal.",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).pattern("[0-9a-f]{64}"),
            ProblemCode.UNKNOWN_FILE),
    TOKEN(
            "token",
            "ส่วนท้ายของลิงก์ในจดหมาย · The end of a letter's link.",
            "o3Zk1cYw0mJx7Qe5uTn2bA9sLdVhRfGp4iXy6EwK8tM",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)),
            ProblemCode.NOT_FOUND),
    CIRCULATION(
            "circulationId",
            "เลขที่การแจ้งเวียน · A circulation's number.",
            3,
            number(1, Long.MAX_VALUE),
            ProblemCode.UNKNOWN_CIRCULATION),
    DRAFT(
            "draftId",
            "รหัสเอกสารร่าง จากคำตอบเมื่อสั่งจัดทำ · The preview's id, from the answer to the request for it.",
            "0b9e6a52-6f0d-4c53-9d2a-5b7f3f1f8c11",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).format("uuid"),
            ProblemCode.UNKNOWN_PREVIEW),
    DRAFT_FILE(
            "name",
            "ชื่อไฟล์ตามรายการ · A name of the list.",
            "memorandum.pdf",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)),
            ProblemCode.UNKNOWN_PREVIEW),
    CODE(
            "code",
            "รหัสแปดตัวบนเอกสาร ตัวใหญ่หรือเล็กก็ได้ · The eight letters printed on a document, in any case.",
            "K7QM3XPD",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).maxLength(20),
            ProblemCode.UNKNOWN_CODE),
    IMPORT(
            "importId",
            "รหัสการนำเข้า · The import's id.",
            "0c2f3a52-8a4e-4f0c-9d55-6f1a7c3b9e10",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)),
            ProblemCode.UNKNOWN_IMPORT);

    private final String variable;
    private final String description;
    private final Object example;
    private final Schema schema;
    private final List<ProblemCode> problems;

    PathVariable(String variable, String description, Object example, Schema schema, ProblemCode... problems) {
        this.variable = variable;
        this.description = description;
        this.example = example;
        this.schema = schema;
        this.problems = List.of(problems);
    }

    static Optional<PathVariable> named(String name) {
        return Arrays.stream(values())
                .filter(variable -> variable.variable.equals(name))
                .findFirst();
    }

    /** What an operation with this variable can end with. */
    List<ProblemCode> problems() {
        return problems;
    }

    void describe(Parameter parameter) {
        parameter.description(description).schema(schema).example(example);
    }

    private static Schema number(long least, long most) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER))
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
