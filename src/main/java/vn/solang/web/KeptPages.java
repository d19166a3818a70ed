package vn.solang.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Pages as they were sent, compressed. A page whose controller names what it depends on, in the attribute
 * {@link #DEPENDS_ON}, is rendered and compressed once for it: what was known at a moment never changes.
 */
public final class KeptPages {

    /** The model attribute that says what a page depends on besides its address. */
    public static final String DEPENDS_ON = "dependsOn";

    private static final int KEPT = 64;

    private final Map<String, byte[]> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    KeptPages() {}

    /** The compressed page of a key, made where it is not kept. */
    byte[] of(String key, Supplier<byte[]> rendered) {
        synchronized (pages) {
            byte[] kept = pages.get(key);
            if (kept != null) {
                return kept;
            }
        }
        byte[] compressed = compressed(rendered.get());
        synchronized (pages) {
            pages.put(key, compressed);
        }
        return compressed;
    }

    private static byte[] compressed(byte[] page) {
        var bytes = new ByteArrayOutputStream(page.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
