package org.lanekeeper.bot.settings;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A member of a WeCom corporation whose customer groups (客户群) hear of notices, each of which that member confirms.
 *
 * @param name by which the committees' group chats refer to it
 * @param corpId of the corporation
 * @param secret of an application that may call 客户联系
 * @param sender userid of the member, who owns the groups
 * @param apiHost where its interfaces are called
 * @param committees names of those that may use it; may be empty where there is only one
 */
public record WecomCustomer(
        String name,
        String corpId,
        String secret,
        String sender,
        @DefaultValue("https://qyapi.weixin.qq.com") String apiHost,
        @DefaultValue List<String> committees) {
    public WecomCustomer {
        Needed.texts(
                "the customer groups of a WeCom member need name, corp-id, secret and sender",
                name,
                corpId,
                secret,
                sender);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WecomCustomer[" + name + "]";
    }
}
