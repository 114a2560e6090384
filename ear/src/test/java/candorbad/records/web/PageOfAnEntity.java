package candorbad.records.web;

import candorbad.records.model.RecordEntity;
import java.util.List;

public class PageOfAnEntity {
    List<RecordEntity> rows = List.of();
}
