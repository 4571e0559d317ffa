package hashbrief.sources.fake.compute;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.time.LocalDate;
import java.util.function.Function;

/** One day's offers: the median over three providers' on-demand H100 offers is {@code usd}. */
public record FakeGpuRentalPrices(LocalDate date, double usd)
    implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    if (!request.path().equals("/api/latest.json")) {
      return Answer.status(404, "not found");
    }
    return Answer.json(
        """
        {"date": "%s", "generated_at": "%sT08:47:00Z", "meta": {"providers": 4, "offers": 7},
         "offers": [%s, %s, %s, %s, %s, %s, %s],
         "providers": {"a": {"ok": true, "stale": false}, "b": {"ok": true, "stale": false},
           "c": {"ok": true, "stale": false}, "old": {"ok": false, "stale": true}}}
        """
            .formatted(
                date,
                date,
                offer("a", "h100-sxm", usd - 0.5, "on-demand"),
                offer("a", "h100-pcie", usd - 0.7, "on-demand"),
                offer("b", "h100-sxm", usd, "on-demand"),
                offer("b", "h100-sxm", usd / 2, "spot"),
                offer("b", "b200", usd * 2, "on-demand"),
                offer("c", "h100-nvl", usd + 1, "on-demand"),
                offer("old", "h100-sxm", usd / 3, "on-demand")));
  }

  private static String offer(String provider, String gpu, double usd, String kind) {
    return "{\"provider\":\"%s\",\"gpu\":\"%s\",\"vram_gb\":80,\"usd_hr\":%s,\"kind\":\"%s\"}"
        .formatted(provider, gpu, usd, kind);
  }
}
