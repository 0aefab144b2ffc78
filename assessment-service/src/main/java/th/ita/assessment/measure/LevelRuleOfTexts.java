package th.ita.assessment.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import th.ita.assessment.analysis.Analysis;

/**
 * A text names a level other than the result's, or describes another one by the share that has to be mended: "15–25 per
 * cent" is what a total of 75 to 85 leaves.
 */
record LevelRuleOfTexts() implements Rule {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern GOAL =
            Pattern.compile("เป้าหมาย|ให้ถึง|ให้ได้|ยกระดับ|ขึ้นเป็น|จะได้|target|goal|reach|next|raise", FLAGS);
    private static final Pattern SHARE = Pattern.compile(
            "(?:ร้อยละ\\s*)?(\\d{1,2})\\s*%?\\s*(?:-|–|—|ถึง|to)\\s*(?:ร้อยละ\\s*)?(\\d{1,2})\\s*(%|เปอร์เซ็นต์|per ?cent)?",
            FLAGS);
    private static final Pattern MENDING = Pattern.compile("ปรับปรุง|แก้ไข|พัฒนา|improve|mend|work", FLAGS);
    private static final int NEAR = 60;

    @Override
    public String name() {
        return "other-level";
    }

    @Override
    public Contradiction.Stage stage() {
        return Contradiction.Stage.DRAFT;
    }

    @Override
    public Contradiction.Severity severity() {
        return Contradiction.Severity.ERROR;
    }

    @Override
    public List<Contradiction> read(MeasureReading set) {
        Analysis.Standing level = set.analysis().level();
        List<Contradiction> found = new ArrayList<>();
        if (level.current().isEmpty()) {
            return found;
        }
        Pattern named = Pattern.compile(
                "(?:ระดับ|level|grade)\\s*[“\"']?((?-i:"
                        + level.scale().stream()
                                .map(Analysis.Band::code)
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|"))
                        + "))(?![A-Za-z])",
                FLAGS);
        for (Passage passage : set.passages()) {
            if (!passage.goal()) {
                named(set, passage, named.matcher(passage.text()), found);
                described(set, passage, SHARE.matcher(passage.text()), found);
            }
        }
        return found;
    }

    private void named(MeasureReading set, Passage passage, Matcher text, List<Contradiction> found) {
        while (text.find()) {
            String code = text.group(1);
            boolean right = set.analysis().level().current().stream()
                    .anyMatch(level -> level.code().equalsIgnoreCase(code));
            if (!right && !GOAL.matcher(passage.before(text.start(), NEAR / 2)).find()) {
                found.add(found(
                        passage.pointer(),
                        set.tree().root().code(),
                        "ข้อความว่าระดับ " + code + " แต่คะแนนรวม " + total(set) + " อยู่ในระดับ " + levels(set),
                        "The text says level " + code + ", but the total of " + total(set) + " is level " + levels(set)
                                + "."));
            }
        }
    }

    private void described(MeasureReading set, Passage passage, Matcher share, List<Contradiction> found) {
        while (share.find()) {
            boolean percent = share.group().contains("ร้อยละ") || share.group(3) != null;
            String around = passage.before(share.start(), NEAR) + passage.after(share.end(), NEAR);
            if (!percent || !MENDING.matcher(around).find()) {
                continue;
            }
            BigDecimal from = BigDecimal.valueOf(100 - Integer.parseInt(share.group(2)));
            BigDecimal to = BigDecimal.valueOf(100 - Integer.parseInt(share.group(1)));
            set.analysis().level().scale().stream()
                    .filter(band -> band.minimum().compareTo(from) == 0
                            && to.subtract(band.maximum()).abs().compareTo(BigDecimal.ONE) < 0)
                    .filter(band -> set.analysis().level().current().stream()
                            .noneMatch(level -> level.code().equals(band.code())))
                    .findFirst()
                    .ifPresent(band -> found.add(found(
                            passage.pointer(),
                            set.tree().root().code(),
                            "“" + share.group().strip() + "” เป็นคำอธิบายของระดับ " + band.code() + " แต่คะแนนรวม "
                                    + total(set) + " อยู่ในระดับ " + levels(set),
                            "“" + share.group().strip() + "” describes level " + band.code() + ", but the total of "
                                    + total(set) + " is level " + levels(set) + ".")));
        }
    }

    private static BigDecimal total(MeasureReading set) {
        return set.analysis().total().value();
    }

    private static String levels(MeasureReading set) {
        return set.analysis().level().current().stream()
                .map(Analysis.LevelView::code)
                .collect(Collectors.joining(" / "));
    }
}
