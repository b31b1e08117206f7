/**
 * Calls to WeChat's interfaces by WxJava, with tokens shared between nodes. Depends on settings, cache, photo and the
 * community.
 */
package org.lanekeeper.bot.wechat.client;
