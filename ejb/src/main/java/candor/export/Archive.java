package candor.export;

import candor.platform.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP, written file after file; ZIP64 where its size or its number of files asks for it. */
final class Archive implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final List<File> files = new ArrayList<>();

    /** @param sha256 in hexadecimal digits */
    record File(String name, long size, String sha256) {}

    /** What writes a file. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream stream) throws IOException, java.sql.SQLException;
    }

    Archive(OutputStream stream) {
        zip = new ZipOutputStream(stream);
    }

    /** The files of text that were written. */
    List<File> files() {
        return List.copyOf(files);
    }

    /** A file of text. */
    void text(String name, Body body) throws IOException, java.sql.SQLException {
        zip.setLevel(Deflater.BEST_SPEED);
        files.add(write(name, body));
    }

    /** A file as somebody sent it, mostly an image, which is compressed already. Too many to be remembered here. */
    File bytes(String name, Body body) throws IOException, java.sql.SQLException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        return write(name, body);
    }

    private File write(String name, Body body) throws IOException, java.sql.SQLException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // nothing depends on when it was made; the manifest says that
        zip.putNextEntry(entry);
        Counted counted = new Counted(zip);
        BufferedOutputStream buffered = new BufferedOutputStream(counted, BUFFER);
        body.writeTo(buffered);
        buffered.flush();
        zip.closeEntry();
        return new File(name, counted.size, HexFormat.of().formatHex(counted.digest.digest()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterOutputStream {
        private final MessageDigest digest = Sha256.digest();
        private long size;

        Counted(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            size += length;
            out.write(bytes, offset, length);
        }
    }
}
