package candor.api.rest;

import candor.audit.rest.MyAccessesResource;
import candor.erasure.rest.OrganizationErasuresResource;
import candor.erasurerequest.rest.MyErasureRequestsResource;
import candor.erasurerequest.rest.OrganizationErasureRequestsResource;
import candor.erasurerequest.rest.StewardErasureRequestsResource;
import candor.export.rest.MyExportsResource;
import candor.hold.rest.StewardHoldsResource;
import candor.narrowing.rest.CollectionResource;
import candor.platform.rest.BearerRequired;
import candor.platform.rest.JsonWriting;
import candor.platform.rest.ProblemMapper;
import candor.reapplication.rest.AgreementsResource;
import candor.reapplication.rest.ReapplicationsResource;
import candor.records.rest.MyRecordsResource;
import candor.records.rest.MySummaryResource;
import candor.records.rest.OrganizationRecordsResource;
import candor.records.rest.OrganizationSummaryResource;
import candor.retention.rest.OrganizationRetentionResource;
import candor.retention.rest.StewardRetentionResource;
import candor.statement.rest.MyPolicyResource;
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
                CollectionResource.class,
                MyAccessesResource.class,
                MyExportsResource.class,
                MyErasureRequestsResource.class,
                OrganizationErasuresResource.class,
                OrganizationErasureRequestsResource.class,
                StewardErasureRequestsResource.class,
                StewardHoldsResource.class,
                StewardRetentionResource.class,
                OrganizationRetentionResource.class,
                MyPolicyResource.class,
                AgreementsResource.class,
                ReapplicationsResource.class,
                BearerRequired.class,
                ProblemMapper.class,
                JsonWriting.class);
    }
}
