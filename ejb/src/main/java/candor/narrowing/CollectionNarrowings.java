package candor.narrowing;

import candor.audit.AdministrativeAct;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.InForce;
import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.LicensingRepository;
import candor.narrowing.NarrowingView.Effective;
import candor.narrowing.NarrowingView.SwitchedOff;
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
import candor.records.model.HeldElements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final Duration LAST_MONTH = Duration.ofDays(30);

    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private PolicyVersions policies;

    @Inject
    private HeldElements held;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** @throws candor.licensing.ToolNotGrantedException with neither VIEW nor MANAGE */
    public NarrowingView current() {
        UUID organization = organizationOf(current.caller());
        InForce now = tools.require(organization, tools.grants(organization, Tool.MANAGE) ? Tool.MANAGE : Tool.VIEW);
        return view(now, licensing.narrowingsOf(List.of(organization)));
    }

    /**
     * What a narrowing would take away; changes nothing.
     *
     * @throws candor.licensing.ToolNotGrantedException without MANAGE
     */
    public NarrowingPreview preview(Narrowing narrowing) {
        UUID organization = organizationOf(current.caller());
        tools.require(organization, Tool.MANAGE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant since = now.minus(LAST_MONTH);
        Map<ElementRef, Long> rows = new TreeMap<>();
        narrowing.omitted().forEach(each -> rows.put(each, 0L));
        held.since(organization, since).forEach(part -> narrowing.omitted().stream()
                .filter(part::mayHave)
                .forEach(each -> rows.merge(each, part.rowsWith(each), Long::sum)));
        return new NarrowingPreview(now, since, rows);
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
        acts.fire(new AdministrativeAct(
                "collection.narrowed", organization, set.id().toString(), Map.of("omitted", omitted(narrowing))));
        return view(inForce, licensing.narrowingsOf(List.of(organization)));
    }

    private static UUID organizationOf(Caller caller) {
        return caller.ofOrganization().orElseThrow(UnknownPersonException::new);
    }

    private static String omitted(Narrowing narrowing) {
        return narrowing.omitted().stream().sorted().map(ElementRef::toString).collect(Collectors.joining(" "));
    }

    /** @param all narrowings there ever were, in order of time */
    private NarrowingView view(InForce now, List<CollectionNarrowing> all) {
        CollectionNarrowing set = all.isEmpty() ? null : all.get(all.size() - 1);
        AgreementTerms terms = termsOf(now);
        List<ElementRef> byAgreement = terms == null ? List.of() : List.copyOf(terms.omitted());
        Narrowing narrowing = set == null ? Narrowing.NONE : set.narrowing();
        return new NarrowingView(
                narrowing.omitted().stream().sorted().toList(),
                set == null ? null : set.setAt(),
                set == null ? null : set.setBy().signInName(),
                narrowing.omitted().stream()
                        .sorted()
                        .map(each -> switchedOff(each, all))
                        .toList(),
                byAgreement,
                effective(now, terms, narrowing));
    }

    /** By the earliest of the narrowings that have left it out without a break until now. */
    private static SwitchedOff switchedOff(ElementRef element, List<CollectionNarrowing> all) {
        CollectionNarrowing first = all.get(all.size() - 1);
        for (int at = all.size() - 1;
                at >= 0 && all.get(at).narrowing().omitted().contains(element);
                at--) {
            first = all.get(at);
        }
        return new SwitchedOff(element, first.setAt(), first.setBy().signInName());
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
