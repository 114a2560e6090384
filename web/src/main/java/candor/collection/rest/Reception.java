package candor.collection.rest;

import candor.collection.Intake;
import candor.collection.Receipt;
import candor.collection.WrongSurfaceException;
import candor.collection.minimization.ReadRecord;
import candor.licensing.CollectorKeys;
import candor.licensing.Source;
import candor.platform.RefusalException;
import candor.policy.model.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the addresses of all surfaces do: see who sends, read what is sent, hand it to the intake, count the receipts. */
@ApplicationScoped
public class Reception {
    /** For the API's description. */
    static final String HOW = "A record a line (application/x-ndjson), one record or an array (application/json), "
            + "optionally gzip. Answered when what is kept is durable. Sending again is always safe.";

    @Inject
    private CollectorKeys keys;

    @Inject
    private Intake intake;

    @Inject
    private ReceiptMeters meters;

    @Inject
    private LargeRequests largeRequests;

    /** The receipts of a request, a receipt a record, in order. */
    public record Receipts(List<Receipt> receipts) {}

    Receipts receive(Surface surface, CollectHeaders headers, InputStream body) throws IOException {
        try {
            return take(surface, headers, body);
        } catch (RefusalException refused) {
            meters.countRefused(refused);
            throw refused;
        }
    }

    private Receipts take(Surface surface, CollectHeaders headers, InputStream body) throws IOException {
        String key = CollectorAuthorization.key(headers.authorization());
        // From some deployments nothing may be accessed (R3): theirs is the one surface whose keys are looked at first.
        Source first = surface == Surface.CLOUD ? authenticate(surface, key) : null;
        RecordBody read = RecordBody.read(body, headers.contentType(), headers.contentEncoding());
        Optional<List<ReadRecord>> few = read.few(Intake.MOST_TOGETHER);
        List<Receipt> receipts;
        if (few.isPresent()) {
            receipts = first == null ? intake.accept(surface, key, few.get()) : intake.accept(first, key, few.get());
        } else {
            Source source = first == null ? authenticate(surface, key) : first;
            receipts = largeRequests.oneOfFew(() -> intake.accept(source, read::feed));
        }
        meters.count(surface, receipts); // only now are they true
        return new Receipts(receipts);
    }

    /** @throws RefusalException if the key is not known, taken back, or for another surface */
    Source sourceOf(Surface surface, @Nullable String authorization) {
        try {
            return authenticate(surface, CollectorAuthorization.key(authorization));
        } catch (RefusalException refused) {
            meters.countRefused(refused);
            throw refused;
        }
    }

    private Source authenticate(Surface surface, String key) {
        Source source = keys.authenticate(key);
        if (source.surface() != surface) {
            throw new WrongSurfaceException();
        }
        return source;
    }
}
