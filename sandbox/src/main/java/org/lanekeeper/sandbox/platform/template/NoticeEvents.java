package org.lanekeeper.sandbox.platform.template;

import static org.lanekeeper.sandbox.platform.webhook.Xml.element;

/** The events around a subscribe message, as they stand inside {@code <xml>}. */
public final class NoticeEvents {
    private NoticeEvents() {}

    public static String answered(String templateId, boolean accepted) {
        return element("Event", "subscribe_msg_popup_event")
                + "<SubscribeMsgPopupEvent><List>"
                + element("TemplateId", templateId)
                + element("SubscribeStatusString", accepted ? "accept" : "reject")
                + element("PopupScene", "0")
                + "</List></SubscribeMsgPopupEvent>";
    }

    public static String sent(String templateId, long messageId) {
        return element("Event", "subscribe_msg_sent_event")
                + "<SubscribeMsgSentEvent><List>"
                + element("TemplateId", templateId)
                + element("MsgID", Long.toString(messageId))
                + element("ErrorCode", "0")
                + element("ErrorStatus", "success")
                + "</List></SubscribeMsgSentEvent>";
    }
}
