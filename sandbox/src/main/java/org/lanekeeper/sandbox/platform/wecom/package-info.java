/** The office messenger's applications and AI bots: sealed pushes, sealed replies, one later answer. */
package org.lanekeeper.sandbox.platform.wecom;
