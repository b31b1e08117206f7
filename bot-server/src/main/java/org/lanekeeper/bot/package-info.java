/** Chat in through platform webhooks, messages out through platform interfaces. */
package org.lanekeeper.bot;
