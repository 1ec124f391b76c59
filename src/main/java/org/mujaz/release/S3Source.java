package org.mujaz.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mujaz.Problem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of S3 or of storage that speaks like it. Objects are copied when they are new or changed, never touched. */
public final class S3Source implements Source {
    private static final int SERVER_ERROR = 500;

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
        try (S3Client s3 = client();
                Spool spool = new Spool(inbox.resolve("s3").resolve(settings.bucket()), largest)) {
            int count = 0;
            Map<String, Exception> failed = new LinkedHashMap<>();
            for (S3Object object : s3.listObjectsV2Paginator(
                            request -> request.bucket(settings.bucket()).prefix(settings.prefix()))
                    .contents()) {
                boolean folder = object.key().endsWith("/");
                if (folder || object.eTag().equals(spool.remembered(object.key()))) {
                    continue;
                }
                try {
                    copy(s3, object, spool);
                    count++;
                } catch (Problem | FileSystemException | S3Exception e) {
                    if (e instanceof S3Exception answer && answer.statusCode() >= SERVER_ERROR) {
                        throw answer; // the storage is in trouble, not the object
                    }
                    failed.put(object.key(), e);
                }
            }
            if (!failed.isEmpty()) {
                throw fewer(failed);
            }
            return count;
        } catch (SdkException e) {
            throw new Problem(
                    name(),
                    "the bucket cannot be read (" + line(e) + ")",
                    "Check endpoint, bucket and keys under s3: in the job file; the next run tries again",
                    e);
        } catch (IOException e) {
            throw new Problem(
                    name(), "its objects cannot be kept (" + e.getMessage() + ")", "Check the inbox's disk", e);
        }
    }

    private void copy(S3Client s3, S3Object object, Spool spool) throws IOException {
        try (InputStream in =
                s3.getObject(request -> request.bucket(settings.bucket()).key(object.key()))) {
            spool.put(object.key(), in);
        }
        spool.rememberSoon(object.key(), object.eTag());
    }

    private Problem fewer(Map<String, Exception> failed) {
        Map.Entry<String, Exception> first = failed.entrySet().iterator().next();
        return new Problem(
                name(),
                failed.size() + " of its objects cannot be fetched, " + first.getKey() + " first ("
                        + line(first.getValue()) + ")",
                "See to them in the bucket; all others are in the inbox",
                first.getValue());
    }

    private static String line(Exception e) {
        String told = e instanceof Problem problem ? problem.what() : String.valueOf(e.getMessage());
        return told.lines().findFirst().orElse("");
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
