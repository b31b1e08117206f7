/** Refusals as RFC 9457 problems: a stable type for programs, a plain sentence with the next step for people. Depends on nothing here. */
package org.lanekeeper.miniapp.problem;
