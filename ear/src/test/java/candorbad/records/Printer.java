package candorbad.records;

class Printer {
    void print() {
        System.out.println();
    }
}
