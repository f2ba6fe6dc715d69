/** Colours, fonts and font sizes of pages, and the colours and fonts of diagram files. */
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

/** The font sizes of all pages: on screens by the reader's own font size, on paper in points. */
const TEXT_SIZES = {
  /** Labels in capitals, marks, notes beside a name. */
  xs: { screen: '0.6875rem', print: '6.8pt' },
  /** Code, controls, captions, navigation. */
  sm: { screen: '0.825rem', print: '8.2pt' },
  /** Text and tables. */
  base: { screen: '0.925rem', print: '9.5pt' },
  /** Section headings, the lede. */
  lg: { screen: '1.125rem', print: '12pt' },
  /** A title that is a sentence. */
  xl: { screen: 'clamp(1.3rem, 1rem + 1.2vw, 1.6rem)', print: '15pt' },
  /** Titles. */
  '2xl': { screen: 'clamp(1.55rem, 1.1rem + 1.8vw, 2.05rem)', print: '20pt' },
} as const;

/** The title on the cover of a printed document. */
const COVER_SIZE = '34pt';

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
  font: (name) => `var(--sb-font-${name})`,
};

/** Names of all colours. */
export const COLOUR_NAMES = Object.keys(COLOURS) as Colour[];
/** Names of all fonts. */
export const FONT_NAMES = Object.keys(FONTS) as Font[];

/** Values that a user gives to tokens, by name in each theme: `accent`, `font-text`. Others keep their own. */
export type FileTokens = Readonly<Record<Mode, Readonly<Partial<Record<string, string>>>>>;

/** Values as plain colours and fonts, for files that are shown without a page. */
export function filePalette(mode: Mode, tokens?: FileTokens): Palette {
  const own = tokens?.[mode];
  return {
    colour: (name) => own?.[name] ?? oklchHex(COLOURS[name][mode]),
    font: (name) => own?.[`font-${name}`] ?? FONTS[name],
  };
}

/**
 * The value of a custom property that a user left as it is, as CSS.
 *
 * @example defaultValue('--sb-paper') // 'light-dark(oklch(99% 0.004 95), oklch(19% 0.012 250))'
 */
export function defaultValue(property: string): string | undefined {
  return VALUES.get(property);
}

/** Colours and fonts as custom properties. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COLOURS).map(([name, { light, dark }]): [string, string] => [
    `--sb-${name}`,
    `light-dark(${oklchCss(light)}, ${oklchCss(dark)})`,
  ]),
  ...Object.entries(FONTS).map(([name, family]): [string, string] => [`--sb-font-${name}`, family]),
]);

/** The custom properties of {@link PAGE_PALETTE} and the font sizes, as the style sheet of a page. */
export function tokenStyle(): string {
  const values = [...VALUES].map(([property, value]) => `${property}: ${value};`);
  const sizes = (medium: 'screen' | 'print'): string[] =>
    Object.entries(TEXT_SIZES).map(([name, size]) => `--sb-text-${name}: ${size[medium]};`);
  const screen = [...values, ...sizes('screen')].join('\n');
  const print = [...sizes('print'), `--sb-text-cover: ${COVER_SIZE};`].join('\n');
  return `:root {\n${screen}\n}\n@media print {\n:root {\n${print}\n}\n}\n`;
}

/** Size of what stands in the margins of a sheet, which know no custom properties. */
export const MARGIN_TEXT_SIZE = TEXT_SIZES.sm.print;
