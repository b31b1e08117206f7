package org.lanekeeper.miniapp.voucher;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param guessesPerMinute codes that do not exist an address may ask for
 */
@ConfigurationProperties("lanekeeper.voucher")
record VoucherSettings(@DefaultValue("10") int guessesPerMinute) {}
