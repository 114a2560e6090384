package candorbad.licensing.model;

import candorbad.records.OpenService;

class ModelThatKnowsAService {
    OpenService service = new OpenService();
}
