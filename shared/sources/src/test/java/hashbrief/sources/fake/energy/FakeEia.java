package hashbrief.sources.fake.energy;

import hashbrief.sources.fake.Answer;
import hashbrief.sources.fake.FakeRequest;
import java.util.function.Function;

/** Industrial tariffs of Texas: a month that is not known yet, then 6.41 and 6.5 cents per kWh. */
public record FakeEia(String newestKnownMonth, String monthBefore)
    implements Function<FakeRequest, Answer> {

  @Override
  public Answer apply(FakeRequest request) {
    if (!request.path().startsWith("/v2/electricity/retail-sales/data/")) {
      return Answer.status(404, "not found");
    }
    if (!request.path().contains("api_key=")) {
      return Answer.status(403, "{\"error\":{\"code\":\"API_KEY_MISSING\"}}");
    }
    return Answer.json(
        """
        {"response":{"total":"3","dateFormat":"YYYY-MM","frequency":"monthly","data":[%s,%s,%s]},
         "request":{"params":{"api_key":"echoed"}},"apiVersion":"2.1.12"}
        """
            .formatted(
                row("2099-01", "null"),
                row(newestKnownMonth, "\"6.41\""),
                row(monthBefore, "6.5")));
  }

  private static String row(String month, String price) {
    return "{\"period\":\"%s\",\"stateid\":\"TX\",\"sectorid\":\"IND\",\"price\":%s}"
        .formatted(month, price);
  }
}
