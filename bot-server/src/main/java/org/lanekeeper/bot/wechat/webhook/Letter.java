package org.lanekeeper.bot.wechat.webhook;

import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.wechat.message.IncomingMessage;

/**
 * A message whose sender was checked.
 *
 * @param body as it was read, decrypted
 * @param key the one to answer under, null if the message came in plain text
 */
record Letter(Account account, IncomingMessage message, byte[] body, MessageCipher.Key key) {}
