/** The colours and letters of the page, in the words of Mermaid. */

/** A colour as `#rrggbb`: Mermaid computes with colours, and knows neither OKLCH nor `light-dark()`. */
function toHex(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return '#808080';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** True while the page is dark, by the reader's choice or by the system's. */
export function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : theme === 'dark';
}

/** Mermaid's theme variables out of the tokens of the page, as they are in the theme that is shown. */
export function diagramTheme(): Record<string, string | boolean> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--sb-${token})`;
    return toHex(getComputedStyle(probe).color);
  };
  const [paper, raised, ink, line, wash, soft] = [
    'paper',
    'raised',
    'ink',
    'line',
    'wash',
    'soft',
  ].map(colour);
  probe.remove();
  return {
    darkMode: isDark(),
    fontFamily: getComputedStyle(document.body).fontFamily,
    fontSize: '14px',
    background: raised ?? '',
    mainBkg: wash ?? '',
    primaryColor: wash ?? '',
    primaryTextColor: ink ?? '',
    primaryBorderColor: line ?? '',
    secondaryColor: paper ?? '',
    tertiaryColor: paper ?? '',
    lineColor: line ?? '',
    textColor: ink ?? '',
    noteBkgColor: paper ?? '',
    noteTextColor: ink ?? '',
    noteBorderColor: soft ?? '',
    edgeLabelBackground: raised ?? '',
  };
}
