/** What was found out, as tables and charts. */
package org.lanekeeper.bench.report;
