package th.ita.assessment.score.bulk;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.score.AssessmentId;

/**
 * What a row says of one agency's year.
 *
 * @param number as Excel counts
 * @param level null where not given
 * @param flaws of cells that cannot be read; such a row is never imported
 */
record GivenRow(int number, AssessmentId id, Level level, List<Node> nodes, List<Flaw> flaws) {

    /** @param code as written in the sheet */
    record Level(String code, String cell) {}

    /**
     * @param code canonical in form; whether the year has it is not known yet
     * @param value null where the cell is empty
     * @param remark null where there is none
     * @param codeCell where the code stands, in a heading or in a cell
     * @param remarkCell null where there is no such column
     */
    record Node(String code, BigDecimal value, String remark, String codeCell, String valueCell, String remarkCell) {}

    void write(DataOutput out) throws IOException {
        out.writeInt(number);
        out.writeLong(id.agencyId());
        out.writeInt(id.fiscalYear());
        out.writeBoolean(level != null);
        if (level != null) {
            text(out, level.code);
            text(out, level.cell);
        }
        out.writeInt(nodes.size());
        for (Node node : nodes) {
            text(out, node.code);
            text(out, node.value == null ? null : node.value.toString());
            text(out, node.remark);
            text(out, node.codeCell);
            text(out, node.valueCell);
            text(out, node.remarkCell);
        }
        out.writeInt(flaws.size());
        for (Flaw flaw : flaws) {
            text(out, flaw.cell());
            text(out, flaw.code());
            text(out, flaw.th());
            text(out, flaw.en());
        }
    }

    static GivenRow read(DataInput in) throws IOException {
        int number = in.readInt();
        AssessmentId id = new AssessmentId(in.readLong(), in.readInt());
        Level level = in.readBoolean() ? new Level(text(in), text(in)) : null;
        List<Node> nodes = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String code = text(in);
            String value = text(in);
            nodes.add(new Node(
                    code, value == null ? null : new BigDecimal(value), text(in), text(in), text(in), text(in)));
        }
        List<Flaw> flaws = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            flaws.add(new Flaw(text(in), text(in), text(in), text(in)));
        }
        return new GivenRow(number, id, level, nodes, flaws);
    }

    // DataOutput's own form of text ends at 65,535 bytes, which a cell of Thai letters exceeds.
    private static void text(DataOutput out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static String text(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
