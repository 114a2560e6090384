package candorbad.records;

import candorbad.retention.internal.StepThatKnowsItsService;

class IntruderIntoRetention {
    StepThatKnowsItsService step = new StepThatKnowsItsService();
}
