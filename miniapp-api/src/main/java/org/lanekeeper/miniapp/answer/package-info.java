/** Answers that are given after the request's own thread has gone. Depends on problem. */
package org.lanekeeper.miniapp.answer;
