package org.lanekeeper.miniapp.access;

import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.resident.Resident;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody whose token was good. The principal is a staff member or a resident of the community's rules. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Object principal;
    private final String name;
    private final Instant expiresAt;

    /**
     * @param name for logs: a kind and a number, nothing personal
     */
    SignedIn(Object principal, String name, String role, Instant expiresAt) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        this.principal = principal;
        this.name = name;
        this.expiresAt = expiresAt;
        setAuthenticated(true);
    }

    static SignedIn resident(Resident resident, Instant expiresAt) {
        return new SignedIn(resident, "resident " + resident.id(), Roles.RESIDENT, expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return "SignedIn[" + name + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && name.equals(that.name) && expiresAt.equals(that.expiresAt);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
