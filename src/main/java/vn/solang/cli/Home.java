package vn.solang.cli;

import java.nio.file.Path;

/** The folder that holds everything the system keeps: {@code var/} unless {@code solang.home} says otherwise. */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("solang.home", "var"));
    }
}
