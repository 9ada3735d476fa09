package dev.convoke.processor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {

  @Test
  void twoKernelsOfThreeSeeFive() {
    ReceptiveField field = ReceptiveField.PIXEL.through(3, 1).through(3, 1);
    assertThat(field).isEqualTo(new ReceptiveField(5, 1));
  }

  @Test
  void strideWidensWhatComesLater() {
    // ResNet's stem: 7×7/2 sees 7, then 3×3/2 sees 7 + 2·2 = 11 with jump 4
    ReceptiveField field = ReceptiveField.PIXEL.through(7, 2).through(3, 2);
    assertThat(field).isEqualTo(new ReceptiveField(11, 4));
  }

  @Test
  void lastPoolOfVggSeesWhatThePapersSay() {
    assertThat(vgg(1, 1, 2, 2, 2).size()).isEqualTo(150); // configuration A
    assertThat(vgg(2, 2, 2, 2, 2).size()).isEqualTo(156); // B
    assertThat(vgg(2, 2, 3, 3, 3).size()).isEqualTo(212); // D
    assertThat(vgg(2, 2, 4, 4, 4).size()).isEqualTo(268); // E
  }

  @Test
  void residualNetOnCifarSees28nMinus3() {
    // stem 3; 2n kernels of jump 1, 2n - 1 and one more of jump 1 and 2, 2 and 4: 3 + 4n + 8n + 16n
    // - 6
    assertThat(cifar(3).size()).isEqualTo(81); // ResNet-20
    assertThat(cifar(5).size()).isEqualTo(137); // ResNet-32
    assertThat(cifar(9).size()).isEqualTo(249); // ResNet-56
    assertThat(cifar(18).size()).isEqualTo(501); // ResNet-110
  }

  @Test
  void branchesJoinAtTheWiderOne() {
    ReceptiveField branch = new ReceptiveField(9, 2);
    assertThat(branch.join(new ReceptiveField(5, 4))).isEqualTo(new ReceptiveField(9, 4));
  }

  @Test
  void enlargedMapHasAFractionOfTheJump() {
    // 8 apart, then 8 / 2 = 4; a 3×3 kernel sees 20 + 2·4
    ReceptiveField field = new ReceptiveField(20, 8).enlarged(2);
    assertThat(field).isEqualTo(new ReceptiveField(20, 4));
    assertThat(field.through(3, 1)).isEqualTo(new ReceptiveField(28, 4));
  }

  @Test
  void partsOfAPixelAreRoundedUp() {
    // elements a third of a pixel apart: two see 1 + 1/3, four see 1 + 3/3
    ReceptiveField field = ReceptiveField.PIXEL.enlarged(3);
    assertThat(field.size()).isEqualTo(1);
    assertThat(field.through(2, 1).size()).isEqualTo(2);
    assertThat(field.through(4, 1).size()).isEqualTo(2);
    assertThat(field.through(5, 1).size()).isEqualTo(3);
  }

  @Test
  void strideOfTheFactorTakesAnEnlargementBack() {
    assertThat(ReceptiveField.PIXEL.enlarged(6).through(1, 6)).isEqualTo(ReceptiveField.PIXEL);
  }

  @Test
  void enlargedBranchJoinsAnother() {
    // 7/2 against 3 pixels, 1/2 against 1 apart
    ReceptiveField branch = new ReceptiveField(7, 1, 2);
    assertThat(branch.join(new ReceptiveField(3, 1))).isEqualTo(new ReceptiveField(7, 2, 2));
  }

  private static ReceptiveField vgg(int... convolutions) {
    ReceptiveField field = ReceptiveField.PIXEL;
    for (int count : convolutions) {
      for (int i = 0; i < count; i++) {
        field = field.through(3, 1);
      }
      field = field.through(2, 2);
    }
    return field;
  }

  private static ReceptiveField cifar(int units) {
    ReceptiveField field = ReceptiveField.PIXEL.through(3, 1);
    for (int stage = 1; stage <= 3; stage++) {
      for (int unit = 1; unit <= units; unit++) {
        field = field.through(3, stage > 1 && unit == 1 ? 2 : 1).through(3, 1);
      }
    }
    return field;
  }
}
