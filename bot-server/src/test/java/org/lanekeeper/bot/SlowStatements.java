package org.lanekeeper.bot;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;

/** A database to which every statement takes so much longer; the driver is told of it by its queryInterceptors. */
public final class SlowStatements implements QueryInterceptor {
    public static final String SETTING =
            "spring.datasource.hikari.data-source-properties.queryInterceptors=org.lanekeeper.bot.SlowStatements";

    private static volatile Duration each = Duration.ZERO;

    public static void take(Duration longer) {
        each = longer;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        try {
            Thread.sleep(each.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {}

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        return result;
    }
}
