package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How documents are cited. */
class CitationsTests {

    private static final Lexicon LEXICON = new Lexicon();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quyết định số 1600/QĐ-TTg ngày 16/8/2016 của Thủ tướng Chính phủ | quyết định | 1600 | 1600/QĐ-TTg | 2016-08-16 | Thủ tướng Chính phủ
            Nghị quyết số 04-NQ/TU ngày 15/7/2021 của Ban Chấp hành Đảng bộ tỉnh | nghị quyết | 04 | 04-NQ/TU | 2021-07-15 | Tỉnh ủy
            Thông tư số 05/2017/TT-BNNPTNT ngày 01 tháng 3 năm 2017 | thông tư | 05 | 05/2017/TT-BNNPTNT | 2017-03-01 | Bộ Nông nghiệp và Phát triển nông thôn
            Quyết định số 691/QĐ - TTg ngày 05/6/2018 | quyết định | 691 | 691/QĐ-TTg | 2018-06-05 | Thủ tướng Chính phủ
            Công văn số 1789/UBND-NL5 ngày 18/4/2022 | công văn | 1789 | 1789/UBND-NL5 | 2022-04-18 | UBND
            Nghị quyết số 32/2016/QH14 | nghị quyết | 32 | 32/2016/QH14 | '' | Quốc hội
            Quyết định số 488 của UBND tỉnh | quyết định | 488 | '' | '' | UBND tỉnh
            QĐ 16/2012/QĐ-UBND | quyết định | 16 | 16/2012/QĐ-UBND | '' | UBND
            Kế hoạch số: 88/KH-UBND, ngày 29/3/2021 | kế hoạch | 88 | 88/KH-UBND | 2021-03-29 | UBND
            Quyết định số 26/QÐ-UBND | quyết định | 26 | 26/QĐ-UBND | '' | UBND
            Nghị quyết 30a/2008/NQ-CP | nghị quyết | 30a | 30a/2008/NQ-CP | '' | Chính phủ
            Kế hoạch số 17-KH/TU ngày 21.10.2020 | kế hoạch | 17 | 17-KH/TU | 2020-10-21 | Tỉnh ủy
            Nghị định số 38/2023/NĐ-CP của Chính phủ ngày 24 tháng 6 năm 2023 | nghị định | 38 | 38/2023/NĐ-CP | 2023-06-24 | Chính phủ
            Thông tư số 15/2022/TT-BTC ngày 04 tháng 3 năm 2022 của Bộ trưởng Bộ Tài chính | thông tư | 15 | 15/2022/TT-BTC | 2022-03-04 | Bộ Tài chính
            Tờ trình 12/TTr-SNN&PTNT ngày 5/5/2022 | tờ trình | 12 | 12/TTr-SNN&PTNT | 2022-05-05 | ''
            số 300/QĐ-TTg | quyết định | 300 | 300/QĐ-TTg | '' | Thủ tướng Chính phủ
            Văn bản hợp nhất số 18/VBHN-BNN | văn bản hợp nhất | 18 | 18/VBHN-BNN | '' | Bộ Nông nghiệp và Phát triển nông thôn
            """)
    void isReadWhole(String text, String type, String number, String symbol, String date, String issuer) {
        assertThat(read("Theo " + text + ", các xã đã làm.")).singleElement().satisfies(each -> {
            assertThat(each.type()).isEqualTo(type);
            assertThat(each.number()).isEqualTo(number);
            assertThat(each.symbol()).isEqualTo(symbol);
            assertThat(each.date() == null ? "" : each.date().toString()).isEqualTo(date);
            assertThat(each.issuer()).isEqualTo(issuer);
        });
    }

    @Test
    void aLineMayEndWithinOne() {
        assertThat(read("""
                        Căn cứ Quyết định số
                        07/2022/QĐ-TTg ngày 25 tháng
                        3 năm 2022 của Thủ tướng Chính phủ.
                        """)).singleElement().satisfies(each -> {
            assertThat(each.type()).isEqualTo("quyết định");
            assertThat(each.date()).isEqualTo("2022-03-25");
            assertThat(each.printedDate()).isEqualTo("25 tháng 3 năm 2022");
        });
    }

    @Test
    void numbersOfOneKindMayFollowOneAnother() {
        assertThat(read("Đã ký các Quyết định số: 318, 319 và 320 ngày 8/3/2022."))
                .extracting(Claim.Citation::type, Claim.Citation::number)
                .containsExactly(tuple("quyết định", "318"), tuple("quyết định", "319"), tuple("quyết định", "320"));
    }

    @Test
    void theYearMayStandAlone() {
        assertThat(read("Theo Nghị định 111/NĐ-CP năm 2019 của Chính phủ."))
                .singleElement()
                .satisfies(each -> assertThat(each.year()).isEqualTo(2019));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đạt 12/14 xã, tăng 2/3 so với năm 2020.",
                "Thu nhập 45 triệu đồng/người/năm, 13,5 tiêu chí/xã.",
                "Ngày 3/6/2022 có 5 quyết định được ký.",
                "Giai đoạn 2021-2025 và 2016 – 2020.",
                "Gạo ST25 đạt 5 sao."
            })
    void whatIsNoneIsNotTaken(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void articlesAndRelationAreRead() {
        assertThat(read("Bãi bỏ khoản 2 Điều 5 Nghị định số 57/2018/NĐ-CP."))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.articles()).isEqualTo("khoản 2 Điều 5");
                });
        assertThat(read("Thông tư này thay thế Thông tư số 41/2013/TT-BNNPTNT."))
                .singleElement()
                .extracting(Claim.Citation::relation)
                .isEqualTo("thay thế");
    }

    private static List<Claim.Citation> read(String text) {
        return new Citations(LEXICON, new Tokens(SourceText.of(text).chars()), new BitSet()).find();
    }
}
