package vn.solang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.SourceText;

/** How fast texts are checked, and how well, where a folder of annotated ones is given. */
final class CheckBench implements Bench {

    /** The property that names the folder of annotated texts; without it only the speed is measured. */
    static final String CORPUS = "solang.bench.corpus";

    private static final int BYTES = 1 << 20;
    private static final int WARM_UP = 30;
    private static final int TIMES = 15;
    private static final double GOAL = 5;

    /** Sentences of every kind the grammar reads, with a number that changes. */
    private static final String SENTENCES = """
            - Về xã đạt chuẩn nông thôn mới: Đến 31/12/2021 toàn huyện còn 8 xã chưa đạt chuẩn. Trong 6 tháng đầu năm %1$d, có thêm 4 xã đạt chuẩn nông thôn mới (Phú Gia, Hà Linh, Hòa Hải – huyện Hương Khê; Gia Hanh – huyện Can Lộc), nâng tổng số xã đạt chuẩn lên 15%2$d/182 xã.
            - Căn cứ Quyết định số 1%2$d/QĐ-TTg ngày 16/8/%1$d của Thủ tướng Chính phủ và Nghị quyết số 0%2$d-NQ/TU ngày 15/7/%1$d của Ban Chấp hành Đảng bộ tỉnh, các sở, ngành đã xây dựng kế hoạch giai đoạn 2021 – 2025.
            - Tổng nguồn vốn huy động 1.3%2$d tỷ đồng, trong đó ngân sách trung ương hơn 400 tỷ đồng, ngân sách tỉnh 300 tỷ đồng, còn lại là vốn lồng ghép, vốn tín dụng và nhân dân đóng góp.
            - Tỷ lệ hộ sử dụng nước sạch đạt 8%2$d,5%%, tăng 3,2%% so với năm 2020; thu nhập bình quân đạt 4%2$d triệu đồng/người/năm; công tác tuyên truyền được các cấp, các ngành quan tâm triển khai bằng nhiều hình thức.
            """;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        long started = System.nanoTime();
        var check = new FactCheck();
        check.check(SourceText.of(SENTENCES.formatted(2022, 1)));
        results.add(new Result(
                "check: made ready, with the first text",
                Bench.milliseconds(System.nanoTime() - started),
                "",
                "",
                "",
                true));
        String text = text();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < WARM_UP; i++) {
            check.check(SourceText.of(text));
        }
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            check.check(SourceText.of(text));
            times.add(System.nanoTime() - start);
        }
        double speed = bytes / 1e6 / (Bench.median(times) / 1e9);
        results.add(new Result(
                "check: a text of %.1f MB, warm".formatted(bytes / 1e6),
                String.format(Locale.ROOT, "%.1f MB/s", speed),
                "",
                "",
                "≥ 5 MB/s",
                speed >= GOAL));
        String corpus = System.getProperty(CORPUS, "");
        if (!corpus.isEmpty()) {
            try {
                results.addAll(new CorpusQuality(check, Path.of(corpus)).measure());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return results;
    }

    private static String text() {
        var text = new StringBuilder(BYTES);
        for (int i = 0; text.length() < BYTES * 3 / 4; i++) {
            text.append(SENTENCES.formatted(2010 + i % 15, i % 9));
        }
        return text.toString();
    }
}
