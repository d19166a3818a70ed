package vn.solang.cli;

import java.io.Console;
import java.util.Optional;

/** A line on a terminal that says what is being done; silent where nobody watches. */
final class Progress {

    private static final int WIDTH = 60;

    private final boolean watched =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private int steps;

    void step(String what) {
        if (watched) {
            steps++;
            String shown = what.length() > WIDTH ? what.substring(0, WIDTH) : what;
            System.err.print("\r%-70s".formatted("[%2d] %s".formatted(steps, shown)));
            System.err.flush();
        }
    }

    void end() {
        if (watched && steps > 0) {
            System.err.print("\r" + " ".repeat(70) + "\r");
            System.err.flush();
        }
    }
}
