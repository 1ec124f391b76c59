package org.mujaz.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTest {
    private final TestShelf shelf = TestShelf.h2().with(TestShelf.NIGHT, Samples.police(), Samples.interpol());
    private final BrowseStore browse = new BrowseStore(shelf.jdbc);

    @Test
    void aNightOfMoreThanADigestHoldsSaysHowManyTheRestAreAndWhere() {
        Digest digest = new DigestStore(shelf.jdbc, browse, 1).of(TestShelf.NIGHT);

        assertThat(digest.items()).hasSize(1);
        assertThat(digest.title()).isEqualTo("2 briefs of 13 June 2024");
        assertThat(digest.text("https://briefs.example.org"))
                .contains("Here are the first 1; 1 more at https://briefs.example.org/nights/2024-06-13.\n");
        assertThat(digest.text("")).contains("1 more on the night's pages.\n");
        assertThat(Pages.render("digest-mail", Map.of("digest", digest, "base", "https://briefs.example.org")))
                .contains("1 more ", "href=\"https://briefs.example.org/nights/2024-06-13\"");
        assertThat(Pages.render("digest-mail", Map.of("digest", digest, "base", "")))
                .contains("on the night&#39;s pages");
    }

    @Test
    void aWholeDigestSaysNothingOfARest() {
        Digest digest = new DigestStore(shelf.jdbc, browse).of(TestShelf.NIGHT);
        assertThat(digest.text("") + Pages.render("digest-mail", Map.of("digest", digest, "base", "")))
                .doesNotContain("Here are the first");
    }
}
