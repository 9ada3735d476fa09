package dev.convoke.processor.ir;

/**
 * The names of a network's type.
 *
 * @param packageName empty for the unnamed package
 * @param qualifiedName canonical name, {@code a.b.Outer.Inner}
 * @param generatedPrefix simple name of generated classes without their ending; nested types are
 *     joined: {@code Outer_Inner}
 * @param isInterface whether generated classes implement it rather than extend it
 */
public record NetworkName(
    String packageName, String qualifiedName, String generatedPrefix, boolean isInterface) {

  /** Simple name of the generated record of the order of steps. */
  public String stepsRecord() {
    return generatedPrefix + "Steps";
  }

  /** Simple name of the generated tests. */
  public String testClass() {
    return generatedPrefix + "Test";
  }

  /** The qualified name of a type beside it. */
  public String inPackage(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + '.' + simpleName;
  }

  /** Name for links from generated code, which is in the same package: {@code Outer.Inner}. */
  public String nameInPackage() {
    return packageName.isEmpty()
        ? qualifiedName
        : qualifiedName.substring(packageName.length() + 1);
  }

  public String simpleName() {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }
}
