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
}
