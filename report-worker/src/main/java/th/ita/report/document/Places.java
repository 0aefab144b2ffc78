package th.ita.report.document;

import java.util.List;

/** Names and addresses of country, province and year. */
final class Places {

    static final Document.Crumb TOP = new Document.Crumb("หน้าแรก", "");

    private static final String BANGKOK = "กรุงเทพมหานคร";
    private static final String PROVINCE = "จังหวัด";

    private Places() {}

    /** E.g. "จังหวัดราชบุรี"; Bangkok is none. */
    static String province(String name) {
        return isBangkok(name) || name.startsWith(PROVINCE) ? name : PROVINCE + name;
    }

    static boolean isBangkok(String province) {
        return BANGKOK.equals(province);
    }

    static String provincePath(String code) {
        return "province/" + code + "/";
    }

    static String provincePath(String code, long fiscalYear) {
        return provincePath(code) + fiscalYear + "/";
    }

    static String countryPath(long fiscalYear) {
        return "country/" + fiscalYear + "/";
    }

    static List<Inline> link(String text, String path) {
        return List.of(new Inline.Link(text, path));
    }
}
