package candor.dev.reports;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A landscape of a sky, a sun and three ridges, drawn point by point: the same on every system, without a screen. */
final class Picture {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final int RIDGES = 3;

    private final float hue;
    private final double sunX;
    private final double sunY;
    private final double phase;

    private Picture(Random random) {
        this.hue = random.nextFloat();
        this.sunX = WIDTH * (0.15 + 0.7 * random.nextDouble());
        this.sunY = HEIGHT * (0.15 + 0.25 * random.nextDouble());
        this.phase = random.nextDouble() * 2 * Math.PI;
    }

    /** @return a PNG */
    static byte[] drawn(Random random) {
        Picture picture = new Picture(random);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, picture.at(x, y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: the default stream is a temporary file.
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private int at(int x, int y) {
        for (int ridge = RIDGES; ridge >= 1; ridge--) {
            if (y > crest(x, ridge)) {
                return Color.HSBtoRGB(hue + 0.08f * ridge, 0.25f + 0.12f * ridge, 0.75f - 0.2f * ridge);
            }
        }
        boolean sun = Math.hypot(x - sunX, y - sunY) < HEIGHT * 0.09;
        float down = (float) y / HEIGHT;
        return sun ? Color.HSBtoRGB(0.13f, 0.25f, 1f) : Color.HSBtoRGB(hue, 0.45f - 0.4f * down, 0.8f + 0.15f * down);
    }

    private double crest(int x, int ridge) {
        double slow = Math.sin(phase * ridge + x / (90.0 / ridge));
        double quick = Math.sin(phase + x / (23.0 / ridge)) / 4;
        return HEIGHT * (0.4 + 0.14 * ridge) + HEIGHT * 0.09 * (slow + quick) / ridge;
    }
}
