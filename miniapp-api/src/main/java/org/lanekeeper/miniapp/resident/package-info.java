/** Residents in the mini-program: how they come in, what they agree to. Depends on access and problem. */
package org.lanekeeper.miniapp.resident;
