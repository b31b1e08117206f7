/** Visits as programs and visitors see them: registering, the pass, and what visitors may do about what is kept. Depends on access, answer, problem, qr, retry and site. */
package org.lanekeeper.miniapp.visit;
