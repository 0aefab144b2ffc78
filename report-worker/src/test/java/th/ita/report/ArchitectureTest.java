package th.ita.report;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Imports run one way: intake → archive → website → disk; intake → renderers → document → chart, thai; all of them → digest. */
@AnalyzeClasses(packages = "th.ita.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] KAFKA = {"org.apache.kafka..", "io.cloudevents.."};
    private static final String[] CONTAINER = {"io.quarkus..", "jakarta..", "io.smallrye..", "io.micrometer.."};

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("th.ita.report.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatADocumentSaysIsIndependentOfHowItIsWritten = noClasses()
            .that()
            .resideInAPackage("..document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..html..", "..pdf..", "..docx..", "..website..", "..intake..", "org.openpdf..");

    @ArchTest
    static final ArchRule renderersDoNotKnowOfEachOtherNorOfTheWebsite = classes()
            .that()
            .resideInAnyPackage("..html..", "..pdf..", "..docx..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..html..",
                    "..pdf..",
                    "..docx..",
                    "..document..",
                    "..chart..",
                    "..qr..",
                    "..thai..",
                    "..digest..",
                    "java..",
                    "org.openpdf..",
                    "com.ibm.icu..");

    @ArchTest
    static final ArchRule aPageKnowsNoPdf = noClasses()
            .that()
            .resideInAPackage("..html..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..pdf..", "..docx..");

    @ArchTest
    static final ArchRule aPdfKnowsNoPage = noClasses()
            .that()
            .resideInAPackage("..pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..html..", "..docx..");

    @ArchTest
    static final ArchRule aWordFileKnowsNoOtherFormAndNeedsNoLibrary = noClasses()
            .that()
            .resideInAPackage("..docx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..html..", "..pdf..", "org.openpdf..", "org.apache..");

    @ArchTest
    static final ArchRule theWebsiteKnowsPagesOnlyByTheirMark = noClasses()
            .that()
            .resideInAPackage("..website..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..document..", "..pdf..", "..intake..", "..thai..", "..chart..");

    @ArchTest
    static final ArchRule theArchiveKeepsBytesWhateverTheySay = noClasses()
            .that()
            .resideInAPackage("..archive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..document..", "..html..", "..pdf..", "..docx..", "..intake..", "..thai..", "..chart..");

    @ArchTest
    static final ArchRule onlyTheIntakeKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KAFKA);

    @ArchTest
    static final ArchRule onlyTheIntakeKnowsTheContainer = noClasses()
            .that()
            .resideOutsideOfPackage("..intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONTAINER);

    @ArchTest
    static final ArchRule aPackageIsNamedAfterAFeature =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..manager..");
}
