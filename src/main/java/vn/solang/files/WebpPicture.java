package vn.solang.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A WebP of the chunks it is drawn by alone: no XMP, no EXIF but the orientation, nothing unknown, nothing behind. */
final class WebpPicture {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int FRAME_HEADER = 16;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ICCP");
    private static final Set<String> KEPT_IN_FRAME = Set.of("VP8 ", "VP8L", "ALPH");

    private final byte[] in;
    private final ByteBuffer numbers;
    private final ByteArrayOutputStream out;
    private int orientation = 1;
    private boolean sized;

    /** Where the flags of the extended header stand in what is written; negative where it has none. */
    private int flags = -1;

    private WebpPicture(byte[] in) {
        this.in = in;
        this.numbers = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        this.out = new ByteArrayOutputStream(in.length);
    }

    static byte[] cleaned(byte[] in) throws Unreadable {
        return new WebpPicture(in).clean();
    }

    private byte[] clean() throws Unreadable {
        int end = numbers.getInt(4) + CHUNK;
        if (end < HEADER || end > in.length) {
            throw Unreadable.damaged();
        }
        out.write(in, 0, HEADER);
        int at = HEADER;
        while (at + CHUNK <= end) {
            int length = length(at, end);
            chunk(at, length);
            at += CHUNK + length + (length & 1);
        }
        if (!sized) {
            throw Unreadable.damaged();
        }
        if (flags >= 0 && Exif.isTurned(orientation)) {
            write("EXIF", Exif.minimal(orientation));
        }
        return finished();
    }

    private byte[] finished() {
        byte[] whole = out.toByteArray();
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - CHUNK);
        if (flags >= 0) {
            int kept = whole[flags] & ~(EXIF_FLAG | XMP_FLAG);
            whole[flags] = (byte) (Exif.isTurned(orientation) ? kept | EXIF_FLAG : kept);
        }
        return whole;
    }

    private void chunk(int at, int length) throws Unreadable {
        String type = type(at);
        int body = at + CHUNK;
        switch (type) {
            case "VP8X" -> {
                require(length >= 10);
                Pixels.require(1 + triple(body + 4), 1 + triple(body + 7));
                sized = true;
                flags = out.size() + CHUNK;
                out.write(in, at, CHUNK + length + (length & 1));
            }
            case "ANMF" -> frame(body, length);
            case "EXIF" -> {
                byte[] tiff = Arrays.copyOfRange(in, body, body + length);
                boolean marked = length > 6 && new String(tiff, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
                orientation = Exif.orientation(marked ? Arrays.copyOfRange(tiff, 6, tiff.length) : tiff);
            }
            default -> {
                if (KEPT.contains(type)) {
                    size(type, body, length);
                    out.write(in, at, CHUNK + length);
                    pad(length);
                }
            }
        }
    }

    /** One picture of an animation. */
    private void frame(int body, int length) throws Unreadable {
        require(length >= FRAME_HEADER);
        var parts = new ByteArrayOutputStream(length);
        parts.write(in, body, FRAME_HEADER);
        int end = body + length;
        int at = body + FRAME_HEADER;
        while (at + CHUNK <= end) {
            int inner = length(at, end);
            if (KEPT_IN_FRAME.contains(type(at))) {
                size(type(at), at + CHUNK, inner);
                parts.write(in, at, CHUNK + inner);
                if ((inner & 1) == 1) {
                    parts.write(0);
                }
            }
            at += CHUNK + inner + (inner & 1);
        }
        write("ANMF", parts.toByteArray());
    }

    private void size(String type, int body, int length) throws Unreadable {
        if (type.equals("VP8 ")) {
            require(length >= 10);
            Pixels.require(numbers.getShort(body + 6) & 0x3FFF, numbers.getShort(body + 8) & 0x3FFF);
            sized = true;
        } else if (type.equals("VP8L")) {
            require(length >= 5);
            int packed = numbers.getInt(body + 1);
            Pixels.require(1 + (packed & 0x3FFF), 1 + ((packed >> 14) & 0x3FFF));
            sized = true;
        }
    }

    private int length(int at, int end) throws Unreadable {
        int length = numbers.getInt(at + 4);
        require(length >= 0 && length <= end - at - CHUNK);
        return length;
    }

    private String type(int at) {
        return new String(in, at, 4, StandardCharsets.ISO_8859_1);
    }

    private long triple(int at) {
        return (in[at] & 0xFF) | ((in[at + 1] & 0xFF) << 8) | ((in[at + 2] & 0xFF) << 16);
    }

    private void write(String type, byte[] body) {
        out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(body.length)
                .array());
        out.writeBytes(body);
        pad(body.length);
    }

    private void pad(int length) {
        if ((length & 1) == 1) {
            out.write(0);
        }
    }

    private static void require(boolean whole) throws Unreadable {
        if (!whole) {
            throw Unreadable.damaged();
        }
    }
}
