package candor.reapplication;

import candor.licensing.model.ServiceAgreement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agreement, as stewards see it.
 *
 * @param organization short name
 * @param inForceTo    the first moment at which it is not in force any more; absent: for good
 * @param terms        a JSON object
 */
public record AgreementView(
        UUID id,
        String organization,
        int version,
        Instant inForceFrom,
        @Nullable Instant inForceTo,
        String terms) {

    static AgreementView of(ServiceAgreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.organization().name(),
                agreement.version(),
                agreement.inForce().start(),
                agreement.inForce().end(),
                agreement.termsAsJson());
    }
}
