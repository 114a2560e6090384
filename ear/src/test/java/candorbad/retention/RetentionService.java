package candorbad.retention;

import candorbad.retention.internal.StepThatKnowsItsService;

public class RetentionService {
    StepThatKnowsItsService step = new StepThatKnowsItsService();
}
