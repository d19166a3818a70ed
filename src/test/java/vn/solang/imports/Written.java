package vn.solang.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Files as offices send them. */
@NullMarked
final class Written {

    private static final String LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

    private static final int[] TCVN3 = {
        0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xAE,
                0xCC,
        0xCE, 0xCF, 0xD0, 0xD1, 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2,
                0xE3,
        0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4,
                0xAD,
        0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7
    };

    private static final String[] VNI = {
        "aø", "aû", "aõ", "aù", "aï", "aê", "aè", "aú", "aü", "aé", "aë", "aâ", "aà", "aå", "aã", "aá", "aä", "ñ", "eø",
        "eû", "eõ", "eù", "eï", "eâ", "eà", "eå", "eã", "eá", "eä", "ì", "æ", "ó", "í", "ò", "oø", "oû", "oõ", "où",
        "oï", "oâ", "oà", "oå", "oã", "oá", "oä", "ô", "ôø", "ôû", "ôõ", "ôù", "ôï", "uø", "uû", "uõ", "uù", "uï", "ö",
        "öø", "öû", "öõ", "öù", "öï", "yø", "yû", "yõ", "yù", "î", "AÊ", "AÂ", "EÂ", "OÂ", "Ô", "Ö", "Ñ"
    };

    private Written() {}

    static Path to(Path folder, byte[] content) {
        try {
            return Files.write(folder.resolve("table.csv"), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text typed in a .Vn font, as its bytes look in Latin-1. */
    static String inTcvn3(String text) {
        return text.chars()
                .map(c -> LETTERS.indexOf(c) < 0 ? c : TCVN3[LETTERS.indexOf(c)])
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The text typed in a VNI font, as its bytes look in Latin-1. */
    static String inVni(String text) {
        return text.chars()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.contains(letter)
                        ? VNI[LETTERS.indexOf(letter)]
                        : LETTERS.contains(letter.toLowerCase(Locale.ROOT))
                                ? VNI[LETTERS.indexOf(letter.toLowerCase(Locale.ROOT))].toUpperCase(Locale.ROOT)
                                : letter)
                .collect(Collectors.joining());
    }

    /** The text typed in Windows-1258, as its bytes look in Latin-1: the tones follow their vowels. */
    static String inWindows1258(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("([\\u0300\\u0301\\u0303\\u0309\\u0323])([\\u0302\\u0306\\u031B])", "$2$1")
                .replace("\u0300", "\u00CC")
                .replace("\u0309", "\u00D2")
                .replace("\u0303", "\u00DE")
                .replace("\u0301", "\u00EC")
                .replace("\u0323", "\u00F2");
        String letters = "ăđơưĂĐƠƯ";
        String codes = "\u00E3\u00F0\u00F5\u00FD\u00C3\u00D0\u00D5\u00DD";
        String typed = Normalizer.normalize(apart, Normalizer.Form.NFC);
        for (int i = 0; i < letters.length(); i++) {
            typed = typed.replace(letters.charAt(i), codes.charAt(i));
        }
        return typed;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
