package vn.solang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solang.database.EmbeddedPostgres;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** {@code ./solang demo}: everything, with the data of Hà Tĩnh, from one command. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Chạy thử toàn bộ hệ thống với số liệu Hà Tĩnh 6 tháng đầu năm 2022.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Cổng của máy chủ web (mặc định ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--fresh", description = "Cất cơ sở dữ liệu đang có sang bên (không xóa) và bắt đầu lại từ đầu.")
    private boolean fresh;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (fresh) {
            setAside(Home.folder().resolve("pg"));
        }
        Running.server(port, true);
        say("cli.demo", "http://localhost:" + port, DemoReport.file().toString());
        return ServeCommand.GOES_ON;
    }

    /** Moves the old database away whole, so that a fresh start never costs anybody's data. */
    private void setAside(Path database) throws IOException {
        if (!Files.exists(database)) {
            return;
        }
        if (EmbeddedPostgres.inUse(database)) {
            throw new Rejected("cli.demo.in-use", database.toString());
        }
        String moment =
                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        Path aside = database.resolveSibling("pg-" + moment);
        Files.move(database, aside);
        say("cli.demo.set-aside", aside.toString());
    }

    private void say(String key, Object... arguments) {
        if (spec != null) {
            spec.commandLine().getOut().println(Messages.vietnamese().say(key, arguments));
        }
    }
}
