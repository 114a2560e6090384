package candor.statement.web;

import candor.policy.model.Tool;
import candor.portal.web.Visitor;
import candor.statement.AgreementBeside;
import candor.statement.OrganizationAgreement;
import candor.statement.OrganizationAgreementView;
import candor.statement.OrganizationAgreementView.Version;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is agreed with the visitor's organization, beside the general policy. */
@Named
@RequestScoped
public class OrganizationAgreementPage {
    @Inject
    private OrganizationAgreement agreements;

    @Inject
    private Visitor visitor;

    private @Nullable OrganizationAgreementView agreement;
    private List<AgreementPlace> places = List.of();
    private List<BesideTable> differing = List.of();

    public void load() {
        if (!visitor.isStranger()) {
            OrganizationAgreementView found = agreements.find();
            agreement = found;
            places = AgreementPlace.of(found.beside());
            differing = BesideTable.of(
                    found.beside().stream().filter(AgreementBeside::differs).toList());
        }
    }

    /** Absent: nobody of whom there could be one. */
    public @Nullable OrganizationAgreementView getAgreement() {
        return agreement;
    }

    /** Each surface, the cloud by where it runs. */
    public List<AgreementPlace> getPlaces() {
        return places;
    }

    /** The categories alone that the agreement makes a difference to. */
    public List<BesideTable> getDiffering() {
        return differing;
    }

    /** The versions that are not in force, the latest first. */
    public List<Version> getOtherVersions() {
        return agreement == null
                ? List.of()
                : agreement.versions().stream()
                        .filter(each -> each.state() != OrganizationAgreementView.State.IN_FORCE)
                        .toList();
    }

    /** Those that administrators have now, in the policy's order. */
    public List<Tool> getGrantedTools() {
        return getTools().stream()
                .filter(each -> agreement != null && agreement.grants(each))
                .toList();
    }

    public List<Tool> getTools() {
        return Arrays.asList(Tool.values());
    }
}
