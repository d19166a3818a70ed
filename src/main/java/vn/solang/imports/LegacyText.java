package vn.solang.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ways Vietnamese was written before Unicode, each seen as its bytes look when they are taken for Latin-1. */
enum LegacyText {
    TCVN3 {
        @Override
        String read(String text) {
            var read = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                int at = TCVN3_CODES.indexOf(text.charAt(i));
                read.append(at >= 0 ? TCVN3_LETTERS.charAt(at) : unlessLatin(text.charAt(i)));
            }
            return read.toString();
        }
    },

    VNI {
        @Override
        String read(String text) {
            var read = new StringBuilder(text.length() * 2);
            for (int i = 0; i < text.length(); i++) {
                char code = text.charAt(i);
                char lower = Character.toLowerCase(code);
                String mark = VNI_MARKS.get(lower);
                String letter = VNI_LETTERS.get(lower);
                if (mark != null && i > 0 && bearsMark(text.charAt(i - 1), mark)) {
                    read.append(mark);
                } else if (letter != null) {
                    read.append(code == lower ? letter : letter.toUpperCase(Locale.ROOT));
                } else {
                    read.append(unlessLatin(code));
                }
            }
            return Normalizer.normalize(read, Normalizer.Form.NFC);
        }
    },

    /** Bare vowels followed by combining tones. */
    WINDOWS_1258 {
        @Override
        String read(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return Normalizer.normalize(new String(bytes, Charset.forName("windows-1258")), Normalizer.Form.NFC);
        }
    },

    /** UTF-8 whose bytes were once taken for Windows-1252 and saved as UTF-8 again. */
    TWICE_UTF8 {
        @Override
        String read(String text) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(westernBytes(text)))
                        .toString();
            } catch (CharacterCodingException _) {
                return UNREADABLE;
            }
        }
    };

    private static final String UNREADABLE = "\uFFFD";

    private static final String TCVN3_CODES =
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§";
    private static final String TCVN3_LETTERS =
            "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

    private static final Map<Character, String> VNI_LETTERS = table("ñđöưôơììííæỉóĩòịîỵ");
    private static final Map<Character, String> VNI_MARKS = vniMarks();

    /** What the author saw: text whose characters are this encoding's bytes. Bytes it does not have become unreadable. */
    abstract String read(String text);

    private static String unlessLatin(char c) {
        return c < 0x80 || c > 0xFF ? String.valueOf(c) : UNREADABLE;
    }

    private static boolean bearsMark(char letter, String mark) {
        String vowels = switch (mark.charAt(0)) {
            case '\u0302' -> "aeo";
            case '\u0306' -> "a";
            default -> "aeouyôö";
        };
        return vowels.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    private static byte[] westernBytes(String text) throws CharacterCodingException {
        CharsetEncoder western = Charset.forName("windows-1252").newEncoder();
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            // the five bytes Windows-1252 leaves out come through as themselves
            bytes[i] = c < 0x100
                    ? (byte) c
                    : western.encode(CharBuffer.wrap(new char[] {c})).get();
        }
        return bytes;
    }

    private static Map<Character, String> table(String pairs) {
        var table = new HashMap<Character, String>();
        for (int i = 0; i < pairs.length(); i += 2) {
            table.put(pairs.charAt(i), pairs.substring(i + 1, i + 2));
        }
        return Map.copyOf(table);
    }

    /** The letters VNI writes after a vowel: five tones, then the tones with a circumflex, then with a breve. */
    private static Map<Character, String> vniMarks() {
        String tones = "\u0300\u0301\u0309\u0303\u0323";
        var marks = new HashMap<Character, String>();
        for (int i = 0; i < tones.length(); i++) {
            String tone = tones.substring(i, i + 1);
            marks.put("øùûõï".charAt(i), tone);
            marks.put("àáåãä".charAt(i), "\u0302" + tone);
            marks.put("èéúüë".charAt(i), "\u0306" + tone);
        }
        marks.put('â', "\u0302");
        marks.put('ê', "\u0306");
        return Map.copyOf(marks);
    }
}
