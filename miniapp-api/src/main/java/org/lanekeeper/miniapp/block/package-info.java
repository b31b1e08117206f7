/** Block owners (楼栋负责人): what they may call, and that it is about their own buildings. Depends on problem. */
package org.lanekeeper.miniapp.block;
