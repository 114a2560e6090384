package candor.export;

import candor.catalogue.Catalogue;
import candor.catalogue.CatalogueJsonLd;
import candor.export.Archive.Body;
import candor.export.model.ExportRows;
import candor.export.model.ExportedRow;
import candor.policy.model.Category;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The files of an export, from the rows of one moment, each of which is read once (ADR 12). */
final class ExportContents {
    private final ExportRows rows;
    private final RecordJson records;
    private final ExecutorService workers;
    private final Progress progress;

    /** Is told of what is done; may end the work by an exception. */
    interface Progress {
        void row();

        void asset();
    }

    /** @param workers at least two at once: one to read, others to compress */
    ExportContents(ExportRows rows, RecordJson records, ExecutorService workers, Progress progress) {
        this.rows = rows;
        this.records = records;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Whom, when and what it is about, for the manifest and the pages.
     *
     * @param person       who ordered it
     * @param organization short name of the one whose rows these are; absent: they are the person's own
     */
    record About(String person, @Nullable String organization, Instant madeAt, ObjectNode filter, String language) {}

    /** How many rows there were: by category, and of each person who is named on some. */
    record Taken(Map<Category, Long> counts, Map<UUID, Long> people) {}

    Taken writeTo(OutputStream stream, About about, Catalogue catalogue) throws IOException, SQLException {
        try (RecordFiles files = new RecordFiles(records, workers);
                Archive archive = new Archive(stream, about.madeAt())) {
            ReadAhead.each(rows::each, workers, row -> {
                files.add(row);
                progress.row();
            });
            archive.text("index.html", utf8(new ReadingPage(about, files).html()));
            files.addTo(archive);
            archive.text("description.jsonld", utf8(description(about, files, catalogue)));
            try (Manifest manifest = new Manifest(about, files)) {
                for (Spool.Written each : archive.texts()) {
                    manifest.add(each);
                }
                assets(archive, manifest, files.sums());
                manifest.addTo(archive);
            }
            return new Taken(files.sums(), files.people());
        }
    }

    private void assets(Archive archive, Manifest manifest, Map<Category, Long> sums) throws IOException, SQLException {
        if (sums.containsKey(Category.UPLOADED_ASSET) || sums.containsKey(Category.GENERATED_ASSET)) {
            rows.withBytes(row -> asset(archive, manifest, row));
        }
    }

    private void asset(Archive archive, Manifest manifest, ExportedRow row) throws IOException, SQLException {
        ExportedRow.Asset asset = row.asset();
        String name = AssetName.of(row.id(), Members.of(row.content()).getOrDefault("fileName", ""));
        String sha256 = archive.bytes(name, asset.size(), file -> {
            byte[] piece = rows.piece(asset.content(), 0);
            for (int position = 1; piece != null; position++) {
                file.write(piece);
                piece = rows.piece(asset.content(), position);
            }
        });
        if (!sha256.equals(asset.sha256())) {
            throw new IOException("an asset's bytes are not those that were sent");
        }
        manifest.add(name, asset.size(), sha256);
        progress.asset();
    }

    private static String description(About about, RecordFiles files, Catalogue catalogue) {
        ObjectNode document = CatalogueJsonLd.of(catalogue);
        ObjectNode export = document.withArray("@graph").addObject();
        String whose = about.organization() == null ? "about a person" : "for an organization";
        export.put("@id", "#export").put("@type", "dpv:Process").put("dct:title", "A copy of what is held " + whose);
        export.put("dct:issued", about.madeAt().toString());
        files.counts().keySet().forEach(each -> export.withArray("dpv:hasPersonalData")
                .addObject()
                .put("@id", "#" + each));
        return document.toString();
    }

    private static Body utf8(String text) {
        return file -> file.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
