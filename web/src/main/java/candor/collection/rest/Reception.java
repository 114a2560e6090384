package candor.collection.rest;

import candor.collection.Intake;
import candor.collection.Receipt;
import candor.collection.WrongSurfaceException;
import candor.collection.minimization.ReadRecord;
import candor.licensing.CollectorKeys;
import candor.licensing.CustomerManagedException;
import candor.licensing.RevokedKeyException;
import candor.licensing.Source;
import candor.licensing.UnknownKeyException;
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
        } catch (UnknownKeyException | RevokedKeyException | WrongSurfaceException refused) {
            meters.countRefusedKey(refused);
            throw refused;
        }
    }

    private Receipts take(Surface surface, CollectHeaders headers, InputStream body) throws IOException {
        String key = CollectorAuthorization.key(headers.authorization());
        // From some deployments nothing may be accessed (R3): theirs is the one surface whose keys are looked at first.
        Source first = surface == Surface.CLOUD ? sourceOf(surface, headers.authorization()) : null;
        RecordBody read = RecordBody.read(body, headers.contentType(), headers.contentEncoding());
        Optional<List<ReadRecord>> few = read.few(Intake.MOST_TOGETHER);
        List<Receipt> receipts;
        if (few.isPresent()) {
            receipts = intake.accept(surface, key, few.get());
        } else {
            Source source = first == null ? sourceOf(surface, headers.authorization()) : first;
            receipts = largeRequests.oneOfFew(() -> intake.accept(source, read::feed));
        }
        meters.count(surface, receipts); // only now are they true
        return new Receipts(receipts);
    }

    /** @throws candor.platform.RefusalException if the key is not known, taken back, or for another surface */
    Source sourceOf(Surface surface, @Nullable String authorization) {
        try {
            Source source = keys.authenticate(CollectorAuthorization.key(authorization));
            if (source.surface() != surface) {
                throw new WrongSurfaceException();
            }
            return source;
        } catch (CustomerManagedException nothingIsCollected) {
            meters.countRefusedDeployment(); // all that may change (R3)
            throw nothingIsCollected;
        }
    }
}
