/** Signatures and encryption of what WeChat sends and receives. Depends on settings. */
package org.lanekeeper.bot.wechat.cipher;
