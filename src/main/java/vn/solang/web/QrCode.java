package vn.solang.web;

/**
 * A text as a square of black and white, for a telephone to read.
 *
 * @param side in squares, with the quiet zone of four squares around it
 * @param path the black squares, as an SVG path
 */
public record QrCode(int side, String path) {

    private static final int QUIET = 4;

    /** The picture of a text. */
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
