/** The page behind a gate's poster: visitors register without an account and without a script. Depends on problem, qr, retry, site and visit. */
package org.lanekeeper.miniapp.gate;
