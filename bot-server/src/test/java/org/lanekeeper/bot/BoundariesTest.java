package org.lanekeeper.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.lanekeeper", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
    @ArchTest
    static final ArchRule THE_DIALOGUE_KNOWS_NO_PLATFORM = noClasses()
            .that()
            .resideInAPackage("org.lanekeeper.bot.dialogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lanekeeper.bot.wechat..",
                    "org.lanekeeper.bot.wecom..",
                    "org.lanekeeper.bot.dingtalk..",
                    "org.lanekeeper.bot.feishu..",
                    "org.lanekeeper.bot.door..",
                    "org.lanekeeper.bot.delivery..",
                    "me.chanjar..",
                    "cn.binarywang..",
                    "org.springframework.web..",
                    "org.springframework.data..");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("org.lanekeeper.bot.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("org.lanekeeper.bot.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WXJAVA_STAYS_WITH_ITS_CLIENTS_AND_CHANNELS = classes()
            .that()
            .resideInAPackage("org.lanekeeper.bot..")
            .and()
            .resideOutsideOfPackages("org.lanekeeper.bot.wechat.client..", "org.lanekeeper.bot.delivery.channel..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("me.chanjar..", "cn.binarywang..");

    @ArchTest
    static final ArchRule THE_CHAT_SERVER_KNOWS_NEITHER_ITS_SISTER_NOR_THE_SANDBOX = noClasses()
            .that()
            .resideInAPackage("org.lanekeeper.bot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lanekeeper.miniapp..", "org.lanekeeper.sandbox..", "org.lanekeeper.standalone..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideInAPackage("org.lanekeeper.bot..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
