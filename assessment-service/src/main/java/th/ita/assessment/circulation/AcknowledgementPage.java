package th.ita.assessment.circulation;

import java.time.Instant;

import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.http.ThaiWords;

/** The page behind a letter's link. */
final class AcknowledgementPage {

    private AcknowledgementPage() {}

    /** With the button. The form leads back to the page's own address, so that the link stands nowhere in it. */
    static String ask(String agency, int measureFiscalYear, String name, String measures) {
        return page("รับทราบมาตรการ", """
                <p>%s ขอแจ้งเวียนมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. %s</p>
                <p><a href="%s" rel="noreferrer">อ่านมาตรการ</a></p>
                <form method="post"><p>%s</p><button type="submit">รับทราบ</button></form>
                """.formatted(
                        Html.text(agency), ThaiWords.number(measureFiscalYear), Html.text(measures), Html.text(name)));
    }

    static String acknowledged(String name, Instant when) {
        return page(
                "รับทราบแล้ว",
                "<p>บันทึกแล้วว่า %s รับทราบเมื่อวันที่ %s ขอบคุณ</p>\n"
                        .formatted(Html.text(name), ThaiWords.day(ThaiDay.of(when))));
    }

    static String nothing() {
        return page(
                "ลิงก์นี้ใช้ไม่ได้",
                "<p>ลิงก์ไม่ถูกต้อง หรือการแจ้งเวียนนี้สิ้นสุดแล้ว หากยังไม่ได้รับทราบ โปรดติดต่อหน่วยงานที่ส่งจดหมายถึงท่าน</p>\n");
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="th">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>body{font-family:Sarabun,Tahoma,sans-serif;font-size:1.1rem;line-height:1.6;max-width:38rem;margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 2rem}</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(title, title, body);
    }
}
