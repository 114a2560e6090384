package candor.api.rest;

import candor.agreement.rest.AgreementsResource;
import candor.apiclient.rest.ApiClientsResource;
import candor.audit.rest.AuditResource;
import candor.audit.rest.MyAccessesResource;
import candor.audit.rest.OrganizationAccessesResource;
import candor.diagnostics.performance.rest.DifferencesResource;
import candor.diagnostics.performance.rest.PerformanceResource;
import candor.diagnostics.rest.DiagnosticsResource;
import candor.erasure.rest.DeletionRulesResource;
import candor.erasure.rest.OrganizationErasuresResource;
import candor.erasurerequest.rest.MyErasureRequestsResource;
import candor.erasurerequest.rest.OrganizationErasureRequestsResource;
import candor.erasurerequest.rest.StewardErasureRequestsResource;
import candor.export.rest.MyExportsResource;
import candor.export.rest.OrganizationExportsResource;
import candor.hold.rest.StewardHoldsResource;
import candor.members.rest.MembersResource;
import candor.narrowing.rest.CollectionResource;
import candor.operations.rest.OperationsResource;
import candor.platform.rest.BearerRequired;
import candor.platform.rest.JsonWriting;
import candor.platform.rest.ProblemMapper;
import candor.platform.rest.RolesRequired;
import candor.reapplication.rest.NarrowingReapplicationsResource;
import candor.reapplication.rest.ReapplicationsResource;
import candor.reapplication.rest.ReapplyResource;
import candor.records.rest.MyRecordsResource;
import candor.records.rest.MySummaryResource;
import candor.records.rest.OrganizationRecordsResource;
import candor.records.rest.OrganizationSummaryResource;
import candor.retention.rest.OrganizationRetentionResource;
import candor.retention.rest.StewardRetentionResource;
import candor.statement.rest.MyPolicyResource;
import candor.statement.rest.OrganizationAgreementResource;
import candor.statement.rest.PolicyVersionsResource;
import candor.steward.rest.CollectorKeysResource;
import candor.steward.rest.DeploymentsResource;
import candor.steward.rest.LicensesResource;
import candor.steward.rest.OrganizationsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The data API: bearer tokens of the identity provider (contract). */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                MySummaryResource.class,
                MyRecordsResource.class,
                OrganizationRecordsResource.class,
                OrganizationSummaryResource.class,
                OrganizationAccessesResource.class,
                OrganizationAgreementResource.class,
                OrganizationExportsResource.class,
                NarrowingReapplicationsResource.class,
                CollectionResource.class,
                AuditResource.class,
                MyAccessesResource.class,
                MembersResource.class,
                ApiClientsResource.class,
                MyExportsResource.class,
                MyErasureRequestsResource.class,
                OrganizationErasuresResource.class,
                DeletionRulesResource.class,
                OrganizationErasureRequestsResource.class,
                StewardErasureRequestsResource.class,
                StewardHoldsResource.class,
                StewardRetentionResource.class,
                OrganizationRetentionResource.class,
                MyPolicyResource.class,
                OperationsResource.class,
                DiagnosticsResource.class,
                DifferencesResource.class,
                PerformanceResource.class,
                AgreementsResource.class,
                CollectorKeysResource.class,
                DeploymentsResource.class,
                LicensesResource.class,
                OrganizationsResource.class,
                PolicyVersionsResource.class,
                ReapplyResource.class,
                ReapplicationsResource.class,
                BearerRequired.class,
                RolesRequired.class,
                ProblemMapper.class,
                JsonWriting.class);
    }
}
