/** Official accounts: what followers send, and what may be sent to them. */
package org.lanekeeper.sandbox.platform.mp;
