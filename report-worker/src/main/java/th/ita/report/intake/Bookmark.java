package th.ita.report.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kept with every committed offset: for which place and by which edition everything before that offset was done. A
 * partition whose bookmark does not hold for this worker is read from its beginning; that is how a deleted website, or
 * one of an older edition, is rebuilt, and how a lost archive gets its uploaded files again.
 *
 * @param place {@code website} or {@code archive}
 * @param id of that one
 */
record Bookmark(Edition edition, String place, String id) {

    private static final Pattern FORM = Pattern.compile("edition=([1-9][0-9]{0,8}) ([a-z]+)=(\\S+)");

    /** E.g. {@code edition=1 website=0e5c…}. */
    @Override
    public String toString() {
        return "edition=" + edition + " " + place + "=" + id;
    }

    /** @param committed what was kept with an offset; null or anything else if somebody else has committed it */
    boolean isCoveredBy(String committed) {
        Matcher form = FORM.matcher(committed == null ? "" : committed);
        return form.matches()
                && Integer.parseInt(form.group(1)) >= edition.number()
                && form.group(2).equals(place)
                && form.group(3).equals(id);
    }
}
