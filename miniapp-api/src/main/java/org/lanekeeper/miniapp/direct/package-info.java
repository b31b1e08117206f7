/** The short way of the request that a rush consists of: a sign-up as programs write it. Depends on access, answer, problem, relay and retry. */
package org.lanekeeper.miniapp.direct;
