/** Colours, fonts and font sizes of pages, and the colours and fonts of diagram files. */
import { oklchCss, oklchHex, type Oklch } from './oklch.ts';

/** Light or dark. */
export type Mode = 'light' | 'dark';

/** A colour in both themes, and what it is for. */
interface ColourToken extends Record<Mode, Oklch> {
  meaning: string;
}

const COLOURS = {
  paper: { meaning: 'Background of pages', light: [99, 0.004, 95], dark: [19, 0.012, 250] },
  raised: {
    meaning: 'Background of what is above the page: diagrams, menus, controls',
    light: [100, 0, 0],
    dark: [22.5, 0.013, 250],
  },
  ink: { meaning: 'Text', light: [25, 0.02, 255], dark: [92, 0.01, 250] },
  soft: { meaning: 'Secondary text, labels', light: [47, 0.02, 255], dark: [72, 0.015, 250] },
  hair: { meaning: 'Thin borders', light: [88, 0.01, 255], dark: [34, 0.015, 250] },
  line: {
    meaning: 'Strong borders, edges of diagrams',
    light: [40, 0.03, 255],
    dark: [62, 0.02, 250],
  },
  accent: {
    meaning: 'Links, focus, the entity that a diagram is about',
    light: [48, 0.13, 250],
    dark: [76, 0.11, 240],
  },
  wash: {
    meaning: 'Background of the current entry, of hovered rows and of headers in diagrams',
    light: [96.5, 0.012, 250],
    dark: [25.5, 0.02, 250],
  },
  met: { meaning: 'Verdict: met, on track', light: [48, 0.12, 155], dark: [76, 0.13, 155] },
  missed: {
    meaning: 'Verdict: breached, failed; errors',
    light: [52, 0.18, 28],
    dark: [74, 0.14, 28],
  },
  stale: {
    meaning: 'Verdict: stale, inconclusive; personal data; warnings',
    light: [50, 0.11, 75],
    dark: [80, 0.12, 80],
  },
} as const satisfies Record<string, ColourToken>;

const FONTS = {
  text: {
    meaning: 'Text',
    family: 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  },
  mono: {
    meaning: 'Identifiers, code, fields of diagrams',
    family: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  },
} as const;

/** The font sizes of all pages: on screens by the reader's own font size, on paper in points. */
const TEXT_SIZES = {
  xs: {
    meaning: 'Labels in capitals, marks, notes beside a name',
    screen: '0.6875rem',
    print: '6.8pt',
  },
  sm: { meaning: 'Code, controls, captions, navigation', screen: '0.825rem', print: '8.2pt' },
  base: { meaning: 'Text and tables', screen: '0.925rem', print: '9.5pt' },
  lg: { meaning: 'Section headings, first sentences', screen: '1.125rem', print: '12pt' },
  xl: {
    meaning: 'A title that is a sentence',
    screen: 'clamp(1.3rem, 1rem + 1.2vw, 1.6rem)',
    print: '15pt',
  },
  '2xl': {
    meaning: 'Titles',
    screen: 'clamp(1.55rem, 1.1rem + 1.8vw, 2.05rem)',
    print: '20pt',
  },
} as const;

/** Widths of pages. */
const WIDTHS = {
  gutter: { meaning: 'Space at the sides of a page', value: 'clamp(0.9rem, 3vw, 1.5rem)' },
  measure: { meaning: 'Longest line of prose', value: '68ch' },
} as const;

/** The title on the cover of a printed document. */
const COVER_SIZE = '34pt';

/** Name of a colour. */
export type Colour = keyof typeof COLOURS;
/** Name of a font. */
export type Font = keyof typeof FONTS;

/** Hues of the backgrounds that tell domains apart, as far apart as they can be. */
const TINT_HUES = [250, 75, 155, 320, 200, 28] as const;
/** How many tints there are; domains beyond share them. */
export const TINTS = TINT_HUES.length;

const tintOf = (tint: number): Record<Mode, Oklch> => {
  const hue = TINT_HUES[tint % TINTS] ?? 0;
  return { light: [95, 0.03, hue], dark: [30, 0.035, hue] };
};

/** The values of the tokens, as a style sheet uses them. */
export interface Palette {
  /** One of {@link TINTS} backgrounds. */
  tint: (tint: number) => string;
  colour: (name: Colour) => string;
  font: (name: Font) => string;
}

/** Values as custom properties, which a page defines and a user overrides. */
export const PAGE_PALETTE: Palette = {
  tint: (tint) => {
    const { light, dark } = tintOf(tint);
    return `light-dark(${oklchCss(light)}, ${oklchCss(dark)})`;
  },
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
    tint: (tint) => oklchHex(tintOf(tint)[mode]),
    colour: (name) => own?.[name] ?? oklchHex(COLOURS[name][mode]),
    font: (name) => own?.[`font-${name}`] ?? FONTS[name].family,
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

/** Colours, fonts and widths as custom properties. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COLOURS).map(([name, { light, dark }]): [string, string] => [
    `--sb-${name}`,
    `light-dark(${oklchCss(light)}, ${oklchCss(dark)})`,
  ]),
  ...Object.entries(FONTS).map(([name, { family }]): [string, string] => [
    `--sb-font-${name}`,
    family,
  ]),
  ...Object.entries(WIDTHS).map(([name, { value }]): [string, string] => [`--sb-${name}`, value]),
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

/** A custom property that users may set. */
export interface TokenRow {
  /** `--sb-accent`. */
  property: string;
  meaning: string;
  /** Its value in the light theme; of a size, that of screens. */
  light: string;
  /** Its value in the dark theme, where that is another. */
  dark?: string;
  /** Its value on paper, where that is another. */
  print?: string;
}

/** Every custom property that users may set, with its default. */
export function tokenRows(): TokenRow[] {
  return [
    ...Object.entries(COLOURS).map(([name, { meaning, light, dark }]) => ({
      property: `--sb-${name}`,
      meaning,
      light: oklchCss(light),
      dark: oklchCss(dark),
    })),
    ...Object.entries(FONTS).map(([name, { meaning, family }]) => ({
      property: `--sb-font-${name}`,
      meaning,
      light: family,
    })),
    ...Object.entries(TEXT_SIZES).map(([name, { meaning, screen, print }]) => ({
      property: `--sb-text-${name}`,
      meaning,
      light: screen,
      print,
    })),
    ...Object.entries(WIDTHS).map(([name, { meaning, value }]) => ({
      property: `--sb-${name}`,
      meaning,
      light: value,
    })),
  ];
}
