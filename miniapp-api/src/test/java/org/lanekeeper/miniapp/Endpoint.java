package org.lanekeeper.miniapp;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One way to ask something of the server. */
record Endpoint(String method, String path) {
    @Override
    public String toString() {
        return method + " " + path;
    }

    boolean fits(String rule) {
        boolean named = rule.contains(" ");
        String address = named ? rule.substring(rule.indexOf(' ') + 1) : rule;
        boolean samePath = address.endsWith("**")
                ? (path + "/").startsWith(address.substring(0, address.length() - 2))
                : path.equals(address);
        return samePath && (!named || rule.startsWith(method + " "));
    }

    /** Every address that the server knows. */
    static Stream<Endpoint> all() {
        return Server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream().flatMap(path -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    String bare = path.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}");
                    return methods.isEmpty()
                            ? Stream.of(new Endpoint("GET", bare))
                            : methods.stream().map(RequestMethod::name).map(method -> new Endpoint(method, bare));
                }))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::toString));
    }
}
