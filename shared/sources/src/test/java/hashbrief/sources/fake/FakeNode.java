package hashbrief.sources.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hashbrief.core.units.Work;
import hashbrief.sources.fake.FakeChain.Block;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bitcoin Core over JSON-RPC: batches, in no particular order.
 *
 * @param authorization the header that is let in
 * @param prunedBelow no block data below this height
 */
public record FakeNode(FakeChain chain, String authorization, long prunedBelow)
    implements Function<FakeRequest, Answer> {
  private static final String NONE =
      "null,\"error\":{\"code\":-8,\"message\":\"Block height out of range\"}";
  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  public Answer apply(FakeRequest request) {
    if (!authorization.equals(request.headers().get("authorization"))) {
      return Answer.status(401, "");
    }
    List<String> results = new ArrayList<>();
    try {
      for (JsonNode call : MAPPER.readTree(request.body())) {
        results.add(
            "{\"result\":%s,\"id\":%d}"
                .formatted(
                    result(call.get("method").asText(), call.get("params")),
                    call.get("id").asLong()));
      }
    } catch (JsonProcessingException e) {
      return Answer.status(500, "{\"result\":null,\"error\":{\"code\":-32700},\"id\":null}");
    }
    Collections.reverse(results);
    return Answer.json("[" + String.join(",", results) + "]");
  }

  private String result(String method, JsonNode parameters) {
    String of = parameters.path(0).asText();
    return switch (method) {
      case "getblockcount" -> chain.blocks().getLast().height() + ",\"error\":null";
      case "getblockhash" ->
          block(of, 10).map(b -> "\"%064x\",\"error\":null".formatted(b.height())).orElse(NONE);
      case "getblockheader" -> block(of, 16).map(FakeNode::header).orElse(NONE);
      case "getblockstats" -> block(of, 10).map(this::stats).orElse(NONE);
      default -> "null,\"error\":{\"code\":-32601,\"message\":\"Method not found\"}";
    };
  }

  private Optional<Block> block(String number, int radix) {
    BigInteger height =
        number.matches("[0-9a-f]+") ? new BigInteger(number, radix) : BigInteger.valueOf(-1);
    return height.bitLength() < 63 && chain.has(height.longValue())
        ? Optional.of(chain.block(height.longValue()))
        : Optional.empty();
  }

  private static String header(Block block) {
    return String.format(
        Locale.ROOT,
        "{\"height\":%d,\"time\":%d,\"mediantime\":%d,\"difficulty\":%s},\"error\":null",
        block.height(),
        block.time(),
        block.time() - 3600,
        block.difficulty());
  }

  private String stats(Block block) {
    return block.height() < prunedBelow
        ? "null,\"error\":{\"code\":-1,\"message\":\"Block not available (pruned data)\"}"
        : "{\"height\":%d,\"time\":%d,\"subsidy\":%d,\"totalfee\":%d},\"error\":null"
            .formatted(
                block.height(),
                block.time(),
                Math.round(Work.subsidyBtc(block.height()) * 1e8),
                block.feesSat());
  }
}
