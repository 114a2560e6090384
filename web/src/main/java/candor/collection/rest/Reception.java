package candor.collection.rest;

import candor.collection.Intake;
import candor.collection.Receipt;
import candor.licensing.CollectorKeys;
import candor.licensing.CustomerManagedException;
import candor.licensing.Source;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.policy.model.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
        Source source = sourceOf(surface, headers.authorization()); // before a byte of the body is looked at (R3)
        RecordBody records = RecordBody.read(body, headers.contentType(), headers.contentEncoding());
        List<Receipt> receipts = records.isSmall()
                ? intake.accept(source, records.all())
                : largeRequests.oneOfFew(() -> intake.accept(source, records::feed));
        meters.count(surface, receipts); // only now are they true
        return new Receipts(receipts);
    }

    /** @throws ProblemException {@code 403} if the key is for another surface */
    Source sourceOf(Surface surface, @Nullable String authorization) {
        try {
            Source source = keys.authenticate(CollectorAuthorization.key(authorization));
            if (source.surface() != surface) {
                throw new ProblemException(ProblemType.WRONG_SURFACE);
            }
            return source;
        } catch (CustomerManagedException nothingIsCollected) {
            meters.countRefusedDeployment(); // all that may change (R3)
            throw nothingIsCollected;
        }
    }
}
