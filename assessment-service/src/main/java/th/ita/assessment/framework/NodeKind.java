package th.ita.assessment.framework;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a node of the assessment is, from the top of the tree downwards. */
public enum NodeKind {
    /** คะแนนรวม, the root. */
    TOTAL("total"),
    /** เครื่องมือ: IIT, EIT, OIT. */
    INSTRUMENT("instrument"),
    /** ตัวชี้วัด 1–10. */
    INDICATOR("indicator"),
    /** ตัวชี้วัดย่อย such as 9.1. */
    SUB_INDICATOR("sub-indicator"),
    /** ข้อคำถาม of a questionnaire. */
    QUESTION("question"),
    /** A published document or page that the assessor looks for; scores 0 or 100. */
    ITEM("item"),
    /** One of several parts of a question, answered on its own. */
    SUB_ITEM("sub-item");

    private final String json;

    /** The kind of that name in JSON. */
    static Optional<NodeKind> of(String json) {
        return Arrays.stream(values()).filter(kind -> kind.json.equals(json)).findFirst();
    }

    NodeKind(String json) {
        this.json = json;
    }

    /** The name in JSON, such as {@code sub-indicator}. */
    @JsonValue
    public String json() {
        return json;
    }
}
