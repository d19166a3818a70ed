package vn.solang.reporting;

/**
 * The measures of an administrative document, as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them. Lengths are twentieths
 * of a point, the unit of WordprocessingML; type sizes are points.
 */
final class DecreeLayout {

    /** Mục I.1: A4. */
    static final int PAGE_WIDTH = 11_906;

    static final int PAGE_HEIGHT = 16_838;

    /** Mục I.3: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
    static final int TOP = millimetres(20);

    static final int BOTTOM = millimetres(20);
    static final int LEFT = millimetres(30);
    static final int RIGHT = millimetres(15);
    static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

    /** Mục I.7: the page number, centred in the top margin, not on the first page. */
    static final int HEADER = millimetres(10);

    static final String FONT = "Times New Roman";

    /** Mục II.5: text of 13–14 pt, first line indented 1–1.27 cm, 6 pt between paragraphs, single to one and a half lines. */
    static final int BODY_SIZE = 14;

    static final int FIRST_LINE = millimetres(12.7);
    static final int BETWEEN_PARAGRAPHS = 6 * 20;
    static final int LINE = 264;

    /** Tables, of which the decree says nothing, are a little smaller than the text. */
    static final int TABLE_SIZE = 12;

    /** Mục II.1: Quốc hiệu 12–13 pt, Tiêu ngữ 13–14 pt above a rule as long as itself. */
    static final int NATION_SIZE = 13;

    static final int MOTTO_SIZE = 14;
    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final int MOTTO_RULE = (int) Math.round(12.24 * MOTTO_SIZE * 20);

    /** Mục II.2 and II.3: the bodies' names 12–13 pt, number and symbol 13 pt. */
    static final int ISSUER_SIZE = 13;

    static final int SYMBOL_SIZE = 13;

    /** Mục II.4: place and date 13–14 pt in italics. */
    static final int PLACE_SIZE = 14;

    /** Mục II.9: "Nơi nhận" 12 pt bold italic, its lines 11 pt. */
    static final int RECIPIENTS_LABEL_SIZE = 12;

    static final int RECIPIENTS_SIZE = 11;

    /** Room for a signature and a seal beside the addressees. */
    static final int SIGNATURE_HEIGHT = millimetres(45);

    static final int HEAD_LEFT = millimetres(65);
    static final int HEAD_RIGHT = TEXT_WIDTH - HEAD_LEFT;
    static final int FOOT_LEFT = millimetres(85);
    static final int FOOT_RIGHT = TEXT_WIDTH - FOOT_LEFT;

    /** Mean widths of Times Bold, in em, measured on this kind of text. */
    private static final double CAPITAL = 0.61;

    private static final double MIXED = 0.47;

    private DecreeLayout() {}

    /** Mục II.2 and II.5: the rule beneath a name or a subject is a third to a half as long as the line. */
    static int ruleBeneath(String line, int size, int within) {
        boolean capitals = line.codePoints().noneMatch(Character::isLowerCase);
        int length = (int) (line.length() * (capitals ? CAPITAL : MIXED) * size * 20);
        return Math.min(length, within) * 2 / 5;
    }

    /** Rounded up, so that a least length is kept, but not for an error in the last binary digit. */
    private static int millimetres(double length) {
        return (int) Math.ceil(length * 1440 / 25.4 - 1e-6);
    }
}
