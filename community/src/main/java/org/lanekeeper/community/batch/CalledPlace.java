package org.lanekeeper.community.batch;

import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;

/** The place of a called household, as it is under the lock of its relay. */
record CalledPlace(Relay relay, Entry entry) {}
