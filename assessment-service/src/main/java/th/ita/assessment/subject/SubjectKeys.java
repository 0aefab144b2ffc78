package th.ita.assessment.subject;

/** Keys of subjects, for those who bump them. */
public final class SubjectKeys {
    public static final String COUNTRY = new Subject.Country().key();

    private SubjectKeys() {}

    /** The analysis of one agency's result of a fiscal year (Buddhist era), {@code assessment/5584/2564}. */
    public static String assessment(long agencyId, int fiscalYear) {
        return new Subject.Assessment(agencyId, fiscalYear).key();
    }

    public static String agency(long agencyId) {
        return new Subject.Agency(agencyId).key();
    }

    public static String provinceYear(String provinceCode, int fiscalYear) {
        return new Subject.ProvinceYear(provinceCode, fiscalYear).key();
    }

    public static String province(String provinceCode) {
        return new Subject.Province(provinceCode).key();
    }

    public static String countryYear(int fiscalYear) {
        return new Subject.CountryYear(fiscalYear).key();
    }

    /** One version of the measures on a result that was published once, {@code measures/5584/2564/v3}. */
    public static String measuresVersion(long agencyId, int fiscalYear, int version) {
        return new Subject.MeasuresVersion(agencyId, fiscalYear, version).key();
    }

    /** The measures in force on a result, {@code measures/5584/2564}. */
    public static String measures(long agencyId, int fiscalYear) {
        return new Subject.Measures(agencyId, fiscalYear).key();
    }

    /** What became of the measures on the result of a year, {@code progress/5584/2564}. */
    public static String progress(long agencyId, int fiscalYear) {
        return new Subject.Progress(agencyId, fiscalYear).key();
    }

    /** What an agency can show for the items of a year, {@code evidence/5584/2565}. */
    public static String evidence(long agencyId, int fiscalYear) {
        return new Subject.Evidence(agencyId, fiscalYear).key();
    }

    /** Where the code on a printed document leads, {@code check/K7QM3XPD}. */
    public static String check(String code) {
        return new Subject.Check(code).key();
    }
}
