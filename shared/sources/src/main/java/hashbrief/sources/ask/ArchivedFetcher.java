package hashbrief.sources.ask;

import hashbrief.sources.ask.UpstreamException.Category;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one step asks through: answers out of its archive, and out of the network those that the
 * archive lacks. An answer stands in an object of its own; a failure too, and what was refused
 * after it had been read carries a mark. Both are kept as evidence and asked for again by the next
 * run, whose answer becomes the next attempt. Within one run a request has one answer.
 *
 * <p>When the step is complete, a list of the attempts that it used is written once. The archive
 * alone then answers from that list and from nothing else, so the same report comes out of it
 * again.
 */
public final class ArchivedFetcher implements Fetcher, AutoCloseable {
  private static final String COMPLETE = "complete.";
  private static final String REFUSED = ".refused";
  private static final String WHOLE = "whole";
  private static final String PARTIAL = "partial";

  private final Archive archive;
  private final Optional<Fetcher> network;
  private final Runnable end;
  private final int completions;
  private final Optional<List<String>> used;
  private final Map<String, Integer> newest = new HashMap<>();
  private final Set<String> marks;
  private final Map<String, Integer> settled = new ConcurrentHashMap<>();
  private final Set<String> troubled = ConcurrentHashMap.newKeySet();

  private ArchivedFetcher(Archive archive, Optional<Fetcher> network, Runnable end) {
    List<String> names = archive.names();
    this.archive = archive;
    this.end = end;
    this.completions =
        names.stream()
            .filter(name -> name.startsWith(COMPLETE))
            .mapToInt(n -> number(n))
            .max()
            .orElse(0);
    this.used =
        completions == 0
            ? Optional.empty()
            : archive.get(COMPLETE + completions).map(ArchivedFetcher::lines);
    boolean whole = used.isPresent() && used.get().getFirst().equals(WHOLE);
    this.network = whole ? Optional.empty() : network;
    this.marks = names.stream().filter(name -> name.endsWith(REFUSED)).collect(Collectors.toSet());
    Stream<String> answers =
        this.network.isEmpty() && used.isPresent() ? used.get().stream().skip(1) : names.stream();
    answers
        .filter(name -> !name.startsWith(COMPLETE) && !name.endsWith(REFUSED) && name.contains("."))
        .forEach(
            name ->
                newest.merge(name.substring(0, name.lastIndexOf('.')), number(name), Math::max));
  }

  /** Asks the network for what the archive lacks, unless a complete run lacked nothing. */
  public static ArchivedFetcher live(Archive archive, Timeouts timeouts, InstantSource clock) {
    HttpFetcher network = new HttpFetcher(timeouts, clock);
    return new ArchivedFetcher(archive, Optional.of(network), network::close);
  }

  /** The same over a network of the caller's, which stays open. */
  public static ArchivedFetcher live(Archive archive, Fetcher network) {
    return new ArchivedFetcher(archive, Optional.of(network), () -> {});
  }

  /** Answers from the archive alone: bodies and failures as they were, no network. */
  public static ArchivedFetcher archived(Archive archive) {
    return new ArchivedFetcher(archive, Optional.empty(), () -> {});
  }

  /** Whether a run of the step has come to its end. */
  public static boolean isComplete(Archive archive) {
    return archive.names().stream().anyMatch(name -> name.startsWith(COMPLETE));
  }

  @Override
  public Body fetch(Request request) throws UpstreamException {
    String id = Archived.id(request);
    Integer attempt = settled.get(id);
    Optional<Archived> known = attempt == null ? Optional.empty() : read(id, attempt);
    Archived archived = known.isPresent() ? known.get() : settle(request, id);
    if (archived.failure().isPresent()) {
      troubled.add(id);
    }
    return archived.deliver();
  }

  @Override
  public Duration remaining() {
    return network.map(Fetcher::remaining).orElseGet(Fetcher.super::remaining);
  }

  @Override
  public void refuse(Request request, String why) {
    String id = Archived.id(request);
    troubled.add(id);
    Integer attempt = settled.get(id);
    if (network.isPresent() && attempt != null) {
      archive.putIfAbsent(name(id, attempt) + REFUSED, why.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Ends the step: what it used stands fast, and is asked again only where it was no good. */
  public void complete() {
    if (network.isEmpty()) {
      return;
    }
    String list =
        Stream.concat(
                Stream.of(troubled.isEmpty() ? WHOLE : PARTIAL),
                settled.entrySet().stream().map(e -> name(e.getKey(), e.getValue())).sorted())
            .collect(Collectors.joining("\n"));
    archive.putIfAbsent(COMPLETE + (completions + 1), list.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    end.run();
  }

  private Archived settle(Request request, String id) throws UpstreamException {
    int last = newest.getOrDefault(id, 0);
    Optional<Archived> known = last == 0 ? Optional.empty() : read(id, last);
    boolean good =
        known.isPresent()
            && known.get().body().isPresent()
            && !marks.contains(name(id, last) + REFUSED);
    if (network.isEmpty() || good) {
      settled.put(id, last);
      return known.orElseThrow(
          () -> new UpstreamException(Category.NOT_ARCHIVED, request + ": not in the archive"));
    }
    Archived asked = ask(network.get(), request);
    if (known.isPresent() && asked.repeats(known.get())) {
      settled.put(id, last);
      return known.get();
    }
    for (int next = last + 1; ; next++) {
      if (archive.putIfAbsent(name(id, next), asked.bytes(request))) {
        settled.put(id, next);
        return asked;
      }
      Optional<Archived> winner = read(id, next); // another run at the same time
      if (winner.isPresent() && (winner.get().body().isPresent() || asked.failure().isPresent())) {
        settled.put(id, next);
        return winner.get();
      }
    }
  }

  private static Archived ask(Fetcher network, Request request) throws UpstreamException {
    try {
      return Archived.answer(network.fetch(request));
    } catch (UpstreamException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e; // a cancelled step says nothing of the source
      }
      return Archived.failure(e);
    }
  }

  private Optional<Archived> read(String id, int attempt) {
    return archive.get(name(id, attempt)).flatMap(Archived::of);
  }

  private static String name(String id, int attempt) {
    return id + "." + attempt;
  }

  private static int number(String name) {
    try {
      return Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
    } catch (NumberFormatException e) {
      return 0; // a stranger in the folder
    }
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }
}
