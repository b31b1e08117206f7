package org.lanekeeper.community.patience;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * All pools of connections to the database. Nobody tells a server that a firewall has forgotten its connections: each would
 * be found out by waiting in vain, one after the other. So the first that is lost takes the others of all pools with it, and
 * whoever comes next gets a new one.
 */
@Component
public final class ConnectionPools implements BeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(ConnectionPools.class);

    /** Of SQL states that speak of the connection. */
    private static final String CONNECTION = "08";

    /** Those who were under way with an old connection find out in the meantime; the new ones do not pay for it. */
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /**
     * @param pool one that has not given a connection yet
     */
    public void add(HikariDataSource pool) {
        pool.setExceptionOverride(new Hearing());
        pools.add(pool);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool) {
            add(pool);
        }
        return bean;
    }

    /** Of every fault that a pool's connection meets; the pool itself throws away the one that is lost. */
    private final class Hearing implements SQLExceptionOverride {
        // the interface brings a type of the same name as the annotation
        @java.lang.Override
        public Override adjudicate(SQLException fault) {
            if (fault.getSQLState() != null && fault.getSQLState().startsWith(CONNECTION)) {
                renew();
            }
            return Override.CONTINUE_EVICT;
        }
    }

    private void renew() {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + BETWEEN.toNanos())) {
            log.warn("a connection to the database was lost: all of them are renewed");
            pools.forEach(ConnectionPools::renew);
        }
    }

    /** What is in use is thrown away when it is given back. */
    private static void renew(HikariDataSource pool) {
        HikariPoolMXBean begun = pool.getHikariPoolMXBean();
        if (begun != null) {
            begun.softEvictConnections();
        }
    }
}
