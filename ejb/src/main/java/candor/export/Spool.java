package candor.export;

import candor.platform.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A file of the ZIP while others are written too: compressed as it is written, into a temporary file that loses its name as soon
 * as it is open (ADR 12). What a process that was killed leaves of it nobody can open.
 */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final FileChannel file;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();
    private final MessageDigest digest = Sha256.digest();
    private final DeflaterOutputStream deflated;
    private final Handover handover;
    private final OutputStream stream;

    /** What was written, as a ZIP's directory and a manifest say it. @param sha256 in hexadecimal digits */
    record Written(String name, long size, long compressed, long crc, String sha256) {}

    /**
     * @param name        in the ZIP
     * @param compressors do the compressing, and the digest
     */
    Spool(String name, Executor compressors) throws IOException {
        this.name = name;
        Path path = Files.createTempFile("candor", null); // its owner's alone
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        deflated = new DeflaterOutputStream(Channels.newOutputStream(file), deflater, BUFFER);
        handover = new Handover(new DigestOutputStream(new CheckedOutputStream(deflated, crc), digest), compressors);
        stream = new BufferedOutputStream(handover, BUFFER);
    }

    OutputStream stream() {
        return stream;
    }

    /** Nothing can be written any more; only once. */
    Written finish() throws IOException {
        stream.flush();
        handover.await();
        deflated.finish();
        return new Written(
                name,
                deflater.getBytesRead(),
                deflater.getBytesWritten(),
                crc.getValue(),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** What was written, compressed. */
    InputStream compressed() throws IOException {
        return Channels.newInputStream(file.position(0));
    }

    @Override
    public void close() throws IOException {
        handover.end();
        deflater.end();
        file.close();
    }
}
