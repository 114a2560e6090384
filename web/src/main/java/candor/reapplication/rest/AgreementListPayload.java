package candor.reapplication.rest;

import candor.platform.Slice;
import candor.reapplication.AgreementView;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param next cursor of the next page; null on the last one */
public record AgreementListPayload(
        List<Agreement> items, @Nullable String next) {

    /** @param terms as they are stored */
    public record Agreement(
            UUID id,
            String organization,
            int version,
            Instant inForceFrom,
            @Nullable Instant inForceTo,

            @JsonRawValue @Schema(implementation = Object.class)
            String terms) {}

    static AgreementListPayload of(Slice<AgreementView> found) {
        return new AgreementListPayload(
                found.items().stream()
                        .map(each -> new Agreement(
                                each.id(),
                                each.organization(),
                                each.version(),
                                each.inForceFrom(),
                                each.inForceTo(),
                                each.terms()))
                        .toList(),
                found.next());
    }
}
