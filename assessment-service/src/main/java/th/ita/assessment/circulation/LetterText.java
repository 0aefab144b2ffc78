package th.ita.assessment.circulation;

import java.time.LocalDate;

import th.ita.assessment.http.ThaiWords;

/**
 * What a letter says, in Thai: as plain text, and the same as HTML.
 *
 * @param to whom it is for
 * @param post theirs, or null
 * @param message the sender's own words, or null
 * @param measures address of the page of the measures
 * @param link where reading is acknowledged
 * @param until the last day of that
 */
record LetterText(
        String agency,
        int fiscalYear,
        int measureFiscalYear,
        String to,
        String post,
        String message,
        String measures,
        String link,
        LocalDate until) {

    String subject() {
        return "แจ้งเวียนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. "
                + ThaiWords.number(measureFiscalYear) + " " + Html.oneLine(agency);
    }

    String plain() {
        return """
                เรียน %s

                %s

                %sอ่านมาตรการได้ที่
                %s

                เมื่ออ่านแล้ว โปรดเปิดลิงก์นี้และกดปุ่มรับทราบ ภายในวันที่ %s
                %s

                ลิงก์นี้ออกให้ท่านโดยเฉพาะ โปรดอย่าส่งต่อ จดหมายนี้ส่งโดยระบบอัตโนมัติ ไม่ต้องตอบกลับ
                """.formatted(
                addressee(), sentence(), message == null ? "" : message + "\n\n", measures, ThaiWords.day(until), link);
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="th"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:Sarabun,Tahoma,sans-serif;font-size:16px;line-height:1.6">
                <p>เรียน %s</p>
                <p>%s</p>
                %s<p>อ่านมาตรการได้ที่ <a href="%s">%s</a></p>
                <p>เมื่ออ่านแล้ว โปรดเปิดลิงก์นี้และกดปุ่มรับทราบ ภายในวันที่ %s<br><a href="%s">เปิดหน้ารับทราบ</a></p>
                <p style="color:#555">ลิงก์นี้ออกให้ท่านโดยเฉพาะ โปรดอย่าส่งต่อ จดหมายนี้ส่งโดยระบบอัตโนมัติ ไม่ต้องตอบกลับ</p>
                </body></html>
                """.formatted(
                        Html.text(subject()),
                        Html.text(addressee()),
                        Html.text(sentence()),
                        message == null ? "" : "<p>" + Html.text(message).replace("\n", "<br>") + "</p>\n",
                        Html.text(measures),
                        Html.text(measures),
                        Html.text(ThaiWords.day(until)),
                        Html.text(link));
    }

    private String addressee() {
        return post == null ? to : to + " (" + post + ")";
    }

    private String sentence() {
        return "%s ขอแจ้งเวียนมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. %s ซึ่งจัดทำจากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. %s เพื่อทราบและถือปฏิบัติ"
                .formatted(agency, ThaiWords.number(measureFiscalYear), ThaiWords.number(fiscalYear));
    }
}
