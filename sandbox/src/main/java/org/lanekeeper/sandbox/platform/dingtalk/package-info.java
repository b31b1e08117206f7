/** DingTalk: robots of applications, which are talked to, and custom robots, which only write into their group. */
package org.lanekeeper.sandbox.platform.dingtalk;
