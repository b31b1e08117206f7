/** Pictures that residents sent, keyed in beside the picture. Depends on console, desk and problem. */
package org.lanekeeper.miniapp.console.photo;
