/** Colours and fonts of pages and of diagram files. */
import { oklchCss, oklchHex, type Oklch } from './oklch.ts';

/** Light or dark. */
export type Mode = 'light' | 'dark';

const COLOURS = {
  /** Background of a page. */
  paper: { light: [99, 0.004, 95], dark: [19, 0.012, 250] },
  /** Background of what is above the page: diagrams, menus. */
  raised: { light: [100, 0, 0], dark: [22.5, 0.013, 250] },
  /** Text. */
  ink: { light: [25, 0.02, 255], dark: [92, 0.01, 250] },
  /** Secondary text. */
  soft: { light: [47, 0.02, 255], dark: [72, 0.015, 250] },
  /** Thin borders. */
  hair: { light: [88, 0.01, 255], dark: [34, 0.015, 250] },
  /** Strong borders, edges of diagrams. */
  line: { light: [40, 0.03, 255], dark: [62, 0.02, 250] },
  /** Links and focus. */
  accent: { light: [48, 0.13, 250], dark: [76, 0.11, 240] },
  /** Background of headers and hovered elements. */
  wash: { light: [96.5, 0.012, 250], dark: [25.5, 0.02, 250] },
  /** Verdicts. */
  met: { light: [48, 0.12, 155], dark: [76, 0.13, 155] },
  missed: { light: [52, 0.18, 28], dark: [74, 0.14, 28] },
  stale: { light: [50, 0.11, 75], dark: [80, 0.12, 80] },
} as const satisfies Record<string, Record<Mode, Oklch>>;

const FONTS = {
  text: 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
} as const;

/** Name of a colour. */
export type Colour = keyof typeof COLOURS;
/** Name of a font. */
export type Font = keyof typeof FONTS;

/** The values of the tokens, as a style sheet uses them. */
export interface Palette {
  colour: (name: Colour) => string;
  font: (name: Font) => string;
}

/** Values as custom properties, which a page defines and a user overrides. */
export const PAGE_PALETTE: Palette = {
  colour: (name) => `var(--sb-${name})`,
  font: (name) => `var(--sb-${name})`,
};

/** Values as plain colours and fonts, for files that are shown without a page. */
export function filePalette(mode: Mode): Palette {
  return { colour: (name) => oklchHex(COLOURS[name][mode]), font: (name) => FONTS[name] };
}

/** The custom properties of {@link PAGE_PALETTE}, for the style sheet of a page. */
export function tokenDeclarations(): string {
  const colours = Object.entries(COLOURS).map(
    ([name, { light, dark }]) => `--sb-${name}: light-dark(${oklchCss(light)}, ${oklchCss(dark)});`,
  );
  const fonts = Object.entries(FONTS).map(([name, family]) => `--sb-${name}: ${family};`);
  return [...colours, ...fonts].join('\n');
}
