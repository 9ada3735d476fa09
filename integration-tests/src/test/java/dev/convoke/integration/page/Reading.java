package dev.convoke.integration.page;

/** Scripts that measure how well a page can be read. */
final class Reading {

  private static final String FUNCTIONS =
      """
      const numbers = color => color.match(/[\\d.]+/g).map(Number);
      const luminance = color => {
        const [r, g, b] = numbers(color).map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const isOpaque = color => { const n = numbers(color); return n.length === 3 || n[3] === 1; };
      const background = element => {
        for (let e = element; e; e = e.parentElement) {
          const color = getComputedStyle(e).backgroundColor;
          if (isOpaque(color)) return color;
        }
        return 'rgb(255, 255, 255)';
      };
      const contrast = (a, b) => {
        const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
        return (bright + 0.05) / (dark + 0.05);
      };
      const texts = [...document.body.querySelectorAll('*')].filter(element =>
          !['SCRIPT', 'STYLE', 'TITLE', 'title'].includes(element.tagName)
          && element.checkVisibility()
          && [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()));
      const told = element => element.tagName + '.' + element.className + ': ' + element.textContent.trim().slice(0, 30);
      """;

  /** Elements whose letters are smaller than 12 pixels; there must be some text at all. */
  static final String SMALL_TEXT =
      FUNCTIONS
          + """
          if (texts.length < 50) return ['only ' + texts.length + ' texts'];
          return texts.filter(e => parseFloat(getComputedStyle(e).fontSize) < 12).map(told);
          """;

  /** Elements whose text has less contrast than WCAG AA asks for, 4.5. */
  static final String FAINT_TEXT =
      FUNCTIONS
          + """
          if (texts.length < 50) return ['only ' + texts.length + ' texts'];
          return texts.map(e => [e, contrast(getComputedStyle(e).color, background(e))])
              .filter(([e, c]) => c < 4.5).map(([e, c]) => told(e) + ' ' + c.toFixed(2));
          """;

  /** Luminance of the page itself, from 0 to 1. */
  static final String BACKGROUND_LUMINANCE =
      "(() => {" + FUNCTIONS + "return luminance(background(document.body)); })()";

  private Reading() {}
}
