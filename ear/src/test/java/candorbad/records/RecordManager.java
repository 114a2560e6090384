package candorbad.records;

class RecordManager {}
