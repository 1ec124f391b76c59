package org.mujaz.model.hub;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.mujaz.Problem;

/**
 * Where the hub is and how it is reached, from the environment variables the hub's own tools use.
 *
 * @param endpoint {@code HF_ENDPOINT}, or huggingface.co
 * @param token {@code HF_TOKEN}, or null
 * @param proxies {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} (small letters too)
 * @param quiet how long the hub may send nothing at all before the connection counts as cut
 */
record HubSettings(String endpoint, String token, HubProxies proxies, Duration quiet) {
    static HubSettings of(Map<String, String> environment) {
        String endpoint = environment.getOrDefault("HF_ENDPOINT", "").strip();
        String token = environment.getOrDefault("HF_TOKEN", "").strip();
        return new HubSettings(
                endpoint.isEmpty() ? "https://huggingface.co" : checked(endpoint),
                token.isEmpty() ? null : token,
                HubProxies.of(environment),
                Duration.ofSeconds(60));
    }

    /** The same for the hub of an address somebody gave: the token is the configured hub's secret. */
    HubSettings at(String otherEndpoint) {
        String other = checked(otherEndpoint);
        return new HubSettings(other, tokenFor(URI.create(other)), proxies, quiet);
    }

    /** The token where the address is this hub's own, else null. */
    String tokenFor(URI uri) {
        URI own = URI.create(endpoint);
        boolean same = own.getScheme().equals(uri.getScheme())
                && own.getHost().equalsIgnoreCase(uri.getHost())
                && port(own) == port(uri);
        return same ? token : null;
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    private static String checked(String endpoint) {
        String bare = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        try {
            URI uri = URI.create(bare);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return bare;
            }
        } catch (IllegalArgumentException e) {
            // told below, like every other address that is none
        }
        throw new Problem("HF_ENDPOINT", "'" + endpoint + "' is not an address", "Set it to https://host or unset it");
    }
}
