package hashbrief.aws.client;

import hashbrief.run.store.Store;
import hashbrief.run.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket. */
public final class S3Store implements Store {
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int ATTEMPTS = 5;

  private final S3Client s3;
  private final String bucket;

  public S3Store(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Optional<byte[]> get(String key) {
    return tried(
        "read",
        key,
        () -> {
          try {
            return Optional.of(
                s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray());
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    PutObjectRequest request = write(key, contentType).build();
    tried("write", key, () -> s3.putObject(request, RequestBody.fromBytes(bytes)));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes, String contentType) {
    PutObjectRequest request = write(key, contentType).ifNoneMatch("*").build();
    return tried("claim", key, () -> putIfAbsent(request, bytes, ATTEMPTS));
  }

  // 409: another conditional write of the same key was under way, and S3 asks to come again.
  private boolean putIfAbsent(PutObjectRequest request, byte[] bytes, int attempts) {
    try {
      s3.putObject(request, RequestBody.fromBytes(bytes));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED) {
        return false;
      }
      if (e.statusCode() == CONFLICT && attempts > 1) {
        return putIfAbsent(request, bytes, attempts - 1);
      }
      throw e;
    }
  }

  @Override
  public void delete(String key) {
    tried("delete", key, () -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
  }

  @Override
  public List<String> list(String prefix) {
    return tried(
        "list",
        prefix,
        () ->
            s3
                .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .sorted()
                .toList());
  }

  private PutObjectRequest.Builder write(String key, String contentType) {
    return PutObjectRequest.builder().bucket(bucket).key(key).contentType(contentType);
  }

  private <T> T tried(String what, String key, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw new StoreException(
          "cannot " + what + " s3://" + bucket + "/" + key + ": " + e.getMessage(), e);
    }
  }
}
