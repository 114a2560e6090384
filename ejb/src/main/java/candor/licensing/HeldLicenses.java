package candor.licensing;

import candor.licensing.HeldLicense.State;
import candor.licensing.InForce.Holder;
import candor.licensing.model.LicenseHoldings;
import candor.licensing.model.LicenseHoldings.Held;
import candor.licensing.model.Period;
import candor.licensing.model.RegisterRows;
import candor.licensing.model.RegisterRows.Term;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which licenses somebody holds, for services that have found out who asks. */
@Stateless
@PermitAll
public class HeldLicenses {
    @Inject
    private LicenseHoldings holdings;

    @Inject
    private RegisterRows rows;

    /** Each license once: as it is now, else as it was last, else as it will be. */
    public List<HeldLicense> of(UUID person, Instant now) {
        Map<UUID, List<Held>> held = holdings.of(person).stream()
                .collect(Collectors.groupingBy(Held::license, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<Term>> terms = rows.terms(held.keySet()).stream().collect(Collectors.groupingBy(Term::license));
        return held.values().stream()
                .map(of -> license(of, terms.getOrDefault(of.get(0).license(), List.of()), now))
                .toList();
    }

    static HeldLicense license(List<Held> assignments, List<Term> terms, Instant now) {
        Held first = assignments.get(0);
        return assignments.stream()
                .flatMap(held -> terms.stream().flatMap(term -> both(held, term, now)))
                .min(Comparator.comparing(HeldLicense::state).thenComparing(license -> distance(license, now)))
                .orElseGet(
                        () -> new HeldLicense(first.license(), first.reference(), null, null, State.ENDED, null, null));
    }

    /** What an assignment and a term have in common, if they ever meet. */
    private static Stream<HeldLicense> both(Held held, Term term, Instant now) {
        Instant from = later(held.assigned().start(), term.valid().start());
        Instant until = earlier(held.assigned().end(), term.valid().end());
        if (until != null && !from.isBefore(until)) {
            return Stream.empty();
        }
        Period common = new Period(from, until);
        State state = common.contains(now) ? State.IN_FORCE : from.isAfter(now) ? State.NOT_YET : State.ENDED;
        Holder organization = Holder.of(term.organization());
        return Stream.of(
                new HeldLicense(held.license(), held.reference(), term.type(), organization, state, from, until));
    }

    /** How far from now a license stands that is not in force, in seconds. */
    private static long distance(HeldLicense license, Instant now) {
        Instant nearest = license.state() == State.NOT_YET ? license.from() : license.until();
        return Optional.ofNullable(nearest)
                .map(moment -> Math.abs(moment.getEpochSecond() - now.getEpochSecond()))
                .orElse(0L);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
