/** What every door does with a request before it knows what it says: size, parameters, age, refusal. Depends on nothing. */
package org.lanekeeper.bot.door.request;
