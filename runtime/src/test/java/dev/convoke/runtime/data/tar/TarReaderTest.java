package dev.convoke.runtime.data.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTest {

  private static final int MOST = 1 << 20;

  private static Map<String, String> read(byte[] archive) throws IOException {
    TarReader reader = new TarReader(new ByteArrayInputStream(archive), MOST);
    Map<String, String> files = new LinkedHashMap<>();
    for (Optional<TarEntry> next = reader.next(); next.isPresent(); next = reader.next()) {
      files.put(next.get().name(), new String(reader.contents(MOST), StandardCharsets.UTF_8));
    }
    return files;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertDamaged(byte[] archive, String reason) {
    assertThatThrownBy(() -> read(archive))
        .isInstanceOf(DamagedTarException.class)
        .hasMessage(reason);
  }

  @Test
  void filesComeInTheirOrder() throws IOException {
    byte[] archive =
        new TarBytes()
            .member("d/", '5', 0, new byte[0])
            .file("d/second", text("2".repeat(513)))
            .file("d/first", text("1".repeat(512)))
            .file("d/empty", new byte[0])
            .bytes();

    assertThat(read(archive).entrySet())
        .containsExactly(
            Map.entry("d/second", "2".repeat(513)),
            Map.entry("d/first", "1".repeat(512)),
            Map.entry("d/empty", ""));
  }

  @Test
  void aFileThatIsNotAskedForIsPassedOver() throws IOException {
    byte[] archive = new TarBytes().file("a", text("x".repeat(700))).file("b", text("y")).bytes();
    TarReader reader = new TarReader(new ByteArrayInputStream(archive), MOST);

    assertThat(reader.next()).contains(new TarEntry("a", 700));
    assertThat(reader.next()).contains(new TarEntry("b", 1));
    assertThat(reader.contents(1)).isEqualTo(text("y"));
    assertThat(reader.next()).isEmpty();
  }

  /** POSIX.1-1988: a prefix, a slash, the name. */
  @Test
  void aLongNameIsInTwoParts() throws IOException {
    byte[] header = TarBytes.header("name", '0', 0);
    TarBytes.put(header, 345, "some/folder");

    assertThat(read(new TarBytes().block(TarBytes.summed(header)).bytes()))
        .containsOnlyKeys("some/folder/name");
  }

  /** What is not known has had the extension before it; what is said of all has not. */
  @Test
  void anExtensionIsOfTheNextMemberOnly() throws IOException {
    byte[] path = text("10 path=p\n");
    byte[] size = text("10 size=3\n");
    byte[] global = text("12 path=all\n");

    assertThat(
            read(
                new TarBytes()
                    .member("", 'x', 10, path)
                    .member("unknown", 'V', 0, new byte[0])
                    .file("a", text("1"))
                    .member("", 'x', 10, size)
                    .member("unknown", 'Z', 0, text("abc"))
                    .file("b", text("2"))
                    .member("", 'x', 10, path)
                    .member("", 'g', 12, global)
                    .file("c", text("3"))
                    .bytes()))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("p", "3"));
  }

  /** GNU has other things where POSIX has the prefix. */
  @Test
  void gnuHasNoPrefix() throws IOException {
    byte[] header = TarBytes.header("name", '0', 0);
    TarBytes.put(header, 257, "ustar  \0");
    TarBytes.put(header, 345, "00000000017");

    assertThat(read(new TarBytes().block(TarBytes.summed(header)).bytes()))
        .containsOnlyKeys("name");
  }

  @Test
  void aNameOfGnuIsThatOfTheNextMember() throws IOException {
    String name = "folder/".repeat(20) + "file";
    byte[] archive =
        new TarBytes()
            .member("././@LongLink", 'L', name.length() + 1, text(name + '\0'))
            .file(name.substring(0, 100), text("a"))
            .file("next", text("b"))
            .bytes();

    assertThat(read(archive)).containsExactly(Map.entry(name, "a"), Map.entry("next", "b"));
  }

  /** "13 path=a/ö\n" has 13 bytes, since ö has two. */
  @Test
  void recordsOfPosixAreThoseOfTheNextMember() throws IOException {
    byte[] records = text("13 path=a/ö\n" + "10 size=3\n" + "14 mtime=12.5\n");
    byte[] archive =
        new TarBytes()
            .member("global", 'g', 4, text("\1\2\3\4"))
            .member("PaxHeaders/a", 'x', records.length, records)
            .member("a", '0', 0, text("abc"))
            .file("next", text("b"))
            .bytes();

    assertThat(read(archive)).containsExactly(Map.entry("a/ö", "abc"), Map.entry("next", "b"));
  }

  /** What stands before a link is the link's. */
  @Test
  void linksAndDevicesAreNoFiles() throws IOException {
    TarBytes archive = new TarBytes();
    for (char type = '1'; type <= '6'; type++) {
      archive
          .member("PaxHeaders/l", 'x', 12, text("12 path=evil"))
          .block(TarBytes.header("link" + type, type, 5_000));
    }
    byte[] records = text("12 path=oth\n");
    byte[] good =
        new TarBytes()
            .member("PaxHeaders/l", 'x', 12, records)
            .block(TarBytes.header("link", '2', 5_000))
            .file("file", text("a"))
            .bytes();

    assertThat(read(good)).containsExactly(Map.entry("file", "a"));
    assertDamaged(archive.bytes(), "an extended header that cannot be read");
  }

  @Test
  void sizesMayBeBinary() throws IOException {
    byte[] header = TarBytes.header("a", '0', 0);
    Arrays.fill(header, 124, 136, (byte) 0);
    header[124] = (byte) 0x80;
    header[134] = 1; // 256 + 2
    header[135] = 2;
    byte[] archive = new TarBytes().block(TarBytes.summed(header)).block(new byte[1024]).bytes();

    TarReader reader = new TarReader(new ByteArrayInputStream(archive), MOST);
    assertThat(reader.next()).contains(new TarEntry("a", 258));
  }

  @Test
  void aWrongChecksum() {
    byte[] archive = new TarBytes().file("a", text("b")).bytes();
    archive[0] = 'c';

    assertDamaged(archive, "a header whose checksum is wrong");
  }

  @Test
  void otherBytes() {
    byte[] noise = new byte[2048];
    new Random(1).nextBytes(noise);

    assertThatThrownBy(() -> read(noise)).isInstanceOf(DamagedTarException.class);
  }

  @Test
  void aSparseFile() {
    assertDamaged(
        new TarBytes().member("a", 'S', 0, new byte[0]).bytes(),
        "a sparse file, which is not read");
  }

  /** At the end of a member it is an archive that holds less, which whoever reads it notices. */
  @ParameterizedTest
  @ValueSource(ints = {100, 512, 600, 1100, 1300, 1635})
  void cutOff(int length) {
    byte[] whole =
        new TarBytes().file("a", text("x".repeat(100))).file("b", text("y".repeat(100))).bytes();

    assertDamaged(Arrays.copyOf(whole, length), "cut off");
  }

  @Test
  void promisesOfMoreThanThereMayBe() {
    for (long size : new long[] {MOST + 1L, 8_589_934_591L}) {
      for (char type : new char[] {'0', 'x', 'L', 'Z'}) {
        assertDamaged(
            new TarBytes().member("a", type, size, new byte[0]).bytes(),
            "longer than 1,048,576 bytes when uncompressed");
      }
    }
    byte[] header = TarBytes.header("a", '0', 0);
    Arrays.fill(header, 124, 136, (byte) 0xff);
    assertDamaged(
        new TarBytes().block(TarBytes.summed(header)).bytes(),
        "a header with a number that is too large");
  }

  @Test
  void aLongExtension() {
    assertDamaged(
        new TarBytes().member("a", 'x', 70_000, new byte[70_000]).bytes(),
        "a part of 70,000 bytes, more than 65,536");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path=a\n",
        "9 path=a\n\n",
        "99 path=a\n",
        "0 path=a\n",
        "-9 path=a\n",
        "9999999999 path=a\n",
        "8 patha\n",
        "12 size=-12\n",
        "13 size=1e10\n"
      })
  void damagedRecords(String records) {
    assertDamaged(
        new TarBytes()
            .member("p", 'x', records.length(), text(records))
            .file("a", text("b"))
            .bytes(),
        "an extended header that cannot be read");
  }

  /** Zeros without end in place of files. */
  @Test
  void noMoreIsReadThanThereMayBe() throws IOException {
    byte[] begin = TarBytes.header("a", '0', MOST - 512);
    InputStream endless =
        new InputStream() {
          private long position;

          @Override
          public int read() {
            return position < begin.length ? begin[(int) position++] & 0xff : 'x';
          }
        };
    TarReader reader = new TarReader(endless, MOST);

    assertThat(reader.next()).isPresent();
    assertThatThrownBy(reader::next)
        .isInstanceOf(DamagedTarException.class)
        .hasMessage("longer than 1,048,576 bytes when uncompressed");
  }

  /** A byte that is another one is noticed, or is within contents, which have no checksum. */
  @Test
  void seededDamageIsReadOrRefused() throws IOException {
    byte[] whole =
        new TarBytes()
            .member("p", 'x', 11, text("11 path=dd\n"))
            .file("d", text("x".repeat(40)))
            .member("././@LongLink", 'L', 4, text("eee\0"))
            .file("e", text("y".repeat(700)))
            .bytes();
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = whole.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        read(damaged);
      } catch (DamagedTarException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(500, 1_900);
  }
}
