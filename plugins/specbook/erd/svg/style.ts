/** How diagrams look. Colours are the tokens of the site; a picture that stands alone has them written out. */

/** Tokens that a diagram uses, as a page defines them: light, then dark. */
const COLOURS = {
  paper: ['#fcfcf9', '#101419'],
  raised: ['#ffffff', '#171c22'],
  ink: ['#1b222b', '#e0e5eb'],
  soft: ['#535c66', '#9ea6ae'],
  hair: ['#d3d8de', '#323940'],
  line: ['#3d4958', '#7d8792'],
  accent: ['#0c60a3', '#6bbaf0'],
  wash: ['#eef4fb', '#1c242c'],
  stale: ['#875800', '#e6b55d'],
} as const;

type Token = keyof typeof COLOURS;

const TEXT = 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const MONO = 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace';

/** Rules for all diagrams, with each colour as the function gives it. */
function rules(colour: (token: Token) => string, text: string, mono: string): string {
  return `.sb-erd text{font:500 12px ${mono};fill:${colour('ink')};direction:ltr;text-anchor:start}
.sb-erd .sb-name{font:600 12.5px ${text}}
.sb-erd .sb-note,.sb-erd .sb-more{font:400 11px ${text};fill:${colour('soft')}}
.sb-erd .sb-badge,.sb-erd .sb-mark{font-size:11px;fill:${colour('soft')};text-anchor:end}
.sb-erd .sb-type{font-size:11px;fill:${colour('soft')}}
.sb-erd .sb-required{fill:${colour('soft')}}
.sb-erd .sb-primary,.sb-erd .sb-enum{fill:${colour('accent')}}
.sb-erd .sb-class{fill:${colour('stale')}}
.sb-erd .sb-body{fill:${colour('raised')};stroke:${colour('line')}}
.sb-erd .sb-head{fill:${colour('wash')};stroke:${colour('line')}}
.sb-erd .sb-area{fill:transparent}
.sb-erd .sb-frame{fill:${colour('paper')};stroke:${colour('hair')}}
.sb-erd .sb-district-name{font:600 26px ${text};fill:${colour('soft')}}
.sb-erd .sb-focus>.sb-head,.sb-erd .sb-focus>a>.sb-head{fill:${colour('accent')};stroke:${colour('accent')}}
.sb-erd .sb-focus .sb-name,.sb-erd .sb-focus .sb-badge{fill:${colour('paper')}}
.sb-erd .sb-external .sb-head{fill:${colour('paper')};stroke:${colour('soft')};stroke-dasharray:2 2}
.sb-erd .sb-group .sb-head{fill:${colour('paper')};stroke:${colour('line')}}
.sb-erd .sb-way,.sb-erd .sb-end{fill:none;stroke:${colour('line')};stroke-width:1.2}
.sb-erd .sb-identifying>.sb-way{stroke-width:2}
.sb-erd .sb-stated>.sb-way{stroke-dasharray:5 4}
.sb-erd circle,.sb-erd .sb-plate{fill:${colour('raised')};stroke:${colour('line')};stroke-width:1.2}
.sb-erd .sb-plate{stroke:none}
.sb-erd .sb-label{font:600 12px ${text};text-anchor:middle}
.sb-erd a{text-decoration:none}
.sb-erd a:hover .sb-name,.sb-erd a:hover .sb-field,.sb-erd a:hover .sb-enum{text-decoration:underline}
.sb-erd a:hover .sb-area{fill:${colour('wash')}}
.sb-erd a:focus-visible{outline:none}
.sb-erd a:focus-visible .sb-head{stroke:${colour('accent')};stroke-width:3}
.sb-erd .sb-line:hover :is(.sb-way,.sb-end,circle){stroke:${colour('accent')};stroke-width:2}
`;
}

/** Style of diagrams within a page that defines the tokens: `--sb-ink`, `--sb-line`, … */
export function diagramStyle(): string {
  return rules((token) => `var(--sb-${token})`, 'var(--sb-text)', 'var(--sb-mono)');
}

/** A theme of a picture that stands alone; `system` follows the reader's system. */
export type DiagramTheme = 'light' | 'dark' | 'system';

/**
 * A diagram as a file of its own: style, fonts and background are in it, and colours are plain, since not every
 * viewer of pictures knows custom properties.
 *
 * @param svg the drawing made for a page
 */
export function standalone(svg: string, theme: DiagramTheme): string {
  const style = STYLES[theme];
  return svg.replace(
    /<\/desc>/u,
    () => `</desc><style>${style}</style><rect class="sb-sheet" width="100%" height="100%"/>`,
  );
}

const written = (dark: 0 | 1): string =>
  rules((token) => COLOURS[token][dark], TEXT, MONO) +
  `.sb-erd .sb-sheet{fill:${COLOURS.raised[dark]}}\n`;

/** Style as the text of an element. */
const asText = (style: string): string => style.replaceAll('>', '&gt;');

const STYLES: Record<DiagramTheme, string> = {
  light: asText(written(0)),
  dark: asText(written(1)),
  system: asText(`${written(0)}@media (prefers-color-scheme: dark){\n${written(1)}}`),
};
