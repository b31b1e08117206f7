/** The rules of a neighbourhood committee's work. No web, no messaging platform. */
package org.lanekeeper.community;
