package vn.solang.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tinos, which has the widths of Times New Roman and every Vietnamese letter, for machines where Times New Roman is not
 * installed: the usual stand-in there, Liberation Serif, may lack the letters with two marks.
 */
final class BundledFonts {

    private static final List<String> FILES =
            List.of("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf");

    private BundledFonts() {}

    /**
     * Lays the fonts out in a folder and returns a configuration that adds them to the fonts of the machine. It hides
     * Liberation Serif, which LibreOffice would take by a table of its own.
     */
    static Path layOut(Path folder, String machine) throws IOException {
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        for (String file : FILES) {
            try (var font = BundledFonts.class.getResourceAsStream("/fonts/tinos/" + file)) {
                if (font == null) {
                    throw new IllegalStateException("missing font " + file);
                }
                Files.copy(font, fonts.resolve(file));
            }
        }
        return Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
                <fontconfig>
                  <include ignore_missing="yes">%s</include>
                  <dir>%s</dir>
                  <cachedir>%s</cachedir>
                  <selectfont>
                    <rejectfont>
                      <pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern>
                    </rejectfont>
                  </selectfont>
                  <alias binding="same">
                    <family>%s</family>
                    <accept><family>Tinos</family></accept>
                  </alias>
                </fontconfig>
                """.formatted(
                        machine, fonts, folder.resolve("font-cache"), DecreeLayout.FONT));
    }
}
