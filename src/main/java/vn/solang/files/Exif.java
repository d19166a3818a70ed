package vn.solang.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing of a picture's EXIF that is kept: which way is up. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int ENTRY = 12;

    /** Where {@link #minimal} says the orientation. */
    private static final int VALUE = 18;

    private Exif() {}

    /** The orientation in a TIFF structure, 1 to 8; 1 where it says none, or cannot be read. */
    static int orientation(byte[] tiff) {
        try {
            ByteBuffer in = ByteBuffer.wrap(tiff);
            in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = in.getInt(4);
            int entries = Short.toUnsignedInt(in.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if (Short.toUnsignedInt(in.getShort(entry)) == ORIENTATION) {
                    int found = Short.toUnsignedInt(in.getShort(entry + 8));
                    return found >= UPRIGHT && found <= LAST ? found : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException unreadable) {
            return UPRIGHT;
        }
    }

    /** A TIFF structure that says the orientation and nothing else. */
    static byte[] minimal(int orientation) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** The orientation that {@link #minimal} put into a picture; 1 where there is none. */
    static int orientationOf(byte[] cleaned) {
        String picture = new String(cleaned, StandardCharsets.ISO_8859_1);
        String head = new String(minimal(UPRIGHT), 0, VALUE, StandardCharsets.ISO_8859_1);
        int at = picture.indexOf(head);
        int found = at < 0 || at + VALUE + 1 >= cleaned.length ? UPRIGHT : cleaned[at + VALUE + 1];
        return found >= UPRIGHT && found <= LAST ? found : UPRIGHT;
    }

    static boolean isTurned(int orientation) {
        return orientation != UPRIGHT;
    }
}
