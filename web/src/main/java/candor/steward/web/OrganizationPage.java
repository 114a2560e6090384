package candor.steward.web;

import candor.agreement.AgreementView;
import candor.agreement.Agreements;
import candor.platform.Slice;
import candor.policy.model.Hosting;
import candor.portal.web.DeskForm;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.steward.DeploymentDesk;
import candor.steward.LicenseDesk;
import candor.steward.OrganizationDesk;
import candor.steward.model.DeploymentRow;
import candor.steward.model.LicenseRow;
import candor.steward.model.OrganizationRow;
import candor.steward.model.PersonRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One organization with all that stewards keep of it. */
@Named
@RequestScoped
public class OrganizationPage {
    private static final int AT_FIRST = 10;
    private static final int ON_A_PAGE = 50;
    private static final Set<String> PARTS = Set.of("agreements", "people", "licenses", "deployments");

    @Inject
    private OrganizationDesk desk;

    @Inject
    private LicenseDesk licenses;

    @Inject
    private DeploymentDesk deployments;

    @Inject
    private Agreements agreements;

    @Inject
    private DeskForm form;

    @Inject
    private Visitor visitor;

    private @Nullable OrganizationRow organization;
    private Slice<AgreementView> versions = new Slice<>(List.of(), null);
    private Slice<PersonRow> people = new Slice<>(List.of(), null);
    private Slice<LicenseRow> held = new Slice<>(List.of(), null);
    private Slice<DeploymentRow> servers = new Slice<>(List.of(), null);

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        UUID id = form.id("id").orElse(null);
        organization = id == null ? null : desk.find(id).orElse(null);
        if (organization == null) {
            form.go("/steward/organizations.xhtml");
            return;
        }
        act(id, organization.name());
        if (!form.isAnswered()) {
            read(id, organization.name());
        }
    }

    /** The first few of each part; or one part from a place on, searched. */
    private void read(UUID id, String name) {
        String text = form.sentOrNone("q");
        versions = part("agreements", (cursor, most) -> agreements.list(name, false, cursor, most));
        people = part(
                "people", (cursor, most) -> desk.people(id, text, cursor, most).orElseThrow());
        held = part("licenses", (cursor, most) -> licenses.list(text, name, cursor, most));
        servers = part("deployments", (cursor, most) -> deployments.list(text, name, cursor, most));
    }

    private <T> Slice<T> part(String part, BiFunction<@Nullable String, Integer, Slice<T>> list) {
        if (getPart().isEmpty()) {
            return list.apply(null, AT_FIRST);
        }
        return getPart().equals(part)
                ? new ListPlace(form.sentOrNone("cursor")).find(cursor -> list.apply(cursor, ON_A_PAGE))
                : new Slice<>(List.of(), null);
    }

    private void act(UUID id, String name) throws IOException {
        String here = "/steward/organization.xhtml?id=" + id;
        switch (form.act()) {
            case "rename" ->
                form.run(() -> {
                    desk.rename(id, form.sent("displayName"));
                    return here;
                });
            case "join" ->
                form.run(() -> {
                    desk.join(id, form.sent("user"));
                    return here + "#people";
                });
            case "deploy" ->
                form.run(() -> {
                    deployments.create(form.sent("name"), hosting(), name);
                    return here + "#deployments";
                });
            default -> {
                // nothing was asked for
            }
        }
    }

    /** A shared deployment runs for no organization, so that there are two kinds here. */
    private Hosting hosting() {
        return form.sent("hosting").equals(Hosting.PRIVATE_VENDOR_MANAGED.name())
                ? Hosting.PRIVATE_VENDOR_MANAGED
                : Hosting.PRIVATE_CUSTOMER_MANAGED;
    }

    public @Nullable OrganizationRow getOrganization() {
        return organization;
    }

    /** The part that is looked at alone, page by page; empty: the whole organization. */
    public String getPart() {
        String part = form.sent("part");
        return PARTS.contains(part) ? part : "";
    }

    /** What the part is searched for. */
    public String getText() {
        return form.sent("q");
    }

    /** The latest to come into force first. */
    public Slice<AgreementView> getAgreements() {
        return versions;
    }

    public Slice<PersonRow> getPeople() {
        return people;
    }

    public Slice<LicenseRow> getLicenses() {
        return held;
    }

    public Slice<DeploymentRow> getDeployments() {
        return servers;
    }

    /** What the address of the list's next page begins with. */
    public String getQuery() {
        return form.query("id", "part", "q");
    }
}
