/** Signing up on a phone without any account, asking by receipt, and forms filled in at home. Depends on access, problem, qr, relay, retry and site. */
package org.lanekeeper.miniapp.signup;
