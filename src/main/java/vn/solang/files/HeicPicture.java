package vn.solang.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A HEIC, which is not decoded here. Its EXIF and XMP are items of their own, found by its tables and overwritten with
 * noughts where they stand; which way is up is not told by them. A file whose tables cannot be read is refused, since
 * nobody could tell what it says beside the picture.
 */
final class HeicPicture {

    private static final int BOX = 8;
    private static final Set<String> TOLD = Set.of("Exif", "mime", "uri ");

    private final ByteBuffer in;
    private final Set<Integer> items = new HashSet<>();
    private final Map<Integer, long[][]> places = new HashMap<>();
    private int dataBox = -1;
    private boolean sized;

    private HeicPicture(byte[] in) {
        this.in = ByteBuffer.wrap(in);
    }

    static byte[] cleaned(byte[] in) throws Unreadable {
        var picture = new HeicPicture(in.clone());
        try {
            picture.walk(0, in.length, "");
            if (!picture.sized) {
                throw Unreadable.damaged();
            }
            picture.blank();
        } catch (IndexOutOfBoundsException | BufferUnderflowException unreadable) {
            throw Unreadable.damaged();
        }
        return picture.in.array();
    }

    private void walk(int from, int end, String within) throws Unreadable {
        int at = from;
        while (at + BOX <= end) {
            long size = Integer.toUnsignedLong(in.getInt(at));
            int head = BOX;
            if (size == 1) {
                size = in.getLong(at + BOX);
                head = BOX + 8;
            } else if (size == 0) {
                size = (long) end - at;
            }
            if (size < head || size > (long) end - at) {
                throw Unreadable.damaged();
            }
            int until = at + (int) size;
            String type = text(at + 4);
            box(type, at + head, until, within);
            at = until;
        }
    }

    private void box(String type, int body, int end, String within) throws Unreadable {
        switch (within + "/" + type) {
            case "/meta" -> walk(body + 4, end, "meta");
            case "meta/iprp" -> walk(body, end, "iprp");
            case "iprp/ipco" -> walk(body, end, "ipco");
            case "ipco/ispe" -> {
                Pixels.require(
                        Integer.toUnsignedLong(in.getInt(body + 4)), Integer.toUnsignedLong(in.getInt(body + 8)));
                sized = true;
            }
            case "meta/iinf" -> {
                int counted = in.get(body) == 0 ? 2 : 4;
                walk(body + 4 + counted, end, "iinf");
            }
            case "iinf/infe" -> item(body);
            case "meta/iloc" -> places(body);
            case "meta/idat" -> dataBox = body;
            case "/moov" -> throw new Unreadable("video");
            case "/uuid", "/udta", "meta/uuid", "/free", "/skip", "meta/free", "/xml " ->
                Arrays.fill(in.array(), body, end, (byte) 0);
            default -> {
                // of the picture
            }
        }
    }

    private void item(int body) throws Unreadable {
        int version = in.get(body);
        if (version < 2) {
            throw Unreadable.damaged();
        }
        int item = version == 2 ? Short.toUnsignedInt(in.getShort(body + 4)) : in.getInt(body + 4);
        int type = body + 4 + (version == 2 ? 4 : 6);
        if (TOLD.contains(text(type))) {
            items.add(item);
        }
    }

    private void places(int body) throws Unreadable {
        int version = in.get(body);
        int sizes = Short.toUnsignedInt(in.getShort(body + 4));
        int offsetSize = sizes >> 12;
        int lengthSize = (sizes >> 8) & 0xF;
        int baseSize = (sizes >> 4) & 0xF;
        int indexSize = version == 0 ? 0 : sizes & 0xF;
        in.position(body + 6);
        long count = version < 2 ? Short.toUnsignedInt(in.getShort()) : Integer.toUnsignedLong(in.getInt());
        for (long i = 0; i < count; i++) {
            int item = version < 2 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
            int method = version == 0 ? 0 : in.getShort() & 0xF;
            in.getShort();
            long base = sized(baseSize);
            int extents = Short.toUnsignedInt(in.getShort());
            long[][] found = new long[extents][];
            for (int each = 0; each < extents; each++) {
                sized(indexSize);
                found[each] = new long[] {base + sized(offsetSize), sized(lengthSize), method};
            }
            places.put(item, found);
        }
    }

    private void blank() throws Unreadable {
        for (int item : items) {
            long[][] extents = places.get(item);
            if (extents == null) {
                throw Unreadable.damaged();
            }
            for (long[] extent : extents) {
                if (extent[2] > 1 || (extent[2] == 1 && dataBox < 0)) {
                    throw Unreadable.damaged();
                }
                long from = extent[0] + (extent[2] == 1 ? dataBox : 0);
                if (from < 0 || extent[1] < 0 || from + extent[1] > in.capacity()) {
                    throw Unreadable.damaged();
                }
                Arrays.fill(in.array(), (int) from, (int) (from + extent[1]), (byte) 0);
            }
        }
    }

    private long sized(int size) throws Unreadable {
        return switch (size) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(in.getInt());
            case 8 -> in.getLong();
            default -> throw Unreadable.damaged();
        };
    }

    private String text(int at) {
        byte[] four = new byte[4];
        in.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
