package th.ita.assessment.score;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;

/** Whether one entry says something that its node can have. */
final class EntryCheck {

    private static final int LONGEST_REMARK = 2000;
    private static final int MOST_URLS = 10;
    private static final int LONGEST_URL = 2000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FrameworkNode node;
    private final ScoreSheet.Entry entry;
    private final EntryFlaws flaws;

    private EntryCheck(ScoreSheet.Entry entry, EntryFlaws flaws) {
        this.node = flaws.node();
        this.entry = entry;
        this.flaws = flaws;
    }

    /** Adds what is wrong with the entry. */
    static void check(Framework framework, ScoreSheet.Entry entry, EntryFlaws flaws) {
        EntryCheck check = new EntryCheck(entry, flaws);
        check.reported();
        AnswerCheck.check(framework, entry, flaws);
        check.remark();
        check.evidence();
    }

    private void reported() {
        BigDecimal reported = entry.reported();
        if (reported == null || !flaws.isScore("/reported", "คะแนนที่รายงาน", "reported score", reported)) {
            return;
        }
        if (node.kind() == NodeKind.ITEM && reported.signum() != 0 && reported.compareTo(HUNDRED) != 0) {
            flaws.add(
                    "item-value",
                    "/reported",
                    "คะแนนของข้อ %s คือ %s แต่ข้อนี้ได้เพียง 0 หรือ 100 เท่านั้น หากยังไม่ทราบผลให้เว้นว่าง (null)"
                            .formatted(node.code(), Quoted.of(reported)),
                    "%s is given %s, but an item scores either 0 or 100. Leave it null if the score is not known."
                            .formatted(node.code(), Quoted.of(reported)));
        }
    }

    private void remark() {
        String remark = entry.remark();
        if (remark == null || remark.isBlank()) {
            return;
        }
        if (node.kind() != NodeKind.ITEM
                || entry.reported() == null
                || entry.reported().signum() != 0) {
            flaws.add(
                    "remark-without-loss",
                    "/remark",
                    "%s มีหมายเหตุ แต่หมายเหตุของผู้ประเมินใช้กับข้อตรวจที่ได้ 0 คะแนนเท่านั้น ให้ลบหมายเหตุหรือแก้คะแนนเป็น 0"
                            .formatted(node.code()),
                    "%s has a remark, but only an item that scored 0 carries an assessor's remark. Remove the remark or set the score to 0."
                            .formatted(node.code()));
        }
        if (remark.length() > LONGEST_REMARK) {
            flaws.add(
                    "too-long",
                    "/remark",
                    "หมายเหตุของ %s ยาว %d อักขระ แต่รับได้ไม่เกิน %d อักขระ"
                            .formatted(node.code(), remark.length(), LONGEST_REMARK),
                    "The remark on %s has %d characters; at most %d are taken."
                            .formatted(node.code(), remark.length(), LONGEST_REMARK));
        }
        invisible(remark)
                .ifPresent(character -> flaws.add(
                        "control-characters",
                        "/remark",
                        "หมายเหตุของ %s มีอักขระที่มองไม่เห็นหรือการขึ้นบรรทัดใหม่ (U+%04X) ให้พิมพ์เป็นข้อความบรรทัดเดียว"
                                .formatted(node.code(), character),
                        "The remark on %s holds an invisible character or a line break (U+%04X). Write it as one line of plain text."
                                .formatted(node.code(), character)));
    }

    private static Optional<Integer> invisible(String text) {
        return text.codePoints()
                .filter(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
                .boxed()
                .findFirst();
    }

    private void evidence() {
        List<String> urls = entry.evidenceUrls();
        if (urls == null || urls.isEmpty()) {
            return;
        }
        if (node.kind() != NodeKind.ITEM) {
            flaws.add(
                    "evidence-without-item",
                    "/evidenceUrls",
                    "%s ไม่ใช่ข้อตรวจการเปิดเผยข้อมูล จึงไม่มีที่อยู่ของหลักฐาน (evidenceUrls)".formatted(node.code()),
                    "%s is no item that an assessor looks for, so it has no evidence URLs.".formatted(node.code()));
        }
        if (urls.size() > MOST_URLS) {
            flaws.add(
                    "too-many-urls",
                    "/evidenceUrls",
                    "%s มีที่อยู่ของหลักฐาน %d รายการ แต่รับได้ไม่เกิน %d รายการ"
                            .formatted(node.code(), urls.size(), MOST_URLS),
                    "%s has %d evidence URLs; at most %d are taken.".formatted(node.code(), urls.size(), MOST_URLS));
            return;
        }
        for (int i = 0; i < urls.size(); i++) {
            url("/evidenceUrls/" + i, urls.get(i));
        }
    }

    private void url(String member, String url) {
        if (url != null && url.length() > LONGEST_URL) {
            flaws.add(
                    "too-long",
                    member,
                    "ที่อยู่ของหลักฐานของ %s ยาว %d อักขระ แต่รับได้ไม่เกิน %d อักขระ"
                            .formatted(node.code(), url.length(), LONGEST_URL),
                    "An evidence URL of %s has %d characters; at most %d are taken."
                            .formatted(node.code(), url.length(), LONGEST_URL));
        } else if (url == null || !isWebAddress(url)) {
            flaws.add(
                    "invalid-url",
                    member,
                    "\"%s\" ไม่ใช่ที่อยู่เว็บของหลักฐานที่ใช้ได้ ต้องขึ้นต้นด้วย https:// หรือ http:// ตามด้วยชื่อเว็บไซต์ และไม่มีช่องว่าง"
                            .formatted(Quoted.of(String.valueOf(url))),
                    "\"%s\" is no web address of evidence: it must begin with https:// or http:// and the name of a site, without spaces."
                            .formatted(Quoted.of(String.valueOf(url))));
        }
    }

    /** With Thai letters in it or not; without a user name, which would only disguise the site. */
    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String site = uri.getRawAuthority();
            return (scheme.equals("http") || scheme.equals("https"))
                    && site != null
                    && !site.contains("@")
                    && !site.startsWith(":")
                    && invisible(url).isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
