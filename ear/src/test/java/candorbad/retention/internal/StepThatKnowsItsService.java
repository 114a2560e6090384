package candorbad.retention.internal;

import candorbad.retention.RetentionService;

public class StepThatKnowsItsService {
    RetentionService service = new RetentionService();
}
