package vn.solang.reporting;

/** Text that XML 1.0 can carry: line breaks and tabs become spaces, other control characters and lone surrogates go. */
final class XmlText {

    private XmlText() {}

    static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < Character.MIN_SURROGATE)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t' || point == '\n' || point == '\r') {
                clean.append(' ');
            } else if (carried(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    private static boolean carried(int point) {
        return (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }
}
