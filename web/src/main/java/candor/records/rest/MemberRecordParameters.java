package candor.records.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of an organization's records: an administrator may ask for one member's. */
public class MemberRecordParameters extends RecordParameters {

    @QueryParam("user")
    @Parameter(description = "sign-in name of a member")
    private @Nullable String user;

    @Override
    protected boolean isListed(String name) {
        return name.equals("user") || super.isListed(name);
    }

    @Override
    @Nullable
    String user() {
        return user == null || user.isEmpty() ? null : user;
    }
}
