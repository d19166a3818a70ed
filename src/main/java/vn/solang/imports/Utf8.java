package vn.solang.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import vn.solang.shared.Rejected;

/** The one encoding tables are read in, and the sentences that name another one. */
final class Utf8 {

    private static final int CHUNK = 1 << 16;
    private static final int ENOUGH_WORDS = 10_000;
    private static final Set<LegacyText> SINGLE_BYTE =
            EnumSet.of(LegacyText.TCVN3, LegacyText.VNI, LegacyText.WINDOWS_1258);

    private Utf8() {}

    /** Opens the text behind the byte order mark, if there is one; bytes that are not UTF-8 fail. */
    static Reader open(Path path) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(path), CHUNK);
        bytes.mark(3);
        byte[] first = bytes.readNBytes(3);
        if (!Arrays.equals(first, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            bytes.reset();
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    /** @throws Rejected where the file is not UTF-8 throughout, naming the encoding it most likely has */
    static void require(Path path, String file) throws IOException {
        OptionalInt line = malformedLine(path);
        if (line.isPresent()) {
            throw likely(path, file, line.getAsInt());
        }
    }

    /** The refusal of text found to be in a legacy encoding. */
    static Rejected refused(String file, LegacyFinder.Found found) {
        String cell = found.cell().strip();
        return new Rejected(
                key(found.encoding()),
                file,
                Integer.toString(found.line()),
                Refusal.cut(cell),
                Refusal.cut(found.encoding().read(cell)));
    }

    private static OptionalInt malformedLine(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer text = CharBuffer.allocate(CHUNK);
        int line = 1;
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                boolean malformed = decoder.decode(bytes, text, end).isError();
                line += (int) text.flip().chars().filter(c -> c == '\n').count();
                if (malformed) {
                    return OptionalInt.of(line);
                }
                bytes.compact();
                text.clear();
            }
        }
        return OptionalInt.empty();
    }

    /** Counts, for each encoding, the words that make sense in it; the best one is named if it explains most of them. */
    private static Rejected likely(Path path, String file, int malformedLine) throws IOException {
        Map<LegacyText, Integer> sound = new EnumMap<>(LegacyText.class);
        Map<LegacyText, LegacyFinder.Found> firsts = new EnumMap<>(LegacyText.class);
        int words = 0;
        try (var lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.ISO_8859_1), CHUNK)) {
            int number = 0;
            for (String line = lines.readLine(); line != null && words < ENOUGH_WORDS; line = lines.readLine()) {
                number++;
                List<String> beyondAscii = LegacyFinder.wordsBeyondAscii(line);
                words += beyondAscii.size();
                for (String word : beyondAscii) {
                    for (LegacyText encoding : LegacyFinder.soundIn(word)) {
                        sound.merge(encoding, 1, Integer::sum);
                        firsts.putIfAbsent(encoding, new LegacyFinder.Found(encoding, number, word));
                    }
                }
            }
        }
        int all = words;
        return SINGLE_BYTE.stream()
                .max(Comparator.comparingInt(encoding -> sound.getOrDefault(encoding, 0)))
                .filter(encoding -> sound.getOrDefault(encoding, 0) * 2 > all)
                .map(firsts::get)
                .map(found -> refused(file, found))
                .orElseGet(() -> new Rejected("import.file.malformed", file, Integer.toString(malformedLine)));
    }

    private static String key(LegacyText encoding) {
        return switch (encoding) {
            case TCVN3 -> "import.file.tcvn3";
            case VNI -> "import.file.vni";
            case WINDOWS_1258 -> "import.file.windows1258";
            case TWICE_UTF8 -> "import.file.twice";
        };
    }
}
