package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text gives the result or the measures another fiscal year than theirs, or names one that has nothing to do with either.
 * Years of days, laws and plans are left alone.
 */
record YearRule() implements Rule {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern YEAR = Pattern.compile(
            "(?:ปีงบประมาณ|ประจำปี|ปี|fiscal year|FY)\\s*(?:พ\\.?\\s*ศ\\.?)?\\s*(2[45]\\d\\d)(?!\\d)(?!\\s*[-–—]\\s*\\d)",
            FLAGS);
    private static final Pattern SUBJECT = Pattern.compile(
            "(?<result>ผลการประเมิน|ผลคะแนน|ผลการวิเคราะห์|การประเมินคุณธรรม|result|score)|(?<measures>มาตรการ|measures)",
            FLAGS);
    private static final Pattern COMPARING =
            Pattern.compile("เทียบ|ปีก่อน|ปีที่ผ่านมา|ที่แล้ว|compared|previous|last year", FLAGS);
    private static final int NEAR = 80;

    @Override
    public String name() {
        return "other-year";
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
        int analysed = set.fiscalYear();
        int measured = set.content().measureFiscalYear();
        List<Contradiction> found = new ArrayList<>();
        for (Passage passage : set.passages()) {
            Matcher matcher = YEAR.matcher(passage.text());
            while (matcher.find()) {
                int year = Integer.parseInt(matcher.group(1));
                String before = passage.before(matcher.start(), NEAR);
                if (COMPARING.matcher(before).find()) {
                    continue;
                }
                String subject = subject(before);
                if ("result".equals(subject) && year != analysed) {
                    found.add(found(
                            passage.pointer(),
                            null,
                            "ข้อความว่าผลการประเมินของปี " + year + " แต่ผลที่วิเคราะห์เป็นของปีงบประมาณ " + analysed,
                            "The text speaks of a result of " + year + ", but the analysed one is of fiscal year "
                                    + analysed + "."));
                } else if ("measures".equals(subject) && year != measured) {
                    found.add(found(
                            passage.pointer(),
                            null,
                            "ข้อความว่ามาตรการของปี " + year + " แต่มาตรการชุดนี้เป็นของปีงบประมาณ " + measured,
                            "The text speaks of measures for " + year + ", but these are for fiscal year " + measured
                                    + "."));
                } else if (subject == null && !Set.of(analysed, measured).contains(year) && !passage.goal()) {
                    found.add(found(
                            passage.pointer(),
                            null,
                            "ข้อความระบุปี " + year + " แต่ผลเป็นของปีงบประมาณ " + analysed
                                    + " และมาตรการเป็นของปีงบประมาณ " + measured,
                            "The text names " + year + ", but the result is of fiscal year " + analysed
                                    + " and the measures are for " + measured + "."));
                }
            }
        }
        return found;
    }

    /** The last that was spoken of. */
    private static String subject(String before) {
        String last = null;
        Matcher matcher = SUBJECT.matcher(before);
        while (matcher.find()) {
            last = matcher.group("result") != null ? "result" : "measures";
        }
        return last;
    }
}
