package th.ita.report.html;

import java.util.stream.Collectors;

import th.ita.report.document.Block;
import th.ita.report.qr.QrCode;

/** A QR code as one path, black on white whatever the page's colours, as a camera wants it. */
final class SvgQrCode {

    private SvgQrCode() {}

    /** @param verification with an address */
    static String draw(Block.Verification verification) {
        QrCode code = QrCode.of(verification.url());
        int side = code.size() + 2 * QrCode.QUIET;
        String path = code.bars().stream()
                .map(bar -> "M%d %dh%dv1h-%dz"
                        .formatted(bar.column() + QrCode.QUIET, bar.row() + QrCode.QUIET, bar.length(), bar.length()))
                .collect(Collectors.joining());
        return """
                <svg class="qr" role="img" aria-label="%s" viewBox="0 0 %d %d" shape-rendering="crispEdges">
                <path fill="#fff" d="M0 0h%dv%dh-%dz"/>
                <path fill="#000" d="%s"/>
                </svg>
                """.formatted(HtmlText.escape(verification.alternative()), side, side, side, side, side, path);
    }
}
