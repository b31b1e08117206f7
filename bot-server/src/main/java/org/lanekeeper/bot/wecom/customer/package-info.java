/** Messages into WeCom's customer groups, each of which a member confirms. Depends on settings and door. */
package org.lanekeeper.bot.wecom.customer;
