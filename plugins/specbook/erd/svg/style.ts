/** The style of diagrams, within a page and as files of their own. */
import { memoize } from '../../model/memoize.ts';
import {
  filePalette,
  PAGE_PALETTE,
  TINTS,
  type FileTokens,
  type Mode,
  type Palette,
} from '../../theme/tokens.ts';

/** Frames of domains, and heads of their nodes. */
function tintRules({ tint }: Palette): string {
  return Array.from(
    { length: TINTS },
    (_, n) =>
      `.sb-erd .sb-tint-${n}>:is(.sb-frame,.sb-head),.sb-erd .sb-tint-${n}>a>.sb-head{fill:${tint(n)}}\n`,
  ).join('');
}

function rules(palette: Palette): string {
  const { colour, font } = palette;
  return `.sb-erd text{font:500 12px ${font('mono')};fill:${colour('ink')};direction:ltr;text-anchor:start}
.sb-erd .sb-name{font:600 12.5px ${font('text')}}
.sb-erd .sb-note,.sb-erd .sb-more{font:400 11px ${font('text')};fill:${colour('soft')}}
.sb-erd .sb-badge,.sb-erd .sb-mark{font-size:11px;fill:${colour('soft')};text-anchor:end}
.sb-erd .sb-type{font-size:11px;fill:${colour('soft')}}
.sb-erd .sb-required{fill:${colour('soft')}}
.sb-erd .sb-primary,.sb-erd .sb-enum{fill:${colour('accent')}}
.sb-erd .sb-class{fill:${colour('stale')}}
.sb-erd .sb-body{fill:${colour('raised')};stroke:${colour('line')}}
.sb-erd .sb-head{fill:${colour('wash')};stroke:${colour('line')}}
.sb-erd .sb-row path{fill:transparent}
.sb-erd .sb-frame{fill:${colour('paper')};stroke:${colour('hair')}}
.sb-erd .sb-cluster-name{font:600 26px ${font('text')};fill:${colour('soft')}}
${tintRules(palette)}.sb-erd .sb-focus>.sb-head,.sb-erd .sb-focus>a>.sb-head{fill:${colour('accent')};stroke:${colour('accent')}}
.sb-erd .sb-focus .sb-name,.sb-erd .sb-focus .sb-badge{fill:${colour('paper')}}
.sb-erd .sb-external .sb-head{fill:${colour('paper')};stroke:${colour('soft')};stroke-dasharray:2 2}
.sb-erd .sb-group .sb-head{fill:${colour('paper')};stroke:${colour('line')}}
.sb-erd .sb-route,.sb-erd .sb-end{fill:none;stroke:${colour('line')};stroke-width:1.2}
.sb-erd .sb-identifying>.sb-route{stroke-width:2}
.sb-erd .sb-stated>.sb-route{stroke-dasharray:5 4}
.sb-erd circle,.sb-erd .sb-plate{fill:${colour('raised')};stroke:${colour('line')};stroke-width:1.2}
.sb-erd .sb-plate{stroke:none}
.sb-erd .sb-label{font:600 12px ${font('text')};text-anchor:middle}
.sb-erd a{text-decoration:none}
.sb-erd a:hover .sb-name,.sb-erd a:hover .sb-field,.sb-erd a:hover .sb-enum{text-decoration:underline}
.sb-erd .sb-row a:hover path{fill:${colour('wash')}}
.sb-erd a:focus-visible{outline:none}
.sb-erd a:focus-visible .sb-head{stroke:${colour('accent')};stroke-width:3}
.sb-erd .sb-edge:hover :is(.sb-route,.sb-end,circle){stroke:${colour('accent')};stroke-width:2}
`;
}

/** Style of diagrams within a page. */
export function diagramStyle(): string {
  return rules(PAGE_PALETTE);
}

/** What is new, gone and changed: by colour and by line, and in text by sign; all else is dimmed. */
function changeRules({ colour }: Palette): string {
  return `.sb-erd:has([data-change]) :is(.sb-node,.sb-edge):not([data-change],:has([data-change])){opacity:.45}
.sb-erd [data-change=added]>:is(.sb-body,.sb-head,a>.sb-head),.sb-erd [data-change=added]>a>.sb-head{stroke:${colour('met')};stroke-width:2.5}
.sb-erd [data-change=changed]>:is(.sb-body,.sb-head),.sb-erd [data-change=changed]>a>.sb-head{stroke:${colour('stale')};stroke-width:2.5}
.sb-erd [data-change=removed]>:is(.sb-body,.sb-head),.sb-erd [data-change=removed]>a>.sb-head{stroke:${colour('missed')};stroke-width:2;stroke-dasharray:6 3}
.sb-erd .sb-edge[data-change=added]>:is(.sb-route,.sb-end,circle){stroke:${colour('met')};stroke-width:2.5}
.sb-erd .sb-edge[data-change=changed]>:is(.sb-route,.sb-end,circle){stroke:${colour('stale')};stroke-width:2.5}
.sb-erd .sb-edge[data-change=removed]>:is(.sb-route,.sb-end,circle){stroke:${colour('missed')};stroke-width:2}
.sb-erd .sb-edge[data-change=removed]>.sb-route{stroke-dasharray:7 4}
.sb-erd .sb-row[data-change=added] .sb-field{fill:${colour('met')};font-weight:700}
.sb-erd .sb-row[data-change=changed] .sb-field{fill:${colour('stale')};font-weight:700}
.sb-erd .sb-row[data-change=removed] .sb-field,.sb-erd .sb-node[data-change=removed] .sb-name{fill:${colour('missed')}}
`;
}

/** The rules of changes in diagrams within a page, which only a site that is compared needs. */
export function changedDiagramStyle(): string {
  return changeRules(PAGE_PALETTE);
}

/** Theme of a diagram file; `system` follows the reader's system. */
export type DiagramTheme = Mode | 'system';

/**
 * A diagram as a file of its own, with style and background. Colours are plain, since not every viewer of images knows
 * custom properties.
 *
 * @param svg the drawing for a page
 * @param tokens the values that a user gives to colours and fonts
 */
export function standalone(
  svg: string,
  theme: DiagramTheme,
  tokens: FileTokens = NO_TOKENS,
): string {
  const style = usedRules(stylesOf(tokens)[theme], svg);
  return svg.replace(
    /<\/desc>/u,
    () => `</desc><style>${style}</style><rect class="sb-sheet" width="100%" height="100%"/>`,
  );
}

/** The rules, one a line, that some part of a drawing has the classes for: of a small one the rest would weigh as much. */
function usedRules(style: string, svg: string): string {
  const known = new Map([['sb-sheet', true]]);
  const isUsed = (name: string): boolean => {
    const isKnown = known.get(name) ?? svg.includes(name);
    known.set(name, isKnown);
    return isKnown;
  };
  return rulesOf(style)
    .filter(({ selectors }) => selectors.some((names) => names.every(isUsed)))
    .map(({ rule }) => rule)
    .join('\n');
}

interface StyleRule {
  rule: string;
  /** The classes of each of its selectors. */
  selectors: string[][];
}

const rulesByStyle = new Map<string, StyleRule[]>();

function rulesOf(style: string): StyleRule[] {
  const known = rulesByStyle.get(style);
  if (known) return known;
  const rules = style.split('\n').map((rule) => ({
    rule,
    selectors: rule
      .slice(0, rule.indexOf('{'))
      .replace(/:is\([^)]*\)/gu, '')
      .split(',')
      .map((selector) => selector.match(/\bsb-(?!erd\b)[\w-]+/gu) ?? []),
  }));
  rulesByStyle.set(style, rules);
  return rules;
}

const NO_TOKENS: FileTokens = { light: {}, dark: {} };

function fileRules(mode: Mode, tokens: FileTokens): string {
  const palette = filePalette(mode, tokens);
  return `${rules(palette)}.sb-erd .sb-sheet{fill:${palette.colour('raised')}}\n`;
}

/** Of rules, one a line, what differs between the themes: colours. */
function coloursOf(style: string): string {
  return style.replace(/^(.*)\{(.*)\}\n/gmu, (_, selector: string, declarations: string) => {
    const colours = declarations
      .split(';')
      .filter((declaration) => /^(?:fill|stroke):/u.test(declaration));
    return colours.length === 0 ? '' : `${selector}{${colours.join(';')}}\n`;
  });
}

/** Style as the text of an element. */
const asText = (style: string): string =>
  style.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const stylesOf = memoize((tokens: FileTokens): Record<DiagramTheme, string> => {
  const light = fileRules('light', tokens);
  const dark = fileRules('dark', tokens);
  return {
    light: asText(light),
    dark: asText(dark),
    system: asText(`${light}@media (prefers-color-scheme: dark){\n${coloursOf(dark)}}`),
  };
});
