package io.qiqiao.identity.oidc;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.qiqiao.tenancy.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One provider, by the name that stands in addresses here: {@code /sign-in/oidc/{name}/callback} is registered there. */
@EachProperty("qiqiao.identity.oidc")
public class Provider {

    private final String name;
    private String title = "";
    private String issuer = "";
    private @Nullable URI discovery;
    private String clientId = "";
    private String clientSecret = "";
    private List<String> scopes = List.of("openid", "profile");
    private List<String> algorithms = List.of("RS256", "ES256");
    private List<String> tenants = List.of();
    private LinkRule linkBy = LinkRule.HAND;
    private List<String> strongMethods = List.of();
    private List<String> strongClasses = List.of();
    private Duration clockSkew = Duration.ofSeconds(60);
    private Duration timeout = Duration.ofSeconds(5);

    public Provider(@Parameter String name) {
        this.name = name;
    }

    /** How an identity of the provider's comes to belong to an account here. */
    public enum LinkRule {
        /** Its owner links it, being signed in. */
        HAND,
        /** Also by the same e-mail address, where the provider has verified it. */
        EMAIL,
        /** Also by the same phone number, where the provider has verified it. */
        PHONE
    }

    public String getName() {
        return name;
    }

    /** What it is called on its button; its name where nothing is said. */
    public String getTitle() {
        return title.isEmpty() ? name : title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Its issuer identifier, as its tokens name it. */
    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    /** Where it describes itself, if not at the issuer's {@code /.well-known/openid-configuration}. */
    public @Nullable URI getDiscovery() {
        return discovery;
    }

    public void setDiscovery(@Nullable URI discovery) {
        this.discovery = discovery;
    }

    /** What we are called there. */
    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** By what it knows us. */
    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** What is asked for. */
    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = List.copyOf(scopes);
    }

    /** The signatures that are believed: asymmetric ones. */
    public List<String> getAlgorithms() {
        return algorithms;
    }

    public void setAlgorithms(List<String> algorithms) {
        this.algorithms = List.copyOf(algorithms);
    }

    /** Codes of the tenants that offer it; all of them, and the platform itself, where none is named. */
    public List<String> getTenants() {
        return tenants;
    }

    public void setTenants(List<String> tenants) {
        this.tenants = List.copyOf(tenants);
    }

    public LinkRule getLinkBy() {
        return linkBy;
    }

    public void setLinkBy(LinkRule linkBy) {
        this.linkBy = linkBy;
    }

    /** The {@code amr} values any of which stands for a second factor; none does unless named. */
    public List<String> getStrongMethods() {
        return strongMethods;
    }

    public void setStrongMethods(List<String> strongMethods) {
        this.strongMethods = List.copyOf(strongMethods);
    }

    /** The {@code acr} values that stand for a second factor. */
    public List<String> getStrongClasses() {
        return strongClasses;
    }

    public void setStrongClasses(List<String> strongClasses) {
        this.strongClasses = List.copyOf(strongClasses);
    }

    /** By how much its clock and ours may differ. */
    public Duration getClockSkew() {
        return clockSkew;
    }

    public void setClockSkew(Duration clockSkew) {
        this.clockSkew = clockSkew;
    }

    /** How long it may take to answer. */
    public Duration getTimeout() {
        return timeout;
    }

    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    boolean isOfferedBy(@Nullable TenantId tenant) {
        return tenants.isEmpty() || tenant != null && tenants.contains(tenant.code());
    }
}
