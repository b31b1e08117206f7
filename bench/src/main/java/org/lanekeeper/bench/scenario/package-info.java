/** What is measured, one class a question. Depends on load, town, process, check and report. */
package org.lanekeeper.bench.scenario;
