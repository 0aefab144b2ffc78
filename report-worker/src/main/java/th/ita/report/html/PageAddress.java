package th.ita.report.html;

/**
 * Where a page will lie, so that its links can be relative and the whole site can be moved below any base path.
 *
 * @param folder the subject's folder, site-relative, ending in a slash, e.g. {@code assessment/5584/2564/}; empty for
 *     the top page
 * @param versionFolder name of the version's folder inside {@code folder}, e.g. {@code r7-1a2b3c4d}, where the files lie
 * @param assetsFolder name of the shared folder at the root, e.g. {@code assets-0a1b2c3d}
 * @param inVersionFolder whether this is the copy kept inside the version's folder, not the subject's current page
 */
public record PageAddress(String folder, String versionFolder, String assetsFolder, boolean inVersionFolder) {

    /** Of a file that travels: links into the website are text there. */
    static final PageAddress NOWHERE = new PageAddress("", null, null, false);

    public PageAddress {
        if (!folder.isEmpty() && (!folder.endsWith("/") || folder.startsWith("/"))) {
            throw new IllegalArgumentException("not a site-relative folder: " + folder);
        }
    }

    /** {@code <folder>index.html}, the page that always shows the newest version. */
    public static PageAddress current(String folder, String versionFolder, String assetsFolder) {
        return new PageAddress(folder, versionFolder, assetsFolder, false);
    }

    /** {@code <folder><versionFolder>/index.html}, the copy that stays as it is. */
    public static PageAddress ofVersion(String folder, String versionFolder, String assetsFolder) {
        return new PageAddress(folder, versionFolder, assetsFolder, true);
    }

    /** A file published beside the page. */
    String toFile(String name) {
        return inVersionFolder ? name : versionFolder + "/" + name;
    }

    /** A shared file, e.g. {@code style.css}. */
    String toAsset(String name) {
        return toRoot() + assetsFolder + "/" + name;
    }

    /** @param path site-relative path of a page's folder, ending in a slash, or empty for the top page */
    String toPage(String path) {
        String relative = toRoot() + path;
        return relative.isEmpty() ? "./" : relative;
    }

    /** The subject's newest version. */
    String toCurrent() {
        return inVersionFolder ? "../" : "./";
    }

    private String toRoot() {
        long depth = folder.chars().filter(c -> c == '/').count() + (inVersionFolder ? 1 : 0);
        return "../".repeat((int) depth);
    }
}
