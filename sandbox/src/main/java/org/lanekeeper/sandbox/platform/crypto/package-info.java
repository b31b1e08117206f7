/** Signing and encryption of pushed messages, written from the official description alone. */
package org.lanekeeper.sandbox.platform.crypto;
