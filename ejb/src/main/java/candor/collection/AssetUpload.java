package candor.collection;

import candor.collection.minimization.ImageMetadata;
import candor.collection.model.AssetContents;
import candor.collection.model.AssetContents.Asset;
import candor.collection.model.Known;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.decision.Decision;
import candor.decision.Decisions;
import candor.licensing.InForce;
import candor.licensing.Licenses;
import candor.licensing.Situation;
import candor.licensing.Source;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.records.model.StoredContents;
import candor.records.model.StoredContents.Content;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of taking an asset's bytes in, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll
public class AssetUpload {
    @Inject
    private AssetContents contents;

    @Inject
    private StoredContents stored;

    @Inject
    private RecordStore store;

    @Inject
    private Licenses licenses;

    @Inject
    private Decisions decisions;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * What bytes are sent for.
     *
     * @param asset           absent: it was announced, and no row of it is held
     * @param erased          it has been deleted (R17)
     * @param takesBytes      whether its content may be kept: by the basis of its row and by what is in force now (R12)
     * @param withoutMetadata whether metadata of images may not be kept (R13)
     * @param stored          bytes that came before
     */
    public record Target(
            @Nullable Asset asset,
            boolean erased,
            boolean takesBytes,
            boolean withoutMetadata,
            Optional<Content> stored) {}

    /** @return absent: the source never sent a record of this id */
    public Optional<Target> target(Source source, UUID clientId) {
        RecordKey key = new RecordKey(source.id(), clientId);
        Known known = store.lookUp(Set.of(key)).get(key);
        if (known == null) {
            return Optional.empty();
        }
        return Optional.of(contents.asset(source.id(), clientId)
                .filter(asset -> known == Known.STORED)
                .map(asset -> target(source, asset))
                .orElseGet(() -> new Target(null, known == Known.ERASED, false, false, Optional.empty())));
    }

    private Target target(Source source, Asset asset) {
        Instant now = clock.instant();
        InForce inForce = licenses.inForce(asset.licenseId(), asset.organizationId(), now);
        Decision decision =
                decisions.of(new Situation(asset.licenseId(), null, inForce, inForce, source.hosting()), now, now);
        Set<Element> leftOut = decision.ruling(asset.category()).leftOut();
        return new Target(
                asset,
                false,
                !leftOut.contains(Element.CONTENT) && !asset.notAllowed().contains(Element.CONTENT.name()),
                ImageMetadata.isOmittedBy(decision.ruling(Category.RENDER_INPUT).leftOut()),
                Optional.ofNullable(stored.of(List.of(asset.recordId())).get(asset.recordId())));
    }

    /** @return absent: the asset has been deleted meanwhile */
    public Optional<UUID> begin(Asset asset) {
        UUID upload = ids.next();
        return contents.begin(upload, asset.recordId(), clock.instant()) ? Optional.of(upload) : Optional.empty();
    }

    /** @return false if the asset has been deleted meanwhile */
    public boolean append(UUID upload, int position, byte[] piece) {
        return contents.append(upload, position, piece);
    }

    /** @return false if the asset has been deleted meanwhile */
    public boolean complete(UUID upload, Asset asset, long size, byte[] sha256) {
        return contents.complete(upload, asset.recordId(), size, sha256, clock.instant());
    }

    public void abandon(UUID upload) {
        contents.abandon(upload);
    }
}
