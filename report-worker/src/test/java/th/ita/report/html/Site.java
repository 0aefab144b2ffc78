package th.ita.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Attachment;
import th.ita.report.document.Composition;
import th.ita.report.document.Examples;
import th.ita.report.document.Print;

/** A website laid out in a folder as the worker lays it out, but for the PDF. */
final class Site {

    static final String VERSION = "r7-1a2b3c4d";

    private static final String SNAPSHOT = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    private final Path folder;
    private final WebsiteAssets assets = WebsiteAssets.load();
    private final HtmlRenderer renderer = new HtmlRenderer();

    Site(Path folder) throws IOException {
        this.folder = folder;
        write(folder.resolve(assets.folder()), assets.files());
        Files.write(folder.resolve("404.html"), NotFoundPage.render(Examples.PUBLISHER, "/"));
        Path check = folder.resolve(CheckEntryPage.PATH);
        Files.createDirectories(check.getParent());
        Files.write(check, CheckEntryPage.render(Examples.PUBLISHER, assets.folder()));
    }

    /** @return the subject's page */
    Path publish(ObjectNode snapshot) throws IOException {
        String subject = snapshot.get("subject").textValue();
        String path = subject.equals("country") ? "" : subject + "/";
        Composition composition = Examples.compose(snapshot);
        Path page = folder.resolve(path);
        write(page.resolve(VERSION), composition.dataFiles());
        for (Print print : composition.prints()) {
            for (Print.Format format : print.formats()) {
                Files.writeString(page.resolve(VERSION).resolve(print.file(format)), "stands for the file");
            }
        }
        for (Attachment attachment : composition.attachments()) {
            Files.writeString(page.resolve(VERSION).resolve(attachment.name()), "stands for the file");
        }
        VersionMark mark = new VersionMark(1, 7, "1", SNAPSHOT);
        Files.write(
                page.resolve(VERSION).resolve("index.html"),
                renderer.render(composition.page(), PageAddress.ofVersion(path, VERSION, assets.folder()), mark));
        return Files.write(
                page.resolve("index.html"),
                renderer.render(composition.page(), PageAddress.current(path, VERSION, assets.folder()), mark));
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
