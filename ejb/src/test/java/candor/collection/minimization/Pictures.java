package candor.collection.minimization;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Small images of every format that is looked for: written by the JDK where it can, else the format's own beginning.
 */
final class Pictures {

    private Pictures() {}

    static byte[] png() {
        return written("png");
    }

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String format : new String[] {"png", "jpg", "gif", "bmp", "tiff"}) {
            all.put(format, written(format));
        }
        all.put("webp", begun(latin1("RIFF"), le(2048), latin1("WEBPVP8 "), le(2000)));
        all.put("avif", begun(be(32), latin1("ftypavif"), be(0), latin1("avifmif1miafMA1B")));
        all.put("heic", begun(be(24), latin1("ftypheic"), be(0), latin1("mif1heic")));
        all.put("jxl box", begun(be(12), latin1("JXL \r\n\u0087\n"), be(20), latin1("ftypjxl ")));
        all.put("jxl", begun(latin1("\u00FF\n"), new byte[] {(byte) 0x7F, 0}));
        all.put("jpeg 2000", begun(be(12), latin1("jP  \r\n\u0087\n"), be(20), latin1("ftypjp2 ")));
        all.put("exr", begun(latin1("v/1\u0001\u0002\0\0\0channels\0chlist\0")));
        all.put("psd", begun(latin1("8BPS\0\u0001\0\0\0\0\0\0\0\u0003"), be(64), be(64), latin1("\0\u0008\0\u0003")));
        all.put("ico", begun(latin1("\0\0\u0001\0\u0001\0\u0010\u0010\0\0\u0001\0\u0020\0"), le(1128), le(22)));
        all.put("qoi", begun(latin1("qoif"), be(64), be(64), latin1("\u0003\0")));
        all.put("hdr", begun(latin1("#?RADIANCE\n# Made by a test\nFORMAT=32-bit_rle_rgbe\n\n-Y 64 +X 64\n")));
        all.put("dds", begun(latin1("DDS |\0\0\0")));
        all.put("ppm", begun(latin1("P6\n64 64\n255\n"), new byte[] {(byte) 200}));
        return all;
    }

    private static byte[] written(String format) {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 24 * 16; i++) {
            image.setRGB(i % 24, i / 24, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("the JDK writes no " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The beginning of a format, and noise for the rest. */
    private static byte[] begun(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        byte[] noise = new byte[700];
        new Random(8).nextBytes(noise);
        out.writeBytes(noise);
        return out.toByteArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] be(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] le(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
