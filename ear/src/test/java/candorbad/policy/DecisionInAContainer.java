package candorbad.policy;

import jakarta.ejb.Stateless;

@Stateless
class DecisionInAContainer {}
