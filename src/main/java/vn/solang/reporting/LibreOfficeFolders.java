package vn.solang.reporting;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The folders where an installation of LibreOffice keeps its program. */
final class LibreOfficeFolders {

    private LibreOfficeFolders() {}

    /** Those of the search path, then where the installers of each system put it. */
    static List<Path> usual() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator, -1)).filter(folder -> !folder.isBlank()),
                        Stream.of(
                                "/usr/lib/libreoffice/program",
                                "/opt/libreoffice/program",
                                "/Applications/LibreOffice.app/Contents/MacOS",
                                "C:\\Program Files\\LibreOffice\\program"))
                .map(Path::of)
                .toList();
    }
}
