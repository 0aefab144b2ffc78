package th.ita.assessment.measure;

import java.util.List;

/** One thing that people write or leave out, and how it is found. */
sealed interface Rule
        permits LowestRule,
                LevelRuleOfTexts,
                YearRule,
                FigureRule,
                NameRule,
                UnknownNodeRule,
                NothingLostRule,
                CoverageRule,
                MissingPartRule,
                MissingAuthorRule,
                EqualValuesRule,
                ImpliedNodeRule,
                ScheduleRule,
                OpinionRule,
                DateOrderRule,
                RegistrationRule,
                ScanRule {

    /** All of them, in the order of the README's table. */
    List<Rule> ALL = List.of(
            new LowestRule(),
            new LevelRuleOfTexts(),
            new YearRule(),
            new FigureRule(),
            new NameRule(),
            new UnknownNodeRule(),
            new NothingLostRule(),
            new CoverageRule(),
            new MissingPartRule(),
            new MissingAuthorRule(),
            new EqualValuesRule(),
            new ImpliedNodeRule(),
            new ScheduleRule(),
            new OpinionRule(),
            new DateOrderRule(),
            new RegistrationRule(),
            new ScanRule());

    /** Whether a rule of that name gives warnings, which can be waived. */
    static boolean warns(String name) {
        return ALL.stream()
                .anyMatch(rule -> rule.name().equals(name) && rule.severity() == Contradiction.Severity.WARNING);
    }

    /** In kebab-case. */
    String name();

    Contradiction.Stage stage();

    Contradiction.Severity severity();

    List<Contradiction> read(MeasureReading set);

    default Contradiction found(String pointer, String node, String th, String en) {
        return new Contradiction(name(), severity(), stage(), pointer, node, th, en);
    }
}
