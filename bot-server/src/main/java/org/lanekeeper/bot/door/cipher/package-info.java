/** Signatures and encryption that WeChat, WeCom applications and WeCom robots share. Depends on the requests. */
package org.lanekeeper.bot.door.cipher;
