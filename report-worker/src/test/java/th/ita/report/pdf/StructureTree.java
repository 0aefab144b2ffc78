package th.ita.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a screen reader sees it: elements, their order, and what each reads out. */
final class StructureTree {

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final PDStructureElement root;

    StructureTree(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> ofPage = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
            texts.put(page, ofPage);
        }
        root = (PDStructureElement)
                document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        if (content.getMCID() >= 0) {
            texts.put(content.getMCID(), text(content));
        }
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    PDStructureElement root() {
        return root;
    }

    /** All elements of a role, in reading order. */
    List<PDStructureElement> all(String role) {
        List<PDStructureElement> found = new ArrayList<>();
        find(root, role, found);
        return found;
    }

    private static void find(PDStructureElement element, String role, List<PDStructureElement> found) {
        if (element.getStructureType().equals(role)) {
            found.add(element);
        }
        children(element).forEach(child -> find(child, role, found));
    }

    static List<PDStructureElement> children(PDStructureElement element) {
        return element.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }

    /** What it reads out by itself, without what its child elements do. */
    String ownText(PDStructureElement element) {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer mark) {
                text.append(texts.get(element.getPage()).get(mark));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(texts.get(reference.getPage()).get(reference.getMCID()));
            }
        }
        return text.toString();
    }

    /** The pages on which it or a part of it is drawn. */
    Set<PDPage> pages(PDStructureElement element) {
        Set<PDPage> pages = new HashSet<>();
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer) {
                pages.add(element.getPage());
            } else if (kid instanceof PDMarkedContentReference reference) {
                pages.add(reference.getPage());
            } else if (kid instanceof PDStructureElement child) {
                pages.addAll(pages(child));
            }
        }
        return pages;
    }

    /** One line for each element, indented: role, attributes, text. */
    String outline() {
        StringBuilder outline = new StringBuilder();
        outline(root, 0, outline);
        return outline.toString();
    }

    private void outline(PDStructureElement element, int depth, StringBuilder outline) {
        outline.append("  ".repeat(depth)).append(element.getStructureType());
        String scope = attribute(element, "Scope");
        if (scope != null) {
            outline.append(" scope=").append(scope);
        }
        if (element.getAlternateDescription() != null) {
            outline.append(" alt=").append(element.getAlternateDescription());
        }
        if (element.getKids().stream().anyMatch(PDObjectReference.class::isInstance)) {
            outline.append(" annotated");
        }
        String text = ownText(element).strip();
        outline.append(text.isEmpty() ? "" : ": " + text).append('\n');
        children(element).forEach(child -> outline(child, depth + 1, outline));
    }

    static String attribute(PDStructureElement element, String name) {
        var attributes = element.getCOSObject().getCOSDictionary(COSName.A);
        return attributes == null ? null : attributes.getNameAsString(name);
    }
}
