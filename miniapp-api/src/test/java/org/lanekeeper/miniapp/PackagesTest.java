package org.lanekeeper.miniapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;

@AnalyzeClasses(packages = "org.lanekeeper.miniapp", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("org.lanekeeper.miniapp.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_SERVERS_NEVER_SEE_EACH_OTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lanekeeper.bot..", "org.lanekeeper.sandbox..", "org.lanekeeper.standalone..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDateTime.class, "now");
}
