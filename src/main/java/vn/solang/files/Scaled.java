package vn.solang.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture drawn anew at a size, upright, on white. */
final class Scaled {

    private static final float QUALITY = 0.85f;

    private Scaled() {}

    /**
     * What a picture shows, not much larger than asked for.
     *
     * @param cleaned a JPEG, PNG or WebP without what was written beside it
     * @param most the longer side that is needed
     */
    static BufferedImage read(byte[] cleaned, int most) throws Unreadable {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(cleaned))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Unreadable.damaged();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                Pixels.requireDrawable(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam asked = reader.getDefaultReadParam();
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * most));
                asked.setSourceSubsampling(every, every, 0, 0);
                return upright(reader.read(0, asked), Exif.orientationOf(cleaned));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw Unreadable.damaged();
        }
    }

    /** The picture with its longer side no longer than asked for; a smaller one keeps its size. */
    static BufferedImage to(BufferedImage picture, int most) {
        BufferedImage now = picture;
        double scale = (double) most / Math.max(now.getWidth(), now.getHeight());
        while (scale < 1) {
            // in halves, since one great step leaves points out
            double step = Math.max(scale, 0.5);
            int width = Math.max(1, (int) Math.round(now.getWidth() * step));
            int height = Math.max(1, (int) Math.round(now.getHeight() * step));
            var how = AffineTransform.getScaleInstance(
                    (double) width / now.getWidth(), (double) height / now.getHeight());
            now = drawn(now, width, height, how);
            scale = (double) most / Math.max(now.getWidth(), now.getHeight());
        }
        return now;
    }

    /** As a JPEG. */
    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam asked = writer.getDefaultWriteParam();
            asked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            asked.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), asked);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Turned and mirrored as EXIF says. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        return orientation < 5 ? drawn(picture, w, h, turn) : drawn(picture, h, w, turn);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform how) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, how, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }
}
