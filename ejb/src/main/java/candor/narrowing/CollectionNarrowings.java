package candor.narrowing;

import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.InForce;
import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.LicensingRepository;
import candor.narrowing.NarrowingView.Effective;
import candor.platform.TimeOrderedIds;
import candor.policy.DecisionTable;
import candor.policy.PolicyVersions;
import candor.policy.Ruling;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Hosting;
import candor.policy.model.Narrowing;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets administrators narrow what is collected for their organization, from the next record on (R16). Every narrowing stays
 * on record with who set it and when: what was made under one may yet arrive (R12).
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class CollectionNarrowings {
    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private PolicyVersions policies;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** @throws candor.licensing.ToolNotGrantedException without VIEW */
    public NarrowingView current() {
        UUID organization = organizationOf(current.caller());
        InForce now = tools.require(organization, Tool.VIEW);
        return view(now, last(organization));
    }

    /**
     * Replaces what the administrators left out before; what agreement and policy omit stays omitted whatever is said here.
     *
     * @throws candor.licensing.ToolNotGrantedException without MANAGE
     */
    public NarrowingView narrow(Narrowing narrowing) {
        Caller caller = current.caller();
        UUID organization = organizationOf(caller);
        InForce inForce = tools.require(organization, Tool.MANAGE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CollectionNarrowing set = new CollectionNarrowing(
                ids.next(),
                organization,
                narrowing,
                licensing.people(List.of(caller.personId())).get(0),
                now);
        licensing.add(set);
        return view(inForce, set);
    }

    private static UUID organizationOf(Caller caller) {
        return caller.ofOrganization().orElseThrow(UnknownPersonException::new);
    }

    private @Nullable CollectionNarrowing last(UUID organization) {
        List<CollectionNarrowing> all = licensing.narrowingsOf(List.of(organization));
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private NarrowingView view(InForce now, @Nullable CollectionNarrowing set) {
        AgreementTerms terms = termsOf(now);
        List<ElementRef> byAgreement = terms == null ? List.of() : List.copyOf(terms.omitted());
        Narrowing narrowing = set == null ? Narrowing.NONE : set.narrowing();
        return new NarrowingView(
                narrowing.omitted().stream().sorted().toList(),
                set == null ? null : set.setAt(),
                set == null ? null : set.setBy().signInName(),
                byAgreement,
                effective(now, terms, narrowing));
    }

    private Map<Category, Effective> effective(InForce now, @Nullable AgreementTerms terms, Narrowing narrowing) {
        DecisionTable table = policies.inForceOn(
                        clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
                .compile(now.licenseType(), Hosting.SHARED, terms, narrowing);
        Map<Category, Effective> effective = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            if (category.surface() != Surface.WEBSITE) {
                effective.put(category, effective(table.ruling(category)));
            }
        }
        return effective;
    }

    private static Effective effective(Ruling ruling) {
        return new Effective(
                ruling.disposition(),
                ruling.leftOut().stream()
                        .map(element -> new ElementRef(ruling.category(), element))
                        .sorted()
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static @Nullable AgreementTerms termsOf(InForce now) {
        return now.agreement() == null ? null : now.agreement().terms();
    }
}
