package vn.solang.appraisal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.appraisal.Ballot;
import vn.solang.appraisal.Dossiers;
import vn.solang.appraisal.Listed;
import vn.solang.appraisal.Outcome;
import vn.solang.appraisal.Sequel;
import vn.solang.appraisal.Session;
import vn.solang.appraisal.Sessions;
import vn.solang.ocop.CouncilRules;
import vn.solang.ocop.Sheet;
import vn.solang.reporting.Block;
import vn.solang.reporting.Inline;
import vn.solang.reporting.Report;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/**
 * Writes the minutes of a session and the draft of the decision that follows it (biên bản, dự thảo quyết định). What the
 * system does not know – hours, places, numbers, who signs – is left to be filled in.
 */
@Component
class SessionPapers {

    private static final String DOTS = "........................";
    private static final String FEW = "......";

    private final Sessions sessions;
    private final Dossiers dossiers;
    private final Units units;

    SessionPapers(Sessions sessions, Dossiers dossiers, Units units) {
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.units = units;
    }

    /** A product with what it came to. */
    private record Scored(
            Listed listed,
            Session.Item item,
            Outcome outcome,
            @Nullable Sheet sheet) {
        String product() {
            return listed.product().name();
        }

        String producer() {
            return listed.product().producerName();
        }
    }

    /** A closed session with all that its documents tell. */
    private record Told(Session session, Unit seat, Sessions.Order order, List<Scored> scored) {
        String seatName() {
            return seat.fullName().toUpperCase(Locale.ROOT);
        }
    }

    /** @throws Rejected before the session is closed */
    Report minutes(int number) {
        Told told = told(number);
        Session session = told.session();
        String day = "ngày " + VietnameseFormat.date(session.held());
        List<Block> body = new ArrayList<>();
        body.add(said("Thời gian bắt đầu: " + FEW + " giờ " + FEW + ", " + day + "."));
        body.add(said("Địa điểm: " + DOTS + DOTS + "."));
        body.add(new Block.Heading(1, "I.", "Thành phần"));
        body.add(said("Chủ trì: " + named(session, Session.Post.CHAIR) + "."));
        body.add(said("Thư ký: " + named(session, Session.Post.SECRETARY) + "."));
        body.add(members(told));
        body.add(new Block.Heading(1, "II.", "Căn cứ chấm điểm"));
        body.addAll(grounds(told));
        body.add(new Block.Heading(1, "III.", "Kết quả chấm điểm"));
        body.add(results(told));
        body.addAll(remarks(told));
        body.add(new Block.Heading(1, "IV.", "Kết luận"));
        body.addAll(conclusions(told));
        body.add(said("Phiên họp kết thúc vào " + FEW + " giờ " + FEW + ", " + day + "."));
        return report(
                told,
                Report.Form.MINUTES,
                "session-minutes",
                new Report.Letterhead(
                        "UBND " + told.seatName(),
                        List.of("HỘI ĐỒNG ĐÁNH GIÁ,", "PHÂN HẠNG SẢN PHẨM OCOP"),
                        "Số: " + FEW + "/BB-HĐ",
                        placeAndDay(told, session.held()),
                        "CHỦ TỌA",
                        List.of(DOTS + ";", "Lưu: VT, hồ sơ phiên."),
                        "THƯ KÝ"),
                List.of("Đánh giá, phân hạng sản phẩm OCOP", session.name()),
                body);
    }

    /** @throws Rejected before the session is closed, or where its level recognises nothing */
    Report decision(int number) {
        Told told = told(number);
        Session session = told.session();
        List<Scored> recognised = followed(told, Sequel.RECOGNISED);
        if (recognised.isEmpty()) {
            throw new Rejected("session.decision.none", session.name());
        }
        List<Block> body = new ArrayList<>();
        body.add(new Block.Centred("ỦY BAN NHÂN DÂN " + told.seatName()));
        body.add(new Block.Ground("Căn cứ " + DOTS + DOTS + ";"));
        texts(told).forEach(text -> body.add(new Block.Ground("Căn cứ " + text + ";")));
        body.add(new Block.Ground("Căn cứ Biên bản đánh giá, phân hạng sản phẩm OCOP, %s, ngày %s;"
                .formatted(session.name(), VietnameseFormat.date(session.held()))));
        body.add(new Block.Ground("Theo đề nghị của " + DOTS + DOTS + "."));
        body.add(new Block.Centred("QUYẾT ĐỊNH:"));
        body.add(new Block.Item(
                "Điều 1.",
                words("Công nhận kết quả đánh giá, phân hạng %d sản phẩm OCOP như sau:".formatted(recognised.size()))));
        body.add(recognised(told, recognised));
        body.add(new Block.Item(
                "Điều 2.",
                words("Giấy chứng nhận sản phẩm OCOP có giá trị %d tháng kể từ ngày ban hành Quyết định này."
                        .formatted(told.order().regime().validMonths()))));
        body.add(new Block.Item(
                "Điều 3.",
                words("Quyết định này có hiệu lực kể từ ngày ký. " + DOTS
                        + " và các chủ thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.")));
        LocalDate decided = session.decided();
        return report(
                told,
                Report.Form.DECISION,
                "session-decision",
                new Report.Letterhead(
                        "",
                        List.of("ỦY BAN NHÂN DÂN", told.seatName()),
                        "Số: " + (session.decision().isEmpty() ? FEW + "/QĐ-UBND" : session.decision()),
                        decided == null
                                ? "%s, ngày %s tháng %s năm %s"
                                        .formatted(told.seat().name(), FEW, FEW, FEW)
                                : placeAndDay(told, decided),
                        "TM. ỦY BAN NHÂN DÂN\n" + DOTS,
                        List.of("Như Điều 3;", DOTS + ";", "Lưu: VT.")),
                List.of("Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP"),
                body);
    }

    private Told told(int number) {
        Session session = sessions.get(number);
        if (session.stage() != Session.Stage.CLOSED && session.stage() != Session.Stage.DECIDED) {
            throw new Rejected("session.paper.early", session.name());
        }
        Sessions.Order order = sessions.order(session);
        Map<Integer, Listed> listed = sessions.listed(session);
        Map<Integer, Outcome> outcomes = sessions.outcomes(session);
        return new Told(
                session,
                units.get(session.seat(), new AsOf(session.held(), session.known())),
                order,
                session.items().stream()
                        .map(item -> new Scored(
                                Objects.requireNonNull(listed.get(item.dossier())),
                                item,
                                Objects.requireNonNull(outcomes.get(item.dossier())),
                                order.framework()
                                        .sheet(Objects.requireNonNull(listed.get(item.dossier()))
                                                .dossier()
                                                .sheet())
                                        .orElse(null)))
                        .toList());
    }

    private Report report(
            Told told,
            Report.Form form,
            String kind,
            Report.Letterhead letterhead,
            List<String> subject,
            List<Block> body) {
        LocalDate held = told.session().held();
        return new Report(
                kind,
                form,
                told.seat().code(),
                Period.parse(Integer.toString(held.getYear())),
                new AsOf(held, dossiers.now().knownAt()),
                "",
                letterhead,
                subject,
                List.of(),
                body,
                List.of());
    }

    private Block members(Told told) {
        Session session = told.session();
        Map<Long, Long> handedIn = sessions.opened(session).values().stream()
                .flatMap(rounds -> rounds.values().stream())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Ballot::account, Collectors.counting()));
        List<List<String>> rows = new ArrayList<>();
        for (Session.Member member : session.members()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    member.name(),
                    SessionWords.post(member.post(), Messages.vietnamese()),
                    member.present() == null ? FEW : member.present() ? "Có mặt" : "Vắng mặt",
                    VietnameseFormat.number(handedIn.getOrDefault(member.account(), 0L))));
        }
        return new Block.Table(
                List.of(
                        column("TT", 8, true),
                        column("Họ và tên", 36, false),
                        column("Chức danh trong hội đồng", 26, false),
                        column("Có mặt", 15, false),
                        column("Số phiếu chấm đã nộp", 15, true)),
                rows);
    }

    private static List<Block> grounds(Told told) {
        CouncilRules council = told.order().council();
        Messages words = Messages.vietnamese();
        Integer decimals = council.decimals();
        List<Block> grounds = new ArrayList<>();
        texts(told).forEach(text -> grounds.add(item(text + ".")));
        grounds.add(item(words.say("ocop.council.quorum", council.quorumPercent())));
        grounds.add(item(words.say("ocop.council.spread", SheetWords.points(council.greatestSpread()))));
        grounds.add(item(
                decimals == null ? words.say("ocop.council.unrounded") : words.say("ocop.council.rounded", decimals)));
        return grounds;
    }

    /** The decisions that make framework and regime, each once. */
    private static List<String> texts(Told told) {
        List<String> texts = new ArrayList<>(told.order().framework().documents());
        texts.addAll(List.of(told.order().regime().document().split(";\\s*")));
        return texts.stream()
                .map(text -> text.replaceFirst("^QĐ ", "Quyết định số "))
                .distinct()
                .toList();
    }

    private static Block results(Told told) {
        List<List<String>> rows = new ArrayList<>();
        for (Scored each : told.scored()) {
            Outcome outcome = each.outcome();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    each.product(),
                    each.producer(),
                    Integer.toString(each.item().round()),
                    Integer.toString(outcome.ballots()),
                    SheetWords.points(outcome.least()),
                    SheetWords.points(outcome.most()),
                    SessionWords.average(told.order(), outcome),
                    outcome.kind() == Outcome.Kind.STRUCK ? "Bị loại" : outcome.stars() + " sao"));
        }
        return new Block.Table(
                List.of(
                        column("TT", 6, true),
                        column("Sản phẩm", 20, false),
                        column("Chủ thể", 18, false),
                        column("Vòng", 9, true),
                        column("Số phiếu", 9, true),
                        column("Thấp nhất", 9, true),
                        column("Cao nhất", 9, true),
                        column("Trung bình", 10, true),
                        column("Kết quả", 10, false)),
                rows);
    }

    /** Knock-outs, rounds that were scored again, and who did not score because of an interest. */
    private List<Block> remarks(Told told) {
        List<Block> remarks = new ArrayList<>();
        Map<Integer, Map<Integer, List<Ballot>>> opened = sessions.opened(told.session());
        Map<Integer, Sessions.Progress> progress = sessions.progress(told.session());
        for (Scored each : told.scored()) {
            if (each.outcome().kind() == Outcome.Kind.STRUCK && each.sheet() != null) {
                remarks.add(item("%s: có điều kiện loại tại tiêu chí %s."
                        .formatted(
                                each.product(),
                                String.join(
                                        "; ",
                                        SessionWords.criteria(
                                                each.sheet(), each.outcome().struck())))));
            }
            new TreeMap<>(opened.getOrDefault(each.item().dossier(), Map.of()))
                    .headMap(each.item().round())
                    .forEach((round, ballots) -> remarks.add(item(again(each, round, ballots))));
            Sessions.Progress far = progress.get(each.item().dossier());
            Map<Long, String> biased = far == null ? Map.of() : far.biased();
            told.session().members().stream()
                    .filter(member -> biased.containsKey(member.account()))
                    .forEach(member -> remarks.add(item("%s: %s không chấm do khai có xung đột lợi ích."
                            .formatted(each.product(), member.name()))));
        }
        return remarks;
    }

    private static String again(Scored scored, int round, List<Ballot> ballots) {
        BigDecimal least =
                ballots.stream().map(Ballot::total).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most =
                ballots.stream().map(Ballot::total).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return "%s: chấm lại sau vòng %d (thấp nhất %s, cao nhất %s, lệch %s điểm)."
                .formatted(
                        scored.product(),
                        round,
                        SheetWords.points(least),
                        SheetWords.points(most),
                        SheetWords.points(most.subtract(least)));
    }

    private List<Block> conclusions(Told told) {
        List<Block> conclusions = new ArrayList<>();
        for (Sequel sequel : Sequel.values()) {
            List<Scored> followed = followed(told, sequel);
            if (!followed.isEmpty()) {
                conclusions.add(item("%s: %d sản phẩm (%s)."
                        .formatted(
                                switch (sequel) {
                                    case RECOGNISED -> "Đề nghị " + told.seat().fullName() + " công nhận";
                                    case UPWARD -> "Đề nghị cấp tỉnh đánh giá, phân hạng";
                                    case COUNTRY -> "Đề nghị trung ương đánh giá, phân hạng";
                                    case NONE -> "Không đề nghị công nhận";
                                },
                                followed.size(),
                                followed.stream()
                                        .map(each -> each.outcome().stars() == 0
                                                ? each.product()
                                                : "%s – %d sao"
                                                        .formatted(
                                                                each.product(),
                                                                each.outcome().stars()))
                                        .collect(Collectors.joining("; ")))));
            }
        }
        return conclusions;
    }

    private List<Scored> followed(Told told, Sequel sequel) {
        return told.scored().stream()
                .filter(each -> sessions.sequel(told.order(), told.session(), each.outcome()) == sequel)
                .toList();
    }

    private Block recognised(Told told, List<Scored> recognised) {
        var places = units.newest(
                recognised.stream().map(each -> each.listed().dossier().unit()).collect(Collectors.toSet()));
        List<List<String>> rows = new ArrayList<>();
        for (Scored each : recognised) {
            Unit place = places.get(each.listed().dossier().unit());
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    each.product(),
                    each.producer(),
                    place == null ? each.listed().product().place() : place.fullName(),
                    Integer.toString(each.outcome().stars()),
                    SessionWords.average(told.order(), each.outcome())));
        }
        return new Block.Table(
                List.of(
                        column("TT", 6, true),
                        column("Sản phẩm", 27, false),
                        column("Chủ thể", 27, false),
                        column("Địa bàn", 19, false),
                        column("Hạng sao", 11, true),
                        column("Điểm", 10, true)),
                rows);
    }

    private static String named(Session session, Session.Post post) {
        Set<String> names = session.members().stream()
                .filter(member -> member.post() == post)
                .map(Session.Member::name)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return names.isEmpty() ? DOTS : String.join(", ", names);
    }

    private static String placeAndDay(Told told, LocalDate day) {
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(
                        told.seat().name(),
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
    }

    private static Block.Table.Column column(String head, int share, boolean number) {
        return new Block.Table.Column(head, share, number);
    }

    private static Block said(String text) {
        return new Block.Paragraph(words(text));
    }

    private static Block item(String text) {
        return new Block.Item("-", words(text));
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }
}
