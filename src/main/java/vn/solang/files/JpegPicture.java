package vn.solang.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG without what a camera or an editor wrote beside the picture: EXIF with the place it was taken, XMP, IPTC,
 * comments, previews, and whatever follows its end. The picture itself is copied byte by byte. Kept are the segments it
 * is drawn by: JFIF, the colour profile (APP2), Adobe's colour transform (APP14), and the orientation.
 */
final class JpegPicture {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int ADOBE_LENGTH = 12;
    private static final int JFIF_LENGTH = 14;

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int orientation = 1;
    private boolean framed;

    private JpegPicture(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    static byte[] cleaned(byte[] in) throws Unreadable {
        return new JpegPicture(in).clean();
    }

    private byte[] clean() throws Unreadable {
        int at = 2;
        int first = at;
        while (true) {
            // any number of 0xFF may stand before a marker
            while (at + 1 < in.length && (in[at] & 0xFF) == 0xFF && (in[at + 1] & 0xFF) == 0xFF) {
                at++;
            }
            int marker = marker(at);
            at += 2;
            if (marker == EOI) {
                break;
            }
            if (marker == SOI || (marker >= 0xD0 && marker < SOI) || marker == 0x01) {
                throw Unreadable.damaged();
            }
            int length = length(at);
            byte[] body = Arrays.copyOfRange(in, at + 2, at + length);
            boolean isFirst = at - 2 == first;
            at += length;
            segment(marker, body, isFirst);
            if (marker == SOS) {
                int end = endOfScan(at);
                rest.write(in, at, end - at);
                at = end;
            }
        }
        if (!framed) {
            throw Unreadable.damaged();
        }
        return whole();
    }

    /** JFIF comes first where there is one, then the orientation, then all that was kept. */
    private byte[] whole() {
        byte[] kept = rest.toByteArray();
        int head = kept.length > 3 && (kept[1] & 0xFF) == APP0 ? 4 + JFIF_LENGTH : 0;
        out.write(0xFF);
        out.write(SOI);
        out.write(kept, 0, head);
        if (Exif.isTurned(orientation)) {
            byte[] tiff = Exif.minimal(orientation);
            byte[] body = Arrays.copyOf(EXIF, EXIF.length + tiff.length);
            System.arraycopy(tiff, 0, body, EXIF.length, tiff.length);
            write(out, APP1, body);
        }
        out.write(kept, head, kept.length - head);
        out.write(0xFF);
        out.write(EOI);
        return out.toByteArray();
    }

    private void segment(int marker, byte[] body, boolean first) throws Unreadable {
        if (marker == APP1) {
            if (starts(body, EXIF)) {
                orientation = Exif.orientation(Arrays.copyOfRange(body, EXIF.length, body.length));
            }
        } else if (marker == APP0) {
            if (first && starts(body, JFIF) && body.length >= JFIF_LENGTH) {
                byte[] head = Arrays.copyOf(body, JFIF_LENGTH);
                // no thumbnail: nought by nought
                head[JFIF_LENGTH - 2] = 0;
                head[JFIF_LENGTH - 1] = 0;
                write(rest, APP0, head);
            }
        } else if (marker == APP2) {
            if (starts(body, PROFILE)) {
                write(rest, marker, body);
            }
        } else if (marker == APP14) {
            if (starts(body, ADOBE) && body.length >= ADOBE_LENGTH) {
                write(rest, marker, Arrays.copyOf(body, ADOBE_LENGTH));
            }
        } else if ((marker < APP0 || marker > APP15) && marker != COM && marker < 0xF0) {
            frame(marker, body);
            write(rest, marker, body);
        }
    }

    private void frame(int marker, byte[] body) throws Unreadable {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            if (body.length < 6) {
                throw Unreadable.damaged();
            }
            Pixels.require(number(body, 3), number(body, 1));
            framed = true;
        }
    }

    /** Where the coded picture of a scan ends: at the next marker that is not a restart. */
    private int endOfScan(int from) throws Unreadable {
        for (int i = from; i + 1 < in.length; i++) {
            int next = in[i + 1] & 0xFF;
            if ((in[i] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next >= SOI)) {
                return i;
            }
        }
        throw Unreadable.damaged();
    }

    private int marker(int at) throws Unreadable {
        if (at + 1 >= in.length || (in[at] & 0xFF) != 0xFF) {
            throw Unreadable.damaged();
        }
        return in[at + 1] & 0xFF;
    }

    private int length(int at) throws Unreadable {
        if (at + 1 >= in.length) {
            throw Unreadable.damaged();
        }
        int length = number(in, at);
        if (length < 2 || at + length > in.length) {
            throw Unreadable.damaged();
        }
        return length;
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static boolean starts(byte[] body, byte[] with) {
        return body.length >= with.length && Arrays.equals(body, 0, with.length, with, 0, with.length);
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] body) {
        out.write(0xFF);
        out.write(marker);
        out.write((body.length + 2) >> 8);
        out.write((body.length + 2) & 0xFF);
        out.write(body, 0, body.length);
    }
}
