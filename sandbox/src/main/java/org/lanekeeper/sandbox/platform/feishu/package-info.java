/** Feishu: applications, which are talked to by events, and custom robots, which only write into their group. */
package org.lanekeeper.sandbox.platform.feishu;
