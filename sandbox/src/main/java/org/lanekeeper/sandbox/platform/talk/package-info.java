/** Talking to robots and applications, alone or in a group: what all office messengers have in common. */
package org.lanekeeper.sandbox.platform.talk;
