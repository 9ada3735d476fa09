import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: NotANetwork @8
public enum EnumNetwork {}
