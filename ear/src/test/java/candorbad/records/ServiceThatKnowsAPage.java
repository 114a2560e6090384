package candorbad.records;

import candorbad.records.web.PageOfAnEntity;

class ServiceThatKnowsAPage {
    PageOfAnEntity page = new PageOfAnEntity();
}
