/** Who may come in: passwords, tokens, cookies, roles. Depends on problem and site. */
package org.lanekeeper.miniapp.access;
