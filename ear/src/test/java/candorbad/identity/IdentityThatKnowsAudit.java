package candorbad.identity;

import candorbad.audit.AuditThatKnowsIdentity;

public class IdentityThatKnowsAudit {
    AuditThatKnowsIdentity audit = new AuditThatKnowsIdentity();
}
