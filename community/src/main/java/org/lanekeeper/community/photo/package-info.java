/**
 * Pictures that residents send in place of typing (拍照登记): fetched from the platform, sealed, keyed in by staff beside the
 * picture, deleted when their time is over. Depends on picture, reply, resident, retention, sealing and staff.
 */
package org.lanekeeper.community.photo;
