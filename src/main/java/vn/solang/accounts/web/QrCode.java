package vn.solang.accounts.web;

/** A text as a square of black and white, for a telephone to read. */
final class QrCode {

    private QrCode() {}

    /**
     * The black squares, with the quiet zone of four squares around them.
     */
    static SecondFactorPage.Picture svgPath(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + 4, y + 4));
                }
            }
        }
        return new SecondFactorPage.Picture(code.size + 8, path.toString());
    }
}
