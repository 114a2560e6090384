package candor.erasure;

import static java.util.stream.Collectors.toMap;

import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureApproval;
import candor.erasure.model.ErasureApprovals;
import candor.erasure.model.ErasureFilter;
import candor.erasure.model.ErasurePortions;
import candor.erasure.model.ErasureScope;
import candor.licensing.InForce;
import candor.licensing.Licenses;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.CertificateKeys;
import candor.policy.PolicyVersions;
import candor.policy.model.Category;
import candor.records.model.Holder.OfPerson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says that rows were deleted: who ordered it and when, which were meant, how many there were, that none was found afterwards, and a
 * digest of their ids, by which whoever has the ids can tell that these were they. Nothing of what was deleted is in it.
 */
@ApplicationScoped
public class ErasureCertificates {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private ErasurePortions portions;

    @Inject
    private ErasureApprovals approvals;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private Licenses licenses;

    @Inject
    private PolicyVersions policies;

    @Inject
    private CertificateKeys keys;

    /**
     * @param now when it was found that nothing is left
     * @return a compact JSON Web Signature, whose payload docs/certificate.md describes
     */
    String certify(Erasure order, Instant now) {
        Map<Category, Long> counts = Counts.read(order.counts());
        ObjectNode says = JSON.createObjectNode();
        says.put("version", 1);
        says.put("erasure", order.id().toString());
        says.put("orderedBy", name(order.orderedBy()));
        says.put("orderedAt", order.orderedAt().toString());
        approvals.find(order.id()).ifPresent(approval -> sayApproval(approval, says));
        order.beganAt().ifPresent(moment -> says.put("beganAt", moment.toString()));
        says.put("completedAt", now.toString());
        says.set("scope", scope(order.scope()));
        sayInForce(order.scope(), now, says);
        ObjectNode counted = says.putObject("counts");
        counts.forEach((category, rows) -> counted.put(category.name(), rows));
        says.put("total", Counts.sum(counts));
        says.putObject("ids")
                .put("sha256", digest(order))
                .put("of", "the deleted records' ids, ascending, each followed by a line feed");
        says.putObject("recount").put("at", now.toString()).put("left", 0).put("passes", order.passes());
        return keys.sign("erasure-certificate+jws", says.toString());
    }

    private void sayApproval(ErasureApproval approval, ObjectNode says) {
        approval.decidedBy().ifPresent(by -> says.put("approvedBy", name(by)));
        approval.decidedAt().ifPresent(moment -> says.put("approvedAt", moment.toString()));
    }

    private ObjectNode scope(ErasureScope scope) {
        ObjectNode says = JSON.createObjectNode();
        if (scope.holder() instanceof OfPerson person) {
            says.put("person", name(person.person()));
        }
        if (scope.organization() != null) {
            licensing.organization(scope.organization()).ifPresent(each -> says.put("organization", each.name()));
        }
        ErasureFilter filter = scope.filter();
        among(says, "users", names(filter.people()));
        among(says, "surfaces", filter.surfaces());
        among(says, "categories", filter.categories());
        among(says, "jobs", filter.jobs());
        if (filter.from() != null) {
            says.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            says.put("to", filter.to().toString());
        }
        return says;
    }

    private static void among(ObjectNode says, String member, Collection<?> chosen) {
        if (!chosen.isEmpty()) {
            new TreeSet<>(chosen).forEach(each -> says.withArray(member).add(each.toString()));
        }
    }

    /** What was in force when it was deleted. */
    private void sayInForce(ErasureScope scope, Instant now, ObjectNode says) {
        says.put(
                "policyVersion",
                policies.inForceOn(now.atZone(ZoneOffset.UTC).toLocalDate()).version());
        InForce here = licenses.inForce(null, scope.organization(), now);
        if (here.agreement() != null) {
            says.put("agreementVersion", here.agreement().version());
        }
    }

    /** Of somebody whom a restored database does not know the id: to leave everybody out would say that the order was not restricted. */
    private List<String> names(Set<UUID> people) {
        Map<UUID, String> known = licensing.people(people).stream().collect(toMap(Person::id, Person::signInName));
        return people.stream()
                .map(each -> known.getOrDefault(each, each.toString()))
                .toList();
    }

    private String name(UUID person) {
        return licensing.people(List.of(person)).get(0).signInName();
    }

    private String digest(Erasure order) {
        try (Stream<UUID> ids = portions.removed(order)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ids.forEach(id -> digest.update((id + "\n").getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
