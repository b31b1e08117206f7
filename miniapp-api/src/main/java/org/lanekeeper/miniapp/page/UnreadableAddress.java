package org.lanekeeper.miniapp.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.lanekeeper.miniapp.access.SafeHeaders;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the web server refuses before anything of ours sees it, as {@code /r/[2]} and {@code /r/%zz}, is answered like
 * every other mistyped link, by {@link LastAnswer}, and not in the words of the web server.
 */
@Component
class UnreadableAddress implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final String ROOT = "";

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LeadingToLastAnswer()));
    }

    private static final class LeadingToLastAnswer extends ValveBase {
        LeadingToLastAnswer() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            // which context a request is for is known of every address that could be read
            if (response.isError() && request.getContext() == null) {
                lead(request, response);
            } else {
                getNext().invoke(request, response);
            }
        }

        private void lead(Request request, Response response) throws IOException, ServletException {
            Container root = getContainer().findChild(ROOT);
            if (!(root instanceof Context context) || !context.getState().isAvailable()) {
                getNext().invoke(request, response);
                return;
            }
            response.setAppCommitted(false);
            response.setSuspended(false);
            SafeHeaders.write(request.getRequest(), response.getResponse());
            // what is not even a request, as by a scanner of ports, gets no page
            if (request.getMethod() != null) {
                forward(context, request, response);
            }
            // whatever forwards holds the answer, and its end would not be sent
            response.setSuspended(false);
            response.finishResponse();
        }

        private static void forward(Context context, Request request, Response response)
                throws IOException, ServletException {
            request.getMappingData().context = context;
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, response.getStatus());
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.setAttribute(Globals.DISPATCHER_TYPE_ATTR, DispatcherType.ERROR);
            request.setAttribute(Globals.DISPATCHER_REQUEST_PATH_ATTR, "/error");
            context.getServletContext()
                    .getRequestDispatcher("/error")
                    .forward(request.getRequest(), response.getResponse());
        }
    }
}
