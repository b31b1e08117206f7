package org.lanekeeper.miniapp.answer;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Outside of all others: behind it nobody touches the response any more. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LeavingFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.getAttribute(Rendezvous.class.getName()) instanceof Rendezvous rendezvous) {
            rendezvous.leave();
        }
    }
}
