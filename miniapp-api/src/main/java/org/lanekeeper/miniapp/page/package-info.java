/** What is answered where nothing else answers: problems for programs, a plain page for people. Depends on access, problem. */
package org.lanekeeper.miniapp.page;
