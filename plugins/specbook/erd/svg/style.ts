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
  return `.erd text{font:500 12px ${mono};fill:${colour('ink')};direction:ltr;text-anchor:start}
.erd .name{font:600 12.5px ${text}}
.erd .note,.erd .more{font:400 11px ${text};fill:${colour('soft')}}
.erd .badge,.erd .mark{font-size:11px;fill:${colour('soft')};text-anchor:end}
.erd .type{font-size:11px;fill:${colour('soft')}}
.erd .required{fill:${colour('soft')}}
.erd .primary,.erd .enum{fill:${colour('accent')}}
.erd .class{fill:${colour('stale')}}
.erd .body{fill:${colour('raised')};stroke:${colour('line')}}
.erd .head{fill:${colour('wash')};stroke:${colour('line')}}
.erd .area{fill:transparent}
.erd .frame{fill:${colour('paper')};stroke:${colour('hair')}}
.erd .district-name{font:600 26px ${text};fill:${colour('soft')}}
.erd .focus>.head,.erd .focus>a>.head{fill:${colour('accent')};stroke:${colour('accent')}}
.erd .focus .name,.erd .focus .badge{fill:${colour('paper')}}
.erd .elsewhere .head{fill:${colour('paper')};stroke:${colour('soft')};stroke-dasharray:2 2}
.erd .group .head{fill:${colour('paper')};stroke:${colour('line')}}
.erd .way,.erd .end{fill:none;stroke:${colour('line')};stroke-width:1.2}
.erd .identifying>.way{stroke-width:2}
.erd .stated>.way{stroke-dasharray:5 4}
.erd circle,.erd .plate{fill:${colour('raised')};stroke:${colour('line')};stroke-width:1.2}
.erd .plate{stroke:none}
.erd .label{font:600 12px ${text};text-anchor:middle}
.erd a{text-decoration:none}
.erd a:hover .name,.erd a:hover .field,.erd a:hover .enum{text-decoration:underline}
.erd a:hover .area{fill:${colour('wash')}}
.erd a:focus-visible{outline:none}
.erd a:focus-visible .head{stroke:${colour('accent')};stroke-width:3}
.erd .line:hover :is(.way,.end,circle){stroke:${colour('accent')};stroke-width:2}
`;
}

/** Style of diagrams within a page that defines the tokens: `--ink`, `--line`, … */
export function diagramStyle(): string {
  return rules((token) => `var(--${token})`, 'var(--text)', 'var(--mono)');
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
    () => `</desc><style>${style}</style><rect class="sheet" width="100%" height="100%"/>`,
  );
}

const written = (dark: 0 | 1): string =>
  rules((token) => COLOURS[token][dark], TEXT, MONO) +
  `.erd .sheet{fill:${COLOURS.raised[dark]}}\n`;

/** Style as the text of an element. */
const asText = (style: string): string => style.replaceAll('>', '&gt;');

const STYLES: Record<DiagramTheme, string> = {
  light: asText(written(0)),
  dark: asText(written(1)),
  system: asText(`${written(0)}@media (prefers-color-scheme: dark){\n${written(1)}}`),
};
