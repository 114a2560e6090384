package candor.erasure;

import candor.erasure.OrganizationErasureView.Approval;
import candor.erasure.OrganizationErasureView.Filter;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureAlarms;
import candor.erasure.model.ErasureApproval;
import candor.erasure.model.ErasureApprovals;
import candor.erasure.model.ErasureFilter;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts orders into the form in which an organization's administrators see them. */
@ApplicationScoped
public class OrganizationErasureViews {
    @Inject
    private ErasureApprovals approvals;

    @Inject
    private ErasureAlarms alarms;

    @Inject
    private LicensingRepository licensing;

    /** In their order. Asks for what they name once, however many they are. */
    List<OrganizationErasureView> of(List<Erasure> orders, UUID caller) {
        List<UUID> ids = orders.stream().map(Erasure::id).toList();
        Map<UUID, ErasureApproval> needed =
                approvals.find(ids).stream().collect(Collectors.toMap(ErasureApproval::erasureId, Function.identity()));
        Set<UUID> unusual = alarms.among(ids);
        Map<UUID, String> names = names(orders, needed.values());
        return orders.stream()
                .map(each -> view(each, caller, needed, unusual, names))
                .toList();
    }

    private Map<UUID, String> names(List<Erasure> orders, Collection<ErasureApproval> needed) {
        Set<UUID> people = new HashSet<>();
        orders.forEach(each -> {
            people.add(each.orderedBy());
            people.addAll(each.scope().filter().people());
        });
        needed.forEach(each -> each.decidedBy().ifPresent(people::add));
        return licensing.people(people).stream().collect(Collectors.toMap(Person::id, Person::signInName));
    }

    private static OrganizationErasureView view(
            Erasure order,
            UUID caller,
            Map<UUID, ErasureApproval> approvals,
            Set<UUID> unusual,
            Map<UUID, String> names) {
        Map<Category, Long> counts = Counts.read(order.counts());
        ErasureApproval approval = approvals.get(order.id());
        return new OrganizationErasureView(
                order.id(),
                order.state(),
                order.awaitsApproval(),
                ErasureView.progress(order, Counts.sum(counts)),
                order.expected().orElse(order.total()),
                counts,
                filter(order.scope().filter(), names),
                names.get(order.orderedBy()),
                order.orderedBy().equals(caller),
                order.orderedAt(),
                approval == null ? null : view(approval, names),
                unusual.contains(order.id()),
                order.beginsAt().orElse(null),
                order.beganAt().orElse(null),
                order.completedAt().orElse(null),
                order.heldSince().orElse(null));
    }

    private static Filter filter(ErasureFilter filter, Map<UUID, String> names) {
        return new Filter(
                filter.people().stream().map(names::get).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(filter.surfaces()),
                new TreeSet<>(filter.categories()),
                new TreeSet<>(filter.jobs()),
                filter.from(),
                filter.to());
    }

    private static Approval view(ErasureApproval approval, Map<UUID, String> names) {
        return new Approval(
                approval.expiresAt(),
                approval.outcome().orElse(null),
                approval.decidedBy().map(names::get).orElse(null),
                approval.decidedAt().orElse(null),
                approval.reason().orElse(null));
    }
}
