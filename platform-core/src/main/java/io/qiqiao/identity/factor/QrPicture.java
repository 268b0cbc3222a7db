package io.qiqiao.identity.factor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Draws a QR code as an SVG picture of its own. */
final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    /** The picture of {@code text} as a data address, which pages may show. */
    static URI of(String text) {
        try {
            BitMatrix dots =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            byte[] svg = svg(dots).getBytes(StandardCharsets.UTF_8);
            return URI.create("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a text that no QR code can hold", tooLong);
        }
    }

    private static String svg(BitMatrix dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns='http://www.w3.org/2000/svg' shape-rendering='crispEdges' viewBox='0 0 " + dots.getWidth()
                + " " + dots.getHeight() + "'><path fill='#fff' d='M0 0h" + dots.getWidth() + "v" + dots.getHeight()
                + "H0z'/><path d='" + path + "'/></svg>";
    }
}
