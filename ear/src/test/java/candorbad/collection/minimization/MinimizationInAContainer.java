package candorbad.collection.minimization;

import jakarta.ejb.Stateless;

@Stateless
class MinimizationInAContainer {}
