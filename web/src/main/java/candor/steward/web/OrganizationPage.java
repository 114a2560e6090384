package candor.steward.web;

import candor.agreement.AgreementView;
import candor.agreement.Agreements;
import candor.policy.model.Hosting;
import candor.portal.web.DeskForm;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organization with all that stewards keep of it. */
@Named
@RequestScoped
public class OrganizationPage {
    private static final int MOST = 200;

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
    private List<AgreementView> versions = List.of();
    private List<PersonRow> people = List.of();
    private List<LicenseRow> held = List.of();
    private List<DeploymentRow> servers = List.of();

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

    private void read(UUID id, String name) {
        versions = agreements.list(name, false, null, MOST).items();
        people = desk.people(id, null, MOST).orElseThrow().items();
        held = licenses.list(null, name, null, MOST).items();
        servers = deployments.list(name, null, MOST).items();
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

    /** The latest to come into force first. */
    public List<AgreementView> getAgreements() {
        return versions;
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public List<LicenseRow> getLicenses() {
        return held;
    }

    public List<DeploymentRow> getDeployments() {
        return servers;
    }
}
