package org.lanekeeper.miniapp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a block owner gets. */
enum BlockAccess {
    /** Open, about an entry, a household or a call that may lie in another building. */
    OWN,
    /** Open, and shows only what is theirs. */
    LIST,
    /** Not for block owners: 403. */
    SHUT,
    /** For everybody, or for everybody of the staff; nothing of a household in it. */
    NOT_ABOUT_BUILDINGS;

    /** First fit counts; the method in front where it matters. */
    private static final Map<String, BlockAccess> RULES = rules();

    private static Map<String, BlockAccess> rules() {
        Map<String, BlockAccess> rules = new LinkedHashMap<>();
        for (String address : List.of(
                "/",
                "/error",
                "/verify",
                "/favicon.ico",
                "/js/csrf-probe",
                "/b/**",
                "/g/**",
                "/r/**",
                "/a/**",
                "/v/**",
                "/v3/**",
                "/swagger-ui**",
                "/admin/login",
                "/admin/logout",
                "/admin/password",
                "/api/login",
                "/api/staff/login",
                "/api/staff/logout")) {
            rules.put(address, NOT_ABOUT_BUILDINGS);
        }
        for (String address : List.of(
                "GET /admin",
                "GET /admin/relays",
                "GET /admin/relays/{id}",
                "/admin/relays/{id}/live",
                "/admin/relays/{id}/entries",
                "GET /admin/relays/{id}/reviews",
                "POST /admin/relays/{id}/reviews/reveal",
                "POST /admin/relays/{id}/reviews/approve",
                "GET /admin/relays/{id}/batches/{number}/carry",
                "GET /admin/calls",
                "GET /admin/calls/print",
                "GET /admin/roster",
                "GET /api/staff/relays",
                "GET /api/relays/{id}/entries",
                "GET /api/relays/{id}/entries/reviews",
                "POST /api/relays/{id}/entries/approve",
                "GET /api/relays/{id}/batches/{number}/hand-deliveries",
                "GET /api/calls")) {
            rules.put(address, LIST);
        }
        for (String address : List.of(
                "GET /admin/relays/{id}/entries/{number}",
                "POST /admin/relays/{id}/entries/{number}/**",
                "POST /admin/relays/{id}/batches/{number}/carry/{entry}",
                "POST /admin/relays/{id}/batches/{number}/carry/{entry}/undo",
                "POST /admin/relays/{id}/batches/{number}/decline/{entry}",
                "POST /admin/relays/{id}/batches/{number}/decline/{entry}/undo",
                "POST /admin/calls/{id}/**",
                "GET /admin/roster/{id}",
                "POST /admin/roster/{id}/**",
                "GET /api/relays/{id}/entries/{number}",
                "POST /api/relays/{id}/entries/{number}/**",
                "PUT /api/relays/{relay}/entries/{number}/hand-delivery",
                "PUT /api/households/{id}/hand-delivery",
                "POST /api/calls/{deliveryId}/**")) {
            rules.put(address, OWN);
        }
        for (String address : List.of(
                "/admin/log",
                "/admin/staff/**",
                "/admin/roster/import",
                "/admin/roster/problems.xlsx",
                "/admin/roster/template.xlsx",
                "POST /admin/relays",
                "/admin/relays/new",
                "/admin/relays/simulation",
                "/admin/relays/sentence",
                "POST /admin/relays/{id}/publish",
                "POST /admin/relays/{id}/close",
                "POST /admin/relays/{id}/extend",
                "POST /admin/relays/{id}/draw",
                "/admin/relays/{id}/edit",
                "/admin/relays/{id}/simulation",
                "/admin/relays/{id}/plan",
                "/admin/relays/{id}/board.png",
                "/admin/relays/{id}/poster",
                "/admin/relays/{id}/quota/**",
                "/admin/relays/{id}/stall/**",
                "/admin/relays/{id}/paper/**",
                "/admin/relays/{id}/batches/**",
                "/redeem/**",
                "/api/relays",
                "/api/relays/simulation",
                "/api/relays/buildings",
                "/api/relays/{id}",
                "/api/relays/{id}/publish",
                "/api/relays/{id}/close",
                "/api/relays/{id}/reopen",
                "/api/relays/{id}/extend",
                "/api/relays/{id}/draw",
                "/api/relays/{id}/quota",
                "/api/relays/{id}/paper",
                "/api/relays/{id}/stall-entries",
                "POST /api/relays/{id}/entries",
                "/api/relays/{id}/entries/mine/**",
                "/api/relays/{id}/batches/**",
                "/api/households/mine",
                "/api/households/import",
                "/api/households/template.xlsx",
                "/api/vouchers/**",
                "/api/groups/**",
                "/admin/groups/**",
                "/admin/posts/**",
                "/admin/announcements/**",
                "/api/announcements/**",
                "/api/posts/**",
                "/admin/tips/**",
                "/api/tips/**",
                "/admin/inbox/**",
                "/admin/photos/**",
                "/admin/gates/**",
                "/admin/visits/**",
                "/admin/followups/**",
                "/guard/**",
                "/admin/relays/{id}/pasted/**",
                "/api/paste-preview",
                "/api/consents",
                "/api/gates/**",
                "/api/visits/**",
                "/api/invitations/**",
                "/api/staff/**")) {
            rules.put(address, SHUT);
        }
        return rules;
    }

    /** Null where nobody has thought of it. */
    static BlockAccess to(Endpoint endpoint) {
        return RULES.entrySet().stream()
                .filter(one -> endpoint.fits(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Rules that fit no address, but for those that stand for addresses of others. */
    static List<String> unused(List<Endpoint> endpoints) {
        return RULES.entrySet().stream()
                .filter(one -> one.getValue() != NOT_ABOUT_BUILDINGS)
                .map(Map.Entry::getKey)
                .filter(rule -> endpoints.stream().noneMatch(it -> it.fits(rule)))
                .toList();
    }
}
