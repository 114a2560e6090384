package candor.erasure;

import candor.erasure.model.ErasureAttempts;
import candor.erasure.model.ErasureAttempts.Attempt;
import candor.erasure.model.ErasureAttempts.Kind;
import candor.platform.TimeOrderedIds;
import candor.platform.model.HourlyLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Limits how often administrators preview and order: a stolen session must not be able to empty an organization in a minute, nor to
 * keep the database counting. Each attempt counts, whatever comes of it, so it is written down in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called by services that have found out who asks
public class ErasureLimits {
    @Inject
    private ErasureAttempts attempts;

    @Inject
    private ErasureConfiguration configuration;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** @throws TooManyErasuresException that says when the next one can be had */
    public void takeOne(UUID organization, UUID person, Kind kind) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant since = HourlyLimit.since(now);
        new HourlyLimit(kind == Kind.PREVIEW ? configuration.previews() : configuration.orders())
                .pause(attempts.since(organization, kind, since), person, now)
                .ifPresent(pause -> {
                    throw new TooManyErasuresException(pause);
                });
        attempts.add(new Attempt(ids.next(), organization, person, kind, now), since);
    }
}
