package candorbad.records.model;

import jakarta.persistence.Entity;

@Entity
public class RecordEntity {}
