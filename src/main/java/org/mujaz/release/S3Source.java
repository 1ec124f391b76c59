package org.mujaz.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.mujaz.Problem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of S3 or of storage that speaks like it. Objects are copied when they are new or changed, never touched. */
public final class S3Source implements Source {
    private final Settings settings;
    private final long largest;

    /**
     * Where the bucket is.
     *
     * @param endpoint the storage's address, or "" for Amazon's
     * @param region its region
     * @param bucket the bucket
     * @param prefix only keys that begin so; "" for all
     * @param accessKey who asks
     * @param secretKey and the secret
     */
    public record Settings(
            String endpoint, String region, String bucket, String prefix, String accessKey, String secretKey) {
        @Override
        public String toString() {
            return "s3://" + bucket + "/" + prefix;
        }
    }

    public S3Source(Settings settings, Limits limits) {
        this.settings = settings;
        this.largest = limits.fileBytes();
    }

    @Override
    public String name() {
        return settings.toString();
    }

    @Override
    public int fetch(Path inbox) {
        try (S3Client s3 = client()) {
            Spool spool = new Spool(inbox.resolve("s3").resolve(settings.bucket()), largest);
            int count = 0;
            for (S3Object object : s3.listObjectsV2Paginator(
                            request -> request.bucket(settings.bucket()).prefix(settings.prefix()))
                    .contents()) {
                boolean folder = object.key().endsWith("/");
                if (folder || object.eTag().equals(spool.remembered(object.key()))) {
                    continue;
                }
                try (InputStream in = s3.getObject(
                        request -> request.bucket(settings.bucket()).key(object.key()))) {
                    spool.put(object.key(), in);
                }
                spool.remember(object.key(), object.eTag());
                count++;
            }
            return count;
        } catch (SdkException e) {
            throw new Problem(
                    name(),
                    "the bucket cannot be read ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    "Check endpoint, bucket and keys under s3: in the job file; the next run tries again",
                    e);
        } catch (IOException e) {
            throw new Problem(
                    name(), "its objects cannot be kept (" + e.getMessage() + ")", "Check the inbox's disk", e);
        }
    }

    private S3Client client() {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(30))
                        .socketTimeout(Duration.ofSeconds(60))
                        .build())
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        return builder.build();
    }
}
