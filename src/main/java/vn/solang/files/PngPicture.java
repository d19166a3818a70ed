package vn.solang.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG of the chunks it is drawn by alone: no text, no EXIF but the orientation, no time, nothing unknown, nothing
 * behind its end.
 */
final class PngPicture {

    static final int SIGNATURE = 8;

    private static final int AROUND = 12;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");

    private PngPicture() {}

    static byte[] cleaned(byte[] in) throws Unreadable {
        ByteBuffer chunks = ByteBuffer.wrap(in);
        var out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, SIGNATURE);
        int at = SIGNATURE;
        String last = "";
        while (!last.equals("IEND")) {
            if (at + AROUND > in.length) {
                throw Unreadable.damaged();
            }
            int length = chunks.getInt(at);
            if (length < 0 || length > in.length - at - AROUND) {
                throw Unreadable.damaged();
            }
            String type = new String(in, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (last.isEmpty() != type.equals("IHDR")) {
                throw Unreadable.damaged();
            }
            requireWhole(in, at, length);
            last = type;
            if (type.equals("IHDR")) {
                Pixels.require(
                        Integer.toUnsignedLong(chunks.getInt(at + 8)), Integer.toUnsignedLong(chunks.getInt(at + 12)));
            }
            if (KEPT.contains(type)) {
                out.write(in, at, length + AROUND);
            } else if (type.equals("eXIf")) {
                byte[] tiff = new byte[length];
                System.arraycopy(in, at + 8, tiff, 0, length);
                turn(out, Exif.orientation(tiff));
            }
            at += length + AROUND;
        }
        return out.toByteArray();
    }

    private static void requireWhole(byte[] in, int at, int length) throws Unreadable {
        var sum = new CRC32();
        sum.update(in, at + 4, length + 4);
        if ((int) sum.getValue() != ByteBuffer.wrap(in).getInt(at + 8 + length)) {
            throw Unreadable.damaged();
        }
    }

    private static void turn(ByteArrayOutputStream out, int orientation) {
        if (Exif.isTurned(orientation)) {
            byte[] tiff = Exif.minimal(orientation);
            byte[] named = ByteBuffer.allocate(tiff.length + 4)
                    .put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
                    .put(tiff)
                    .array();
            var sum = new CRC32();
            sum.update(named);
            out.writeBytes(ByteBuffer.allocate(4).putInt(tiff.length).array());
            out.writeBytes(named);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        }
    }
}
