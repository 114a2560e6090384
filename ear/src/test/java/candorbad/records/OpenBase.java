package candorbad.records;

class OpenBase {
    public void inherited() {}
}
