package candor.export;

import candor.export.Spool.Written;
import candor.platform.model.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A ZIP, written file after file; ZIP64 where its size or its number of files asks for it. */
final class Archive implements AutoCloseable {
    private final ZipArchiveOutputStream zip;
    private final long madeAt;
    private final List<Written> texts = new ArrayList<>();

    /** What writes a file. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream stream) throws IOException, SQLException;
    }

    /** @param madeAt of every file in it */
    Archive(OutputStream stream, Instant madeAt) {
        this.zip = new ZipArchiveOutputStream(stream);
        this.madeAt = madeAt.toEpochMilli();
        zip.setLevel(Deflater.NO_COMPRESSION); // of files as somebody sent them: mostly images, compressed already
    }

    /** The files of text that were written. */
    List<Written> texts() {
        return List.copyOf(texts);
    }

    /** A file of text, a small one. */
    void text(String name, Body body) throws IOException, SQLException {
        try (Spool spool = new Spool(name, Runnable::run)) {
            body.writeTo(spool.stream());
            add(spool);
        }
    }

    /** A file of text that is complete. */
    void add(Spool spool) throws IOException {
        Written written = spool.finish();
        ZipArchiveEntry entry = entry(written.name(), written.size());
        entry.setMethod(ZipArchiveEntry.DEFLATED);
        entry.setCompressedSize(written.compressed());
        entry.setCrc(written.crc());
        zip.addRawArchiveEntry(entry, spool.compressed());
        texts.add(written);
    }

    /**
     * A file as somebody sent it. There may be too many for them to be remembered here.
     *
     * @return its SHA-256 in hexadecimal digits
     */
    String bytes(String name, long size, Body body) throws IOException, SQLException {
        MessageDigest digest = Sha256.digest();
        zip.putArchiveEntry(entry(name, size));
        body.writeTo(new DigestOutputStream(zip, digest));
        zip.closeArchiveEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    private ZipArchiveEntry entry(String name, long size) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(madeAt);
        entry.setSize(size);
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
