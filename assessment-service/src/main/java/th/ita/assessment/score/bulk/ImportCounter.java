package th.ita.assessment.score.bulk;

/** Counts what a run comes upon. One thread counts, another one tells how far it is and may want it to stop. */
final class ImportCounter {

    private volatile ImportCounts counts = ImportCounts.NONE;
    private volatile ImportState stop;
    private int rowsRead;
    private int accepted;
    private int unchanged;
    private int refused;
    private int sheetsChanged;
    private int sheetsUnchanged;
    private int sheetsRefused;
    private int sheetsWritten;

    /** To be called now and then by the thread that works. */
    void goOn() {
        tell();
        if (stop != null) {
            throw new ImportStopped(stop);
        }
    }

    /** The thread that works ends at its next step. */
    void stop(ImportState as) {
        stop = as;
    }

    /** As of the last step. */
    ImportCounts counts() {
        return counts;
    }

    void rowRead() {
        if (++rowsRead % 1000 == 0) {
            goOn();
        }
    }

    void row(RowReport.Outcome outcome) {
        switch (outcome) {
            case ACCEPTED -> accepted++;
            case UNCHANGED -> unchanged++;
            case REFUSED -> refused++;
        }
    }

    int rowsRefused() {
        return refused;
    }

    void sheetChanged() {
        sheetsChanged++;
    }

    void sheetUnchanged() {
        sheetsUnchanged++;
    }

    void sheetRefused() {
        sheetsRefused++;
    }

    void sheetMoved() {
        sheetsChanged--;
        sheetsRefused++;
    }

    void sheetsWritten(int more) {
        sheetsWritten += more;
        tell();
    }

    void nothingWritten() {
        sheetsWritten = 0;
        tell();
    }

    void tell() {
        counts = new ImportCounts(
                rowsRead, accepted, unchanged, refused, sheetsChanged, sheetsUnchanged, sheetsRefused, sheetsWritten);
    }
}
