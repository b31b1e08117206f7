package org.lanekeeper.bot.wecom.app;

import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.wechat.message.IncomingMessage;

/**
 * A message whose sender was checked.
 *
 * @param body as it was read, decrypted
 * @param key the one to answer under
 */
record AppLetter(IncomingMessage message, byte[] body, MessageCipher.Key key) {}
