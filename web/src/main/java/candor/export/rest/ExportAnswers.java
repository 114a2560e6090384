package candor.export.rest;

import candor.export.ExportView;
import candor.export.OrderedExports;
import candor.platform.Slice;
import candor.platform.StoredBytes;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** What both kinds of orderers get to hear. */
final class ExportAnswers {
    static final String ZIP = "application/zip";

    private ExportAnswers() {}

    /** The latest, newest first; no more are shown than these. */
    static <F> Slice<ExportView<F>> list(OrderedExports<F> exports) {
        return new Slice<>(exports.list(), null);
    }

    static <F> ExportView<F> one(OrderedExports<F> exports, String id) {
        return exports.find(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    static Response content(OrderedExports<?> exports, String id) {
        StoredBytes bytes = exports.content(PathId.read(id)).orElseThrow(Answers::notFound);
        return Response.ok((StreamingOutput) bytes::writeTo, ZIP)
                .header(HttpHeaders.CONTENT_LENGTH, bytes.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"candor-export.zip\"")
                .tag(new EntityTag(bytes.sha256()))
                .build();
    }

    static void remove(OrderedExports<?> exports, String id) {
        Answers.require(exports.remove(PathId.read(id)));
    }
}
