/** Where the time goes, by the JDK's own recorder. */
package org.lanekeeper.bench.profile;
