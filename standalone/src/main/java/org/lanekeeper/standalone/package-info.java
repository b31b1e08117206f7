/** Both servers and the sandbox in one process: the first look, or one committee's one PC. */
package org.lanekeeper.standalone;
