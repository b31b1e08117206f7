/** The committee's gates and their posters. Depends on access, console, operation, qr and site. */
package org.lanekeeper.miniapp.console.gate;
