package org.lanekeeper.miniapp.block;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.lanekeeper.community.household.OwnBuildings;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets block owners through to what is open to them, and to their own buildings. What lies in others is answered as if it
 * were not there. Everything that does not say that it is open to them is not.
 */
@Component
class BlockGate implements HandlerInterceptor {
    private final OwnBuildings buildings;

    BlockGate(OwnBuildings buildings) {
        this.buildings = buildings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication someone = SecurityContextHolder.getContext().getAuthentication();
        if (someone == null
                || !(someone.getPrincipal() instanceof Staff staff)
                || !staff.isBlockOwner()
                || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        ForBlockOwners open = method.getMethodAnnotation(ForBlockOwners.class);
        if (open == null) {
            throw Refusal.notAllowed();
        }
        @SuppressWarnings("unchecked")
        Map<String, String> address =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!isOwn(staff, open.value(), address)) {
            throw absent(method, open.value());
        }
        return true;
    }

    private boolean isOwn(Staff staff, ForBlockOwners.About about, Map<String, String> address) {
        long committee = staff.committeeId();
        return switch (about) {
            case ONLY_OWN -> true;
            case ENTRY ->
                buildings.ownEntry(committee, staff.owner(), number(address, "relay", "id"), (int)
                        Math.min(number(address, "entry", "number"), Integer.MAX_VALUE));
            case HOUSEHOLD -> buildings.ownHousehold(committee, staff.owner(), number(address, "id"));
            case CALL -> buildings.ownCall(committee, staff.owner(), number(address, "deliveryId", "id"));
        };
    }

    /** The first of these that the address has; 0, which nothing has, if it is no number. */
    private static long number(Map<String, String> address, String... names) {
        String text = Stream.of(names)
                .filter(address::containsKey)
                .map(address::get)
                .findFirst()
                .orElseThrow();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static RuntimeException absent(HandlerMethod method, ForBlockOwners.About about) {
        boolean forPrograms = AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
        if (!forPrograms) {
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Refusal.notFound(
                switch (about) {
                    case ENTRY -> "这条登记";
                    case HOUSEHOLD -> "这一户";
                    case CALL -> "这一户的电话任务";
                    case ONLY_OWN -> "这一条";
                });
    }
}
