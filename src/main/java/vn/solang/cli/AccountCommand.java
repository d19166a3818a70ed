package vn.solang.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solang.accounts.Accounts;
import vn.solang.shared.Messages;

/** {@code ./solang account LOGIN}: a new one-time password, for whoever has the machine and nobody to ask. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Cấp lại mật khẩu dùng một lần cho một tài khoản, từ chính máy chủ.")
final class AccountCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN", description = "Tên đăng nhập.")
    private String login = "";

    @Option(names = "--second-factor", description = "Xóa cả bước xác thực thứ hai.")
    private boolean secondFactor;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String password = Running.briefly(context -> {
            var accounts = context.getBean(Accounts.class);
            return accounts.resetPassword(accounts.byLogin(login).id(), secondFactor);
        });
        if (spec != null) {
            spec.commandLine().getOut().println(Messages.vietnamese().say("cli.account.reset", login, password));
        }
        return 0;
    }
}
