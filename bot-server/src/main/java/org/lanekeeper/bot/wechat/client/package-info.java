/** Calls to WeChat's interfaces by WxJava, with tokens shared between nodes. Depends on settings and cache. */
package org.lanekeeper.bot.wechat.client;
