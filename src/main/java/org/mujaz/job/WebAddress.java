package org.mujaz.job;

import java.net.URI;

/** Addresses of the web in a job file. */
final class WebAddress {
    private WebAddress() {}

    /** @throws IllegalArgumentException where it is none */
    static URI of(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    /** Without what may be secret in it: chat services give everybody who knows the path the right to post. */
    static String shown(URI address) {
        return address.getScheme() + "://" + address.getHost();
    }
}
