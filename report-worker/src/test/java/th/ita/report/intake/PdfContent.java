package th.ita.report.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF consists of, unpacked: two Java runtimes may compress the same bytes differently. */
final class PdfContent {

    private PdfContent() {}

    static byte[] of(byte[] pdf) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDocument objects = document.getDocument();
            List<COSObjectKey> keys =
                    objects.getXrefTable().keySet().stream().sorted().toList();
            for (COSObjectKey key : keys) {
                COSBase object = objects.getObjectFromPool(key).getObject();
                content.write((key + "\n").getBytes(StandardCharsets.UTF_8));
                if (object instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        in.transferTo(content);
                    }
                } else if (object != null) {
                    content.write(object.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return content.toByteArray();
    }
}
