package org.lanekeeper.miniapp.answer;

import org.apache.coyote.ProtocolHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.stereotype.Component;

/** Gives the server its threads, as many as the settings say. */
@Component
class RequestThreads implements TomcatProtocolHandlerCustomizer<ProtocolHandler>, DisposableBean {
    private final AnswersFirst threads;

    RequestThreads(TomcatServerProperties tomcat, Admission admission) {
        threads = new AnswersFirst(
                tomcat.getThreads().getMinSpare(), tomcat.getThreads().getMax(), admission);
    }

    @Override
    public void customize(ProtocolHandler handler) {
        handler.setExecutor(threads);
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
