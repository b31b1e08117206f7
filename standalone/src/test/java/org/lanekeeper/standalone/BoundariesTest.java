package org.lanekeeper.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may know which; only here are all of them in sight. */
@AnalyzeClasses(packages = "org.lanekeeper", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    private static final String ROOT = "org.lanekeeper.";

    @ArchTest
    static final ArchRule communityKnowsNobody = noClasses()
            .that()
            .resideInAPackage(ROOT + "community..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "bot..", ROOT + "miniapp..", ROOT + "sandbox..", ROOT + "standalone..");

    @ArchTest
    static final ArchRule serversNeverSeeEachOther = noClasses()
            .that()
            .resideInAPackage(ROOT + "bot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "miniapp..", ROOT + "sandbox..", ROOT + "standalone..");

    @ArchTest
    static final ArchRule norTheOtherWayRound = noClasses()
            .that()
            .resideInAPackage(ROOT + "miniapp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "bot..", ROOT + "sandbox..", ROOT + "standalone..");

    @ArchTest
    static final ArchRule sandboxKnowsNoneOfOurs = noClasses()
            .that()
            .resideInAPackage(ROOT + "sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "community..", ROOT + "bot..", ROOT + "miniapp..", ROOT + "standalone..", "me.chanjar..");

    @ArchTest
    static final ArchRule namesSayWhatTheyStandFor =
            classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|VO|DTO|Impl|Common)");
}
