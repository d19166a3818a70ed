package vn.solang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.shared.Period;

/** The period a text is of, and the times its sentences name. */
class TitleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kết quả 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2022 | 2022-H1",
                "Báo cáo kết quả 9 tháng đầu năm 2023 | 2023-9M",
                "BÁO CÁO KẾT QUẢ QUÝ III NĂM 2022 | 2022-Q3",
                "Báo cáo kết quả thực hiện Chương trình năm 2021 | 2021",
                "Hà Tĩnh, ngày 5 tháng 7 năm 2022 |",
                "Về một số việc |"
            })
    void thePeriodIsReadFromTheHead(String line, String period) {
        assertThat(Title.of("UBND TỈNH\n" + line + "\nNội dung")
                        .map(Period::code)
                        .orElse(null))
                .isEqualTo(period);
    }

    @Test
    void theLongerOfTwoTimesCounts() {
        var times = new Times(Period.parse("2022-H1"));
        assertThat(times.in("đến hết năm 2021"))
                .singleElement()
                .satisfies(time -> assertThat(time.day()).isEqualTo(LocalDate.of(2021, 12, 31)));
        assertThat(times.in("trong 6 tháng đầu năm, có"))
                .singleElement()
                .satisfies(time -> assertThat(time.period()).isEqualTo(Period.parse("2022-H1")));
        assertThat(times.in("giai đoạn 2016-2020")).allMatch(Times.Time::other);
        assertThat(times.in("ngày 28/6/2022 có")).allMatch(Times.Time::other).hasSize(1);
        assertThat(times.in("từ năm 2021 đến nay")).allMatch(Times.Time::other).hasSize(1);
        assertThat(times.in("có 16/20 xã")).isEmpty();
        assertThat(times.in("đến ngày 31/02/2022")).allMatch(Times.Time::other);
    }
}
