/** Mini-programs: log-in codes, phone numbers, page codes and subscribe messages. */
package org.lanekeeper.sandbox.platform.miniapp;
