package org.lanekeeper.community.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the ledger.
 *
 * @param key from which households' pseudonyms are made: the same on all servers, kept for as long as the ledgers. Who
 *     knows it can tell which household a line is about
 */
@ConfigurationProperties("lanekeeper.ledger")
public record LedgerSettings(String key) {
    @Override
    public String toString() {
        return "LedgerSettings[key withheld]";
    }
}
