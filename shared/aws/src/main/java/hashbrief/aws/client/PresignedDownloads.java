package hashbrief.aws.client;

import hashbrief.run.links.Downloads;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Presigned GETs. They die with the session of the role that signs them, so only for minutes. */
public final class PresignedDownloads implements Downloads {
  private final S3Presigner presigner;
  private final String bucket;

  public PresignedDownloads(S3Presigner presigner, String bucket) {
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public URI link(String key, Duration lifetime) {
    return URI.create(
        presigner
            .presignGetObject(
                request ->
                    request
                        .signatureDuration(lifetime)
                        .getObjectRequest(object -> object.bucket(bucket).key(key)))
            .url()
            .toString());
  }
}
