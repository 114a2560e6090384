package candor.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The navigation within a place. A page says which it is by the template's parameter {@code section}. */
@Named
@ApplicationScoped
public class Sections {
    private static final List<Section> ALL = List.of(
            new Section("organization", "overview", "/organization/"),
            new Section("organization", "members", "/organization/members.xhtml"),
            new Section("organization", "records", "/organization/records.xhtml"),
            new Section("organization", "agreement", "/organization/agreement.xhtml"),
            new Section("organization", "collection", "/organization/collection.xhtml"),
            new Section("organization", "deletions", "/organization/deletions.xhtml"),
            new Section("organization", "requests", "/organization/erasures.xhtml"),
            new Section("organization", "exports", "/organization/exports.xhtml"),
            new Section("organization", "retention", "/organization/retention.xhtml"),
            new Section("organization", "accesses", "/organization/accesses.xhtml"),
            new Section("organization", "clients", "/organization/clients.xhtml"),
            new Section("steward", "desk", "/steward/index.xhtml"),
            new Section("steward", "requests", "/steward/erasures.xhtml"),
            new Section("steward", "organizations", "/steward/organizations.xhtml"),
            new Section("steward", "licenses", "/steward/licenses.xhtml"),
            new Section("steward", "keys", "/steward/keys.xhtml"),
            new Section("steward", "policy", "/steward/policy.xhtml"),
            new Section("steward", "holds", "/steward/holds.xhtml"),
            new Section("steward", "retention", "/steward/retention.xhtml"),
            new Section("steward", "audit", "/steward/audit.xhtml"),
            new Section("steward", "operations", "/steward/operations.xhtml"),
            new Section("diagnostics", "errors", "/diagnostics/"),
            new Section("diagnostics", "performance", "/diagnostics/performance.xhtml"));

    /** In their order; empty: the place has one page alone. */
    public List<Section> of(String place) {
        return ALL.stream().filter(each -> each.place().equals(place)).toList();
    }

    /** Whether a place has a page of this name. */
    public boolean has(String place, String name) {
        return of(place).stream().anyMatch(each -> each.name().equals(name));
    }
}
