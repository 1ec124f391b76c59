package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Who may come in, and who is kept waiting. */
class LoginTest extends AtTheDesk {
    @Test
    void changesNeedALoginTheRightRoleAndTheToken() throws Exception {
        assertThat(get("/edit/0f1e2d3c4b5a").select("h1").text()).isEqualTo("Log in");
        login("omar");
        assertThat(status("/edit/0f1e2d3c4b5a")).isEqualTo(403);
        assertThat(status("/operate")).isEqualTo(200);
        HttpResponse<String> without = send(HttpRequest.newBuilder(uri("/operate/1/restart"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(asked.what).isEmpty();
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(tryLogin("amal", "wrong password " + i).uri().getQuery()).isEqualTo("failed");
        }
        assertThat(tryLogin("amal", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(tryLogin("nobody", PASSWORD).statusCode())
                .as("another name from the same address")
                .isEqualTo(429);
        assertThat(audit()).contains("amal LOGIN_FAILED").doesNotContain("amal LOGIN ");
    }

    /** Behind a proxy everybody comes from its address: only who guesses is kept waiting. */
    @Test
    void behindAProxyWhoGuessesDoesNotLockOutTheOthers() throws Exception {
        for (int i = 0; i < 5; i++) {
            tryLogin("nobody", "wrong password " + i, "X-Forwarded-For", "203.0.113.7");
        }
        assertThat(tryLogin("omar", PASSWORD, "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(429);
        assertThat(tryLogin("omar", PASSWORD, "X-Forwarded-For", "10.1.2.3").statusCode())
                .isEqualTo(200);
        assertThat(audit()).contains("nobody LOGIN_FAILED 203.0.113.7", "omar LOGIN 10.1.2.3");
    }

    @Test
    void theSessionOfWhoLoggedInCannotBeReadByAPageNorSentByAnother() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/login")).build());
        assertThat(page.headers().allValues("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict"));
        String before = page.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
        String token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
        form("/login", Map.of("username", "amal", "password", PASSWORD, "_csrf", token));
        assertThat(cookies.getCookieStore().getCookies())
                .as("the session from before the login is not gone on with")
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getValue()).isNotEqualTo(before));
    }

    @Test
    void readersStayWithoutASession() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/")).build()).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(shelf.jdbc
                        .sql("SELECT password FROM account")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.startsWith("$2a$10$"));
    }

    @Test
    void whoseAccountIsRemovedChangesNothingMore() throws Exception {
        login("amal");
        String token = get("/edit/0f1e2d3c4b5a").select("input[name=_csrf]").attr("value");
        new AccountStore(shelf.jdbc, Clock.systemUTC()).remove("amal");

        HttpResponse<String> answer =
                form("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "Not so.", "_csrf", token));
        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(get("/edit/0f1e2d3c4b5a").select("h1").text()).isEqualTo("Log in");
        assertThat(audit()).doesNotContain("CORRECT");
    }

    @Test
    void aRoleThatIsGivenOrTakenCountsAtOnce() throws Exception {
        login("amal");
        String token = get("/edit/0f1e2d3c4b5a").select("input[name=_csrf]").attr("value");
        new AccountStore(shelf.jdbc, Clock.systemUTC()).put("amal", PASSWORD.toCharArray(), false, true);

        assertThat(form("/edit/0f1e2d3c4b5a/sentence/2", Map.of("english", "Not so.", "_csrf", token))
                        .statusCode())
                .isEqualTo(403);
        assertThat(status("/operate")).isEqualTo(200);
        assertThat(audit()).doesNotContain("CORRECT");
    }
}
