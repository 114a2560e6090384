package candor.erasure;

import candor.erasure.model.ErasureAttempts;
import candor.erasure.model.ErasureAttempts.Attempt;
import candor.erasure.model.ErasureAttempts.Kind;
import candor.erasure.model.ErasureAttempts.Past;
import candor.platform.TimeOrderedIds;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Limits how often administrators preview and order: a stolen session must not be able to empty an organization in a minute, nor to
 * keep the database counting. Each attempt counts, whatever comes of it, so it is written down in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called by services that have found out who asks
public class ErasureLimits {
    private static final int PEOPLE = 3;

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
        Instant since = now.minus(ErasureConfiguration.HOUR);
        int each = kind == Kind.PREVIEW ? configuration.previews() : configuration.orders();
        List<Past> all = attempts.since(organization, kind, since);
        List<Past> own =
                all.stream().filter(past -> past.person().equals(person)).toList();
        freeAgain(own, each)
                .or(() -> freeAgain(all, PEOPLE * each))
                .map(past -> Duration.between(since, past.at()))
                .ifPresent(pause -> {
                    throw new TooManyErasuresException(pause.plusSeconds(1));
                });
        attempts.add(new Attempt(ids.next(), organization, person, kind, now), since);
    }

    /** The one that has to be forgotten first; absent: there is room already. */
    static Optional<Past> freeAgain(List<Past> earliestFirst, int limit) {
        return earliestFirst.size() < limit
                ? Optional.empty()
                : Optional.of(earliestFirst.get(earliestFirst.size() - limit));
    }
}
