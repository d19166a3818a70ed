package vn.solang.proofing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.solang.accounts.People;

/** Texts on the desk that tests of pages begin with, laid down by the program itself. */
public final class TextCases {

    /** A share that cannot be, a total that is less than its parts, a period that ends before it begins. */
    public static final String TEXT = """
            BÁO CÁO
            Kết quả thực hiện Chương trình
            Toàn huyện có 12/16 xã đạt chuẩn, chiếm 70% tổng số xã.
            Toàn huyện có 40 dự án, trong đó 12 dự án giao thông, 19 dự án thủy lợi và 19 dự án nước sạch.
            Chương trình giai đoạn 2025 - 2021 được tiếp tục thực hiện <script>alert(1)</script>.
            Không có gì khác.
            """;

    private final Proofreading proofreading;
    private final People people;

    public TextCases(ApplicationContext context) {
        this.proofreading = context.getBean(Proofreading.class);
        this.people = new People(context);
    }

    /** A text of a unit with findings, just laid down. */
    public int laid(String unit) {
        return proofreading.lay(people.unit(unit), "Báo cáo của " + unit, "bao-cao.txt", bytes(TEXT));
    }

    /** The same with one finding accepted and one dismissed. */
    public int answered(String unit) {
        int number = laid(unit);
        List<Marked> found = proofreading.read(number, 0).findings();
        proofreading.answer(number, 1, found.get(0).fingerprint(), 0, Answer.Kind.ACCEPT, "");
        proofreading.answer(number, 1, found.get(1).fingerprint(), 0, Answer.Kind.DISMISS, "theo biểu của huyện");
        return number;
    }

    /** What a text file holds. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
