package vn.solang.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.solang.accounts.Accounts;
import vn.solang.shared.Messages;

/** {@code ./solang serve}: the server alone, on the embedded or an external database. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Chạy máy chủ trên cơ sở dữ liệu đang có.")
final class ServeCommand implements Callable<Integer> {

    /** What a command answers when a server it started goes on: the program does not end. */
    static final int GOES_ON = -1;

    @Option(names = "--port", defaultValue = "8080", description = "Cổng của máy chủ web (mặc định ${DEFAULT-VALUE}).")
    private int port;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var context = Running.server(port, false);
        String address = "http://localhost:" + port;
        context.getBean(Accounts.class)
                .first()
                .ifPresent(given -> say("cli.first-account", given.account().login(), given.password(), address));
        say("cli.serving", address);
        return GOES_ON;
    }

    private void say(String key, Object... arguments) {
        if (spec != null) {
            spec.commandLine().getOut().println(Messages.vietnamese().say(key, arguments));
        }
    }
}
