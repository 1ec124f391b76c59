package org.mujaz.model.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mujaz.Problem;

/**
 * The proxies of the environment, as curl and the hub's own tools read them; where none is named, Java's own proxy
 * properties hold.
 */
final class HubProxies extends ProxySelector {
    private final URI https;
    private final URI http;
    private final List<String> direct;

    private HubProxies(URI https, URI http, List<String> direct) {
        this.https = https;
        this.http = http;
        this.direct = direct;
    }

    static HubProxies of(Map<String, String> environment) {
        String all = either(environment, "ALL_PROXY");
        String https = either(environment, "HTTPS_PROXY");
        String http = either(environment, "HTTP_PROXY");
        return new HubProxies(
                proxy("HTTPS_PROXY", https.isEmpty() ? all : https),
                proxy("HTTP_PROXY", http.isEmpty() ? all : http),
                List.of(either(environment, "NO_PROXY").split("[,\\s]+")));
    }

    private static String either(Map<String, String> environment, String name) {
        String small = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        return (small.isBlank() ? environment.getOrDefault(name, "") : small).strip();
    }

    private static URI proxy(String variable, String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() != null && "http".equals(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below without the value, which may hold a password
        }
        throw new Problem(variable, "the proxy's address cannot be read", "Set it to http://host:port");
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (https == null && http == null) {
            ProxySelector java = ProxySelector.getDefault();
            return java == null ? List.of(Proxy.NO_PROXY) : java.select(uri);
        }
        URI proxy = "https".equals(uri.getScheme()) ? https : http;
        if (proxy == null || direct.stream().anyMatch(rule -> spared(uri.getHost(), rule))) {
            return List.of(Proxy.NO_PROXY);
        }
        int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
    }

    private static boolean spared(String host, String rule) {
        String name = rule.startsWith("*.") ? rule.substring(2) : rule.startsWith(".") ? rule.substring(1) : rule;
        return rule.equals("*") || (!name.isEmpty() && (host.equals(name) || host.endsWith("." + name)));
    }

    /** What the proxy for an address is told of who we are; null where it is not asked for. */
    String authorization(URI uri) {
        URI proxy = "https".equals(uri.getScheme()) ? https : http;
        if (proxy == null || proxy.getRawUserInfo() == null) {
            return null;
        }
        byte[] user = decoded(proxy.getRawUserInfo()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(user);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the client raises the failure itself
    }
}
