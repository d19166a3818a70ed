package vn.solang.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.Yaml;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** Reminds people of what is due of them, once a stage; the stages are in {@code reference/notices/reminders.yaml}. */
@Service
public class Reminders {

    /** A stage of reminding: so many days after the deadline. */
    private record Stage(String code, int days) {}

    /** The only stage of sources whose days are those of reminding. */
    private static final Stage ONCE = new Stage("once", 0);

    private final List<DueSource> sources;
    private final NoticeRepository repository;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;
    private final List<Stage> stages = new ArrayList<>();
    private final int longestLate;

    Reminders(List<DueSource> sources, NoticeRepository repository, Notices notices, Journal journal, Clock clock) {
        this.sources = List.copyOf(sources);
        this.repository = repository;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
        try (InputStream in =
                Objects.requireNonNull(Reminders.class.getResourceAsStream("/reference/notices/reminders.yaml"))) {
            Map<String, Object> read = new Yaml().load(in);
            for (Object each : (List<?>) Objects.requireNonNull(read.get("stages"))) {
                Map<?, ?> stage = (Map<?, ?>) each;
                stages.add(new Stage(
                        String.valueOf(stage.get("code")), (Integer) Objects.requireNonNull(stage.get("days"))));
            }
            longestLate = (Integer) Objects.requireNonNull(read.get("longest-late"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        stages.sort(Comparator.comparingInt(Stage::days));
    }

    /** A reminder to be told. */
    private record Reminder(String kind, DueSource.Due due, Stage stage, long account) {
        Message said() {
            return stage.equals(ONCE)
                    ? due.what()
                    : Message.of(
                            "notices.stage." + stage.code(),
                            Messages.vietnamese().say(due.what()),
                            VietnameseFormat.tableDate(due.day()));
        }
    }

    /**
     * Tells everybody the stage reached of what is due of them, unless they were told it.
     *
     * @return how many were told
     */
    @Needs(Permission.MANAGE_ROUNDS)
    @Transactional
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        List<Reminder> untold = new ArrayList<>();
        for (DueSource source : sources) {
            LocalDate from = today.minusDays(longestLate);
            LocalDate until =
                    source.once() ? today : today.minusDays(stages.getFirst().days());
            Set<NoticeRepository.Reminded> reminded = repository.reminded(source.kind(), from, until);
            for (DueSource.Due due : source.due(from, until)) {
                reached(source, due, today)
                        .ifPresent(stage -> due.accounts().stream()
                                .filter(account -> !reminded.contains(
                                        new NoticeRepository.Reminded(due.key(), due.day(), stage.code(), account)))
                                .forEach(account -> untold.add(new Reminder(source.kind(), due, stage, account))));
            }
        }
        if (untold.isEmpty()) {
            return 0;
        }
        Entry entry = journal.openAside("remind", Integer.toString(untold.size()));
        int told = 0;
        for (Reminder each : untold) {
            DueSource.Due due = each.due();
            // another node may have told it while this one waited for its turn
            if (repository.remind(entry, each.kind(), due, each.stage().code(), each.account())) {
                notices.tell(entry, List.of(each.account()), each.said(), due.href());
                told++;
            }
        }
        return told;
    }

    private Optional<Stage> reached(DueSource source, DueSource.Due due, LocalDate today) {
        return (source.once() ? List.of(ONCE) : stages)
                .reversed().stream()
                        .filter(stage -> !today.isBefore(due.day().plusDays(stage.days())))
                        .findFirst();
    }
}
