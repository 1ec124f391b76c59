package org.mujaz.model.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mujaz.Problem;

class HubProxiesTest {
    private static Proxy proxy(Map<String, String> environment, String address) {
        return HubProxies.of(environment).select(URI.create(address)).get(0);
    }

    @Test
    void theEnvironmentNamesTheProxyByScheme() {
        var environment = Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", "corp.example, .local");
        Proxy hub = proxy(environment, "https://huggingface.co/x");
        assertThat(hub.type()).isEqualTo(Proxy.Type.HTTP);
        assertThat(((InetSocketAddress) hub.address()).getHostString()).isEqualTo("proxy.example");
        assertThat(((InetSocketAddress) hub.address()).getPort()).isEqualTo(3128);
        assertThat(proxy(environment, "http://huggingface.co/x")).isEqualTo(Proxy.NO_PROXY);
        assertThat(proxy(environment, "https://hf.corp.example/x")).isEqualTo(Proxy.NO_PROXY);
        assertThat(proxy(environment, "https://notcorp.example/x")).isNotEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void userAndPasswordOfTheProxyAreSentToIt() {
        HubProxies proxies = HubProxies.of(Map.of("https_proxy", "http://me:s%40crt+@proxy:3128"));
        assertThat(proxies.authorization(URI.create("https://huggingface.co/"))).isEqualTo("Basic bWU6c0BjcnQr");
        assertThat(proxies.authorization(URI.create("http://huggingface.co/"))).isNull();
    }

    @Test
    void anAddressThatCannotBeReadIsToldWithoutItsPassword() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> HubProxies.of(Map.of("https_proxy", "socks5://me:secret@proxy:1080")))
                .withMessageContaining("HTTPS_PROXY")
                .withMessageNotContaining("secret");
    }
}
