package candor.collection;

import candor.collection.AssetUpload.Target;
import candor.collection.model.AssetContents.Asset;
import candor.licensing.Source;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.records.model.StoredContents.Content;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the bytes of assets in, a piece at a time: no heap holds them, and no transaction waits for a slow sender. Bytes
 * that may not be kept are not read. Where an agreement omits prompts, metadata goes from images before a byte is stored,
 * since rendering tools write the prompt there (R13). Sending the same bytes again is safe: they are compared.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each piece has its own
@PermitAll // a collector key is the caller's right, checked by CollectorKeys
public class AssetIntake {
    @Inject
    private AssetUpload upload;

    /**
     * @param asset the id that its record was sent under
     * @return absent if no such asset was announced
     * @throws DifferentContentException    if other bytes are stored for it
     * @throws UncleanableContentException  if metadata may not be kept and cannot be taken out
     * @throws IOException                  if the sender breaks off; then nothing is stored
     */
    public Optional<Receipt> accept(Source source, UUID asset, InputStream bytes) throws IOException {
        Optional<Target> found = upload.target(source, asset);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Target target = found.get();
        Asset held = target.asset();
        if (held == null || !target.takesBytes()) {
            return Optional.of(notKept(asset, target));
        }
        SentBytes sent = new SentBytes(bytes, target.withoutMetadata(), String.valueOf(held.mediaType()));
        return Optional.of(
                target.stored().isPresent()
                        ? compare(asset, held, target.stored().get(), sent)
                        : store(asset, held, sent));
    }

    private Receipt store(UUID id, Asset asset, SentBytes sent) throws IOException {
        Optional<UUID> begun = upload.begin(asset);
        return begun.isPresent() && storeBytes(begun.get(), asset, sent)
                ? kept(id, Outcome.RETAINED, asset, sent)
                : Receipt.ofContent(id, Outcome.ERASED);
    }

    /** @return false if the asset has been deleted meanwhile */
    private boolean storeBytes(UUID begun, Asset asset, SentBytes sent) throws IOException {
        boolean complete = false;
        try {
            int position = 0;
            for (byte[] piece = sent.next(); piece.length > 0; piece = sent.next()) {
                if (!upload.append(begun, position++, piece)) {
                    return false;
                }
            }
            complete = upload.complete(begun, asset, sent.size(), sent.keptDigest());
            return complete;
        } finally {
            if (!complete) {
                upload.abandon(begun);
            }
        }
    }

    private static Receipt compare(UUID id, Asset asset, Content stored, SentBytes sent) throws IOException {
        while (sent.next().length > 0) {} // read for its digest
        if (!Arrays.equals(stored.sha256(), sent.keptDigest())) {
            throw new DifferentContentException();
        }
        return kept(id, Outcome.DUPLICATE, asset, sent);
    }

    private static Receipt kept(UUID id, Outcome outcome, Asset asset, SentBytes sent) {
        List<String> dropped = sent.isChanged() ? List.of("/content/metadata") : List.of();
        return Receipt.ofContent(id, outcome, List.of(asset.category()), List.of(), dropped, sent.content());
    }

    private static Receipt notKept(UUID id, Target target) {
        if (target.erased()) {
            return Receipt.ofContent(id, Outcome.ERASED);
        }
        Asset asset = target.asset();
        List<String> omitted =
                asset == null ? List.of() : List.of(new ElementRef(asset.category(), Element.CONTENT).toString());
        return Receipt.ofContent(id, Outcome.REFUSED, List.of(), omitted, List.of(), null);
    }
}
