package th.ita.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * SHA-256 of all that a PDF holds, with its streams unpacked: two JDKs with another zlib write other bytes of the same
 * content.
 */
public final class ContentDigest {

    private final MessageDigest digest;

    private ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String of(byte[] pdf) throws IOException {
        ContentDigest content = new ContentDigest();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<COSObjectKey> keys = document.getDocument().getXrefTable().keySet().stream()
                    .sorted(Comparator.comparingLong(COSObjectKey::getNumber))
                    .toList();
            for (COSObjectKey key : keys) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (!isCrossReference(object)) {
                    content.add(key + "=");
                    content.add(object);
                }
            }
        }
        return HexFormat.of().formatHex(content.digest.digest());
    }

    /** It tells at which byte each object lies, and so how well others were packed. */
    private static boolean isCrossReference(COSBase object) {
        return object instanceof COSStream stream && COSName.XREF.equals(stream.getCOSName(COSName.TYPE));
    }

    private void add(COSBase value) throws IOException {
        switch (value) {
            case null -> add("null ");
            case COSObject reference -> add("ref " + reference.getKey() + " ");
            case COSArray array -> {
                add("[");
                for (int i = 0; i < array.size(); i++) {
                    add(array.get(i));
                }
                add("]");
            }
            case COSDictionary dictionary -> {
                add("<");
                for (COSName name : dictionary.keySet().stream().sorted().toList()) {
                    if (!isPacking(name)) {
                        add(name.getName() + " ");
                        add(dictionary.getItem(name));
                    }
                }
                add(">");
                if (dictionary instanceof COSStream stream) {
                    try (InputStream unpacked = stream.createInputStream()) {
                        digest.update(unpacked.readAllBytes());
                    }
                }
            }
            case COSString string -> add("(" + string.toHexString() + ")");
            default -> add(value + " ");
        }
    }

    private static boolean isPacking(COSName name) {
        return name.equals(COSName.LENGTH) || name.equals(COSName.FILTER);
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
