/** Programs that run beside the JVM: one owner a folder, and no orphan left behind. */
package org.lanekeeper.sandbox.process;
