package candor.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The navigation within a place. A page says which it is by the template's parameter {@code section}. */
@Named
@ApplicationScoped
public class Sections {
    private static final List<Section> ALL = List.of(
            new Section("organization", "records", "/organization/records.xhtml"),
            new Section("organization", "requests", "/organization/erasures.xhtml"),
            new Section("organization", "retention", "/organization/retention.xhtml"),
            new Section("steward", "requests", "/steward/erasures.xhtml"),
            new Section("steward", "holds", "/steward/holds.xhtml"));

    /** In their order; empty: the place has one page alone. */
    public List<Section> of(String place) {
        return ALL.stream().filter(each -> each.place().equals(place)).toList();
    }
}
