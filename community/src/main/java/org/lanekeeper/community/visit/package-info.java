/** Who comes to visit: registering, the pass, what is decided at the gate, rights of visitors, and how long it is kept. Depends on address, committee, document, gate, household, privacy, resident, retention, sealing and staff. */
package org.lanekeeper.community.visit;
