package dev.convoke.runtime.command.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void jsonHasNoNumberThatIsNotFinite() {
    JsonObject json = new JsonObject();
    json.add("loss", Numbers.json(Double.NaN));
    json.add("rate", Numbers.json(Double.POSITIVE_INFINITY));
    json.add("top1", Numbers.json(0.25));
    json.add("probability", Numbers.json(0.1f));

    assertThat(json).hasToString("{\"loss\":null,\"rate\":null,\"top1\":0.25,\"probability\":0.1}");
  }
}
