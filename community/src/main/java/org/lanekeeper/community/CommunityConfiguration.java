package org.lanekeeper.community;

import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import java.time.Clock;
import org.apache.ibatis.annotations.Mapper;
import org.lanekeeper.community.announcement.AnnouncementSettings;
import org.lanekeeper.community.inbox.InboxSettings;
import org.lanekeeper.community.ledger.LedgerSettings;
import org.lanekeeper.community.notice.TemplateSettings;
import org.lanekeeper.community.photo.PhotoSettings;
import org.lanekeeper.community.relay.SequencerSettings;
import org.lanekeeper.community.sealing.SealingSettings;
import org.lanekeeper.community.visit.VisitSettings;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** What the rules need from a Spring application: found by component scan. */
// what the database ended in favour of somebody else is begun anew, the whole transaction: @Retryable
@EnableResilientMethods
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackages = "org.lanekeeper.community", annotationClass = Mapper.class)
@EnableConfigurationProperties({
    SequencerSettings.class,
    LedgerSettings.class,
    SealingSettings.class,
    InboxSettings.class,
    PhotoSettings.class,
    AnnouncementSettings.class,
    TemplateSettings.class,
    VisitSettings.class
})
class CommunityConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new MicrosecondClock(Clock.systemDefaultZone());
    }

    /** Rows become records through their constructors, found by the names of their parameters. */
    @Bean
    ConfigurationCustomizer recordsFromRows() {
        return configuration -> {
            configuration.setArgNameBasedConstructorAutoMapping(true);
            configuration.setMapUnderscoreToCamelCase(true);
        };
    }
}
