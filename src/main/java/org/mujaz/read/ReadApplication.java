package org.mujaz.read;

import javax.sql.DataSource;
import org.mujaz.brief.BriefStore;
import org.mujaz.release.ReleaseStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The web interface's context: apart from the batch job's, over the same database. Pages only; it never migrates. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            BatchAutoConfiguration.class,
            BatchJobLauncherAutoConfiguration.class,
            BatchJdbcAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@Import({
    ReadSecurity.class,
    Frame.class,
    BrowsePages.class,
    BriefPage.class,
    SearchPage.class,
    TakeAway.class,
    DigestPage.class,
    NightPages.class,
    RunsPage.class
})
class ReadApplication {

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    BriefStore briefStore(JdbcClient jdbc) {
        return new BriefStore(jdbc);
    }

    @Bean
    ReleaseStore releaseStore(JdbcClient jdbc) {
        return new ReleaseStore(jdbc);
    }

    @Bean
    BrowseStore browseStore(JdbcClient jdbc) {
        return new BrowseStore(jdbc);
    }

    @Bean
    ChangeStore changeStore(JdbcClient jdbc) {
        return new ChangeStore(jdbc);
    }

    @Bean
    Choices choices(BrowseStore browse, ChangeStore changes) {
        return new Choices(browse, new ShelfChanges(changes));
    }

    @Bean
    WordIndex wordIndex(DataSource source, ChangeStore changes) {
        return new WordIndex(new WordStore(source), new ShelfChanges(changes));
    }

    @Bean
    SearchStore searchStore(JdbcClient jdbc, BrowseStore browse, WordIndex index) {
        return new SearchStore(jdbc, browse, index);
    }

    @Bean
    DigestStore digestStore(JdbcClient jdbc, BrowseStore browse) {
        return new DigestStore(jdbc, browse);
    }

    @Bean
    CorrectionStore correctionStore(JdbcClient jdbc) {
        return new CorrectionStore(jdbc);
    }

    @Bean
    StepStore stepStore(JdbcClient jdbc) {
        return new StepStore(jdbc);
    }

    @Bean
    NightStore nightStore(JdbcClient jdbc) {
        return new NightStore(jdbc);
    }

    @Bean
    MeaningIndex meaningIndex(DataSource source, ChangeStore changes) {
        return new MeaningIndex(new MeaningStore(source), new ShelfChanges(changes));
    }

    @Bean
    MeaningSearch meaningSearch(
            MeaningIndex index, BrowseStore browse, CorrectionStore corrections, ReadServer.EncoderSource encoder) {
        return new MeaningSearch(index, browse, corrections, encoder.encoder());
    }

    @Bean
    WarmUp warmUp(Choices choices, WordIndex words, MeaningSearch meaning) {
        return new WarmUp(choices, words, meaning);
    }

    @Bean
    SameEvents sameEvents(MeaningIndex index, BrowseStore browse) {
        return new SameEvents(index, browse);
    }
}
