package vn.solang.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.reporting.Block;
import vn.solang.reporting.Prose;
import vn.solang.reporting.ReportPart;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.VietnameseFormat;
import vn.solang.tasks.TaskRepository.Task;

/** Section II: the tasks of the period that follows. */
@Component
class TasksPart implements ReportPart {

    private final TaskRepository repository;

    TasksPart(TaskRepository repository) {
        this.repository = repository;
    }

    @Override
    public String place() {
        return "II";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Block> write(ReportRequest request) {
        Map<String, List<Task>> groups = repository
                .tasks(request.unit(), request.period(), request.kind().nextEnds(request.period()), request.asOf())
                .stream()
                .collect(Collectors.groupingBy(Task::group, LinkedHashMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (List<Task> group : groups.values()) {
            String mark = ++number + ".";
            if (group.size() == 1) {
                blocks.add(sentence(group.getFirst()).item(mark));
                continue;
            }
            blocks.add(sentence(group.getFirst()).item(mark));
            group.stream().skip(1).forEach(task -> blocks.add(sentence(task).item("-")));
        }
        return blocks;
    }

    private static Prose sentence(Task task) {
        String deadline = task.due()
                .filter(day -> !task.summary().contains("năm " + day.getYear()))
                .map(TasksPart::deadline)
                .orElse("");
        return new Prose()
                .recorded(Prose.capitalised(task.assignee().replace(";", ",")) + ": " + percent(task.summary()))
                .say(deadline + ".");
    }

    private static String deadline(LocalDate day) {
        boolean endOfYear = day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
        return endOfYear
                ? " (hoàn thành trong năm " + day.getYear() + ")"
                : " (hoàn thành chậm nhất ngày " + VietnameseFormat.date(day) + ")";
    }

    /** No space stands before a percent sign. */
    private static String percent(String text) {
        return text.replaceAll("(?<=\\d) %", "%");
    }
}
