package candorbad.audit;

import candorbad.identity.IdentityThatKnowsAudit;

public class AuditThatKnowsIdentity {
    IdentityThatKnowsAudit identity = new IdentityThatKnowsAudit();
}
