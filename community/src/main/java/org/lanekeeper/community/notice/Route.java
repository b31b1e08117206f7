package org.lanekeeper.community.notice;

import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;

/** The way chosen for one delivery, with what its channel needs. */
public sealed interface Route {
    Channel channel();

    /** Spends one consent of this resident for this template. */
    record Subscribe(Resident resident, String templateId) implements Route {
        @Override
        public Channel channel() {
            return Channel.SUBSCRIBE;
        }
    }

    /** Spends one message of this resident's open window. */
    record Account(Resident resident) implements Route {
        @Override
        public Channel channel() {
            return Channel.ACCOUNT;
        }
    }

    /** Spends one consent of this resident for this template of the official account (订阅通知). */
    record Template(Resident resident, String templateId) implements Route {
        @Override
        public Channel channel() {
            return Channel.TEMPLATE;
        }
    }

    record TextMessage(String phone) implements Route {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }
    }

    /** Into a group in which a robot was spoken to. */
    record Chat(Platform platform, String robot, String chatId) implements Route {
        @Override
        public Channel channel() {
            return Channel.ROBOT;
        }
    }

    /** @param robot its name in the settings */
    record Robot(String robot) implements Route {
        @Override
        public Channel channel() {
            return Channel.ROBOT;
        }
    }

    /**
     * Into a customer group of WeCom, after a staff member has confirmed it.
     *
     * @param account its name in the settings
     */
    record CustomerGroup(String account, String chatId) implements Route {
        @Override
        public Channel channel() {
            return Channel.CUSTOMER_GROUP;
        }
    }

    /** Into an ordinary group, by the hand of a person. */
    record Paste() implements Route {
        @Override
        public Channel channel() {
            return Channel.PASTE;
        }
    }

    record Call() implements Route {
        @Override
        public Channel channel() {
            return Channel.CALL;
        }
    }

    /** None of the channels that the plan allows is open: nobody is told. */
    record Nowhere() implements Route {
        @Override
        public Channel channel() {
            return Channel.CALL;
        }
    }

    /** The household wants no notices but calls to buy. */
    record OptedOut() implements Route {
        @Override
        public Channel channel() {
            return Channel.CALL;
        }
    }

    /** Nobody needs to be told any more. */
    record Over() implements Route {
        @Override
        public Channel channel() {
            return Channel.CALL;
        }
    }
}
