/** The processes under load: servers, database, Redis. Depends on server. */
package org.lanekeeper.bench.process;
