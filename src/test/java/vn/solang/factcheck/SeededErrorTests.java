package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Generated reports into which errors were put: a digit, a member of a list, a symbol, a district. */
class SeededErrorTests {

    private static final Path REPORTS = Path.of("src/test/resources/golden");
    private static final List<String> NAMES = List.of(
            "six-month-42-2022-H1", "year-42-2022", "nine-month-42-2022-9M", "six-month-444-2022-H1", "year-42-2021");
    private static final int TRIES = 500;
    private static final double GOAL = 0.95;

    private static final Pattern RATE = Pattern.compile("(\\d+)/(\\d+) [\\p{L} ]{2,12}\\(đạt (\\d+,\\d)%\\)");
    private static final Pattern MORE = Pattern.compile("có thêm (\\d+) xã[^()]*\\(([^()]*)\\)");
    private static final Pattern LEFT = Pattern.compile("còn (\\d+) xã chưa đạt chuẩn");
    private static final Pattern MEMBER = Pattern.compile("[^,;–]+, ");
    private static final Pattern DISTRICT = Pattern.compile("(?:huyện|thành phố|thị xã) \\p{Lu}[\\p{L} ]*");
    private static final Pattern SYMBOL =
            Pattern.compile("(?:Quyết định|Nghị quyết) (?:số )?\\d+/(?:\\d{4}/)?(QĐ|NQ)-");

    private static final FactCheck CHECK = new FactCheck();

    /** Something to be put in the place of something. */
    private record Slip(int start, int end, String with) {
        String in(String text) {
            return text.substring(0, start) + with + text.substring(end);
        }
    }

    @Test
    void nineteenOfTwentyAreCaught() throws IOException {
        var random = new Random(20_221_231);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            String text = Files.readString(REPORTS.resolve(NAMES.get(i % NAMES.size()) + ".txt"));
            List<Slip> errors = errors(text);
            Slip slip = errors.get(random.nextInt(errors.size()));
            if (told(slip.in(text)).equals(told(text))) {
                missed.add(slip.in(text)
                        .substring(Math.max(0, slip.start() - 60), Math.min(text.length(), slip.start() + 40)));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (TRIES * (1 - GOAL)));
    }

    private static Set<String> told(String text) {
        return CHECK.check(SourceText.of(text)).findings().stream()
                .map(each -> each.kind() + " " + each.message())
                .collect(Collectors.toSet());
    }

    private static List<Slip> errors(String text) {
        List<Slip> errors = new ArrayList<>();
        for (Matcher rate = RATE.matcher(text); rate.find(); ) {
            for (int group = 1; group <= 3; group++) {
                digits(text, rate.start(group), rate.end(group), errors);
            }
        }
        for (Matcher left = LEFT.matcher(text); left.find(); ) {
            digits(text, left.start(1), left.end(1), errors);
        }
        for (Matcher more = MORE.matcher(text); more.find(); ) {
            digits(text, more.start(1), more.end(1), errors);
            int list = more.start(2);
            for (Matcher member = MEMBER.matcher(more.group(2)); member.find(); ) {
                errors.add(new Slip(list + member.start(), list + member.end(), ""));
            }
            for (Matcher district = DISTRICT.matcher(more.group(2)); district.find(); ) {
                for (String other : List.of("huyện Đức Thọ", "huyện Vũ Quang", "huyện Lộc Hà")) {
                    if (!other.equals(district.group())) {
                        errors.add(new Slip(list + district.start(), list + district.end(), other));
                    }
                }
            }
        }
        for (Matcher symbol = SYMBOL.matcher(text); symbol.find(); ) {
            errors.add(new Slip(symbol.start(1), symbol.end(1), "KH"));
            errors.add(new Slip(symbol.start(1), symbol.end(1), "TTr"));
        }
        return errors;
    }

    private static void digits(String text, int start, int end, List<Slip> errors) {
        for (int i = start; i < end; i++) {
            char digit = text.charAt(i);
            for (char other = i == start ? '1' : '0'; other <= '9'; other++) {
                if (Character.isDigit(digit) && other != digit) {
                    errors.add(new Slip(i, i + 1, String.valueOf(other)));
                }
            }
        }
    }
}
