package vn.solang.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: the external one where {@code SOLANG_DB_URL} names it, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int POOL = 16;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** The running server, or an empty holder where the database is external. */
    record Server(
            @Nullable EmbeddedPostgres embedded, @Nullable Thread watch) implements AutoCloseable {

        @Override
        public void close() {
            if (watch != null) {
                watch.interrupt();
            }
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    @Bean(destroyMethod = "close")
    Server server(@Value("${SOLANG_DB_URL:}") String externalUrl, @Value("${solang.home:var}") Path home) {
        if (!externalUrl.isBlank()) {
            return new Server(null, null);
        }
        EmbeddedPostgres embedded = EarlyStart.take(home.resolve("pg"));
        Thread watch = Thread.ofPlatform().daemon().name("postgres-watch").start(() -> keepAlive(embedded));
        return new Server(embedded, watch);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            Server server,
            @Value("${SOLANG_DB_URL:}") String externalUrl,
            @Value("${SOLANG_DB_USER:}") String externalUser,
            @Value("${SOLANG_DB_PASSWORD:}") String externalPassword) {
        var config = new HikariConfig();
        EmbeddedPostgres embedded = server.embedded();
        config.setJdbcUrl(embedded == null ? externalUrl : embedded.url());
        config.setUsername(embedded == null ? externalUser : embedded.user());
        config.setPassword(embedded == null ? externalPassword : embedded.password());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setIdleTimeout(TimeUnit.SECONDS.toMillis(30));
        config.setPoolName("solang");
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        config.addDataSourceProperty("ApplicationName", "solang");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // a plan made for any day and any unit reads far more than one made for this day and this unit
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
        return new HikariDataSource(config);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** Starts the server again when it was killed; the pool reconnects by itself. */
    private static void keepAlive(EmbeddedPostgres embedded) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK_EVERY);
                embedded.revive();
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                System.getLogger(DatabaseConfiguration.class.getName())
                        .log(System.Logger.Level.ERROR, "PostgreSQL was down and could not be started again", failure);
            }
        }
    }
}
