package org.lanekeeper.miniapp.reply;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param guessesPerMinute pages that do not exist an address may ask for
 */
@ConfigurationProperties("lanekeeper.reply-page")
record ReplyPageSettings(@DefaultValue("10") int guessesPerMinute) {}
