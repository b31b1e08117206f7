/** Draws QR codes. Depends on nothing here. */
package org.lanekeeper.miniapp.qr;
