package vn.solang.reporting;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Rejected;

/** The formats a report can be written in. */
@Service
@Needs(Permission.PUBLIC)
public class ReportFiles {

    private final List<ReportFile> formats;

    ReportFiles(List<ReportFile> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * The writer of a format.
     *
     * @throws Rejected {@code report.format.unknown}
     */
    public ReportFile of(String format) {
        return formats.stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "report.format.unknown",
                        format,
                        formats.stream().map(ReportFile::format).sorted().collect(Collectors.joining(", "))));
    }
}
