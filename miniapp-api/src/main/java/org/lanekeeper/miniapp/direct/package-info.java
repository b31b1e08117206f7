/** The short way of the requests that a rush consists of, as programs write them: sign-ups, and visitors at a gate. Depends on access, answer, problem, relay, retry and visit. */
package org.lanekeeper.miniapp.direct;
