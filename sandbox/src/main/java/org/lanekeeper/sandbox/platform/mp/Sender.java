package org.lanekeeper.sandbox.platform.mp;

import java.util.Map;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.token.AccessTokens;

/** What every interface for sending needs: who calls, who follows, where accepted messages are noted. */
record Sender(Map<String, OfficialAccount> accounts, AccessTokens tokens, Followers followers, Journal sent) {

    /** The account whose token the call carries; a mini-program's token does not serve. */
    String appOf(Call call) {
        return tokens.appOf(call, accounts.keySet());
    }
}
