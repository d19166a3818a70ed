package vn.solang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;

/** How fast texts are checked, and how well, where a folder of annotated ones is given. */
final class CheckBench implements Bench {

    /** The property that names the folder of annotated texts; without it only the speed is measured. */
    static final String CORPUS = "solang.bench.corpus";

    private static final int BYTES = 1 << 20;
    private static final int WARM_UP = 30;
    private static final int TIMES = 15;
    private static final double GOAL = 5;

    private static final int PAGES = 100;

    /** Characters of a full page of 14 points. */
    private static final int PAGE = 2_600;

    private static final long FIRST_GOAL = 2_000_000_000L;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        byte[] file = word(text(PAGES * PAGE));
        long started = System.nanoTime();
        var check = new FactCheck();
        check.check(SourceFiles.read("100.docx", file));
        long first = System.nanoTime() - started;
        results.add(new Result(
                "check: a Word file of %d pages, the first check of the process".formatted(PAGES),
                Bench.milliseconds(first),
                "",
                "",
                "≤ 2 s",
                first <= FIRST_GOAL));
        String text = text(BYTES * 3 / 4);
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

    /** Sentences of every kind the grammar reads, with numbers that change. */
    private static String text(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; text.length() < length; i++) {
            text.append("""
            - Về xã đạt chuẩn nông thôn mới: Đến 31/12/2021 toàn huyện còn 8 xã chưa đạt chuẩn. Trong 6 tháng đầu năm %1$d, có thêm 4 xã đạt chuẩn nông thôn mới (Phú Gia, Hà Linh, Hòa Hải – huyện Hương Khê; Gia Hanh – huyện Can Lộc), nâng tổng số xã đạt chuẩn lên 15%2$d/182 xã.
            - Căn cứ Quyết định số 1%2$d/QĐ-TTg ngày 16/8/%1$d của Thủ tướng Chính phủ và Nghị quyết số 0%2$d-NQ/TU ngày 15/7/%1$d của Ban Chấp hành Đảng bộ tỉnh, các sở, ngành đã xây dựng kế hoạch giai đoạn 2021 – 2025.
            - Tổng nguồn vốn huy động 1.3%2$d tỷ đồng, trong đó ngân sách trung ương hơn 400 tỷ đồng, ngân sách tỉnh 300 tỷ đồng, còn lại là vốn lồng ghép, vốn tín dụng và nhân dân đóng góp.
            - Tỷ lệ hộ sử dụng nước sạch đạt 8%2$d,5%%, tăng 3,2%% so với năm 2020; thu nhập bình quân đạt 4%2$d triệu đồng/người/năm; công tác tuyên truyền được các cấp, các ngành quan tâm triển khai bằng nhiều hình thức.
            """.formatted(2010 + i % 15, i % 9));
        }
        return text.toString();
    }

    /** A Word file with a paragraph for each line, as plain as one can be. */
    private static byte[] word(String text) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var xml = new StringBuilder(
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            text.lines()
                    .forEach(line -> xml.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
            zip.write(xml.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
