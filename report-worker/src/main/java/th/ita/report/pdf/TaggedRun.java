package th.ita.report.pdf;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

import th.ita.report.document.Inline;
import th.ita.report.document.LinkTargets;

/**
 * Where a run of text belongs in the structure tree, and where it leads.
 *
 * @param element null for what is on the page but not part of what it says, e.g. a running head
 * @param target address of a link, else null
 * @param label of a link, for who cannot see it, else null
 */
record TaggedRun(PdfStructureElement element, URI target, String label) {

    static final TaggedRun ARTIFACT = new TaggedRun(null, null, null);

    /** All runs belong to the block itself, unless there is a link among them: then what is between links is a span. */
    static List<TaggedRun> of(PdfStructureElement block, List<Inline> content, LinkTargets targets) {
        boolean links = content.stream().anyMatch(inline -> targets.of(inline) != null);
        if (!links) {
            return Collections.nCopies(content.size(), new TaggedRun(block, null, null));
        }
        List<TaggedRun> runs = new ArrayList<>();
        TaggedRun text = null;
        for (Inline inline : content) {
            URI target = targets.of(inline);
            if (target != null) {
                runs.add(new TaggedRun(new PdfStructureElement(block, PdfName.LINK), target, inline.text()));
                text = null;
            } else {
                if (text == null) {
                    text = new TaggedRun(new PdfStructureElement(block, PdfName.SPAN), null, null);
                }
                runs.add(text);
            }
        }
        return runs;
    }
}
