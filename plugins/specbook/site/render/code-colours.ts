/// <reference types="highlight.js" />
/** Colours of code: keywords, texts, numbers and comments as elements with classes, made when a page is rendered. */

import type { RenderedSection } from './to-html.ts';

interface Grammar {
  subLanguage?: string | string[];
  contains?: Grammar[];
}

type DefineGrammar = (highlighter: unknown) => Grammar;

/** What is used of highlight.js. */
interface Highlighter {
  registerLanguage(name: string, define: DefineGrammar): void;
  getLanguage(name: string): unknown;
  highlight(
    code: string,
    options: { language: string; ignoreIllegals: boolean },
  ): { value: string };
}

/** Grammars of highlight.js, each loaded when first needed. SQL is that of PostgreSQL. */
const GRAMMARS: Record<string, () => Promise<{ default: unknown }>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  go: () => import('highlight.js/lib/languages/go'),
  http: () => import('highlight.js/lib/languages/http'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  pgsql: () => import('highlight.js/lib/languages/pgsql'),
  python: () => import('highlight.js/lib/languages/python'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};

const ALIASES: Record<string, string> = {
  sh: 'bash',
  shell: 'bash',
  toml: 'ini',
  js: 'javascript',
  mjs: 'javascript',
  jsonc: 'json',
  json5: 'json',
  py: 'python',
  plpgsql: 'pgsql',
  postgres: 'pgsql',
  postgresql: 'pgsql',
  sql: 'pgsql',
  ts: 'typescript',
  html: 'xml',
  svg: 'xml',
  yml: 'yaml',
};

/** Classes of ours for those of highlight.js; what is not listed keeps the colour of text. */
const CLASSES: Record<string, string> = {
  attr: 'keyword',
  attribute: 'keyword',
  built_in: 'keyword',
  keyword: 'keyword',
  name: 'keyword',
  section: 'keyword',
  'selector-tag': 'keyword',
  type: 'keyword',
  literal: 'keyword',
  number: 'number',
  addition: 'string',
  regexp: 'string',
  string: 'string',
  symbol: 'string',
  subst: 'plain',
  comment: 'comment',
  deletion: 'comment',
  meta: 'comment',
  quote: 'comment',
};

let highlighter: Promise<Highlighter> | undefined;

async function loadHighlighter(): Promise<Highlighter> {
  const { default: core } = await import('highlight.js/lib/core');
  return core as unknown as Highlighter;
}

/** A text within `$$` is the body of a function: SQL, where highlight.js would guess among all languages. */
function withSqlBodies(grammar: Grammar): Grammar {
  const bodies = grammar.contains?.flatMap(({ contains = [] }) => contains) ?? [];
  for (const body of bodies) if (body.subLanguage !== undefined) body.subLanguage = 'pgsql';
  return grammar;
}

/** The highlighter, which knows a language when its grammar has been needed. */
async function highlighterFor(language: string): Promise<Highlighter> {
  highlighter ??= loadHighlighter();
  const [known, grammar] = await Promise.all([highlighter, GRAMMARS[language]?.()]);
  if (known.getLanguage(language) === undefined) {
    const define = grammar?.default as DefineGrammar;
    known.registerLanguage(language, (api) => {
      const found = define(api);
      return language === 'pgsql' ? withSqlBodies(found) : found;
    });
  }
  return known;
}

/** Names of SQL: a word behind a point, and one in small letters where keywords stand in capitals. */
function namesOfSql(html: string): string {
  const words = /(\.?)<span class="hljs-(keyword|type|built_in)">([^<]*)<\/span>/gu;
  const shouts = [...html.matchAll(words)].some(
    ([, , kind, word = '']) => kind === 'keyword' && /^[A-Z]{2}/u.test(word),
  );
  return html.replace(words, (whole, point: string, kind: string, word: string) =>
    point === '.' || (shouts && kind !== 'type' && word !== word.toUpperCase())
      ? point + word
      : whole,
  );
}

/** The elements of highlight.js with classes of ours; those that have no colour are left out. */
function withOwnClasses(html: string): string {
  const open: boolean[] = [];
  return html.replace(/<span class="(?:hljs-)?([\w-]+)[^"]*">|<\/span>/gu, (_, name?: string) => {
    if (name === undefined) return open.pop() ? '</span>' : '';
    const own = CLASSES[name];
    open.push(own !== undefined);
    return own === undefined ? '' : `<span class="sb-hl-${own}">`;
  });
}

/**
 * Code as HTML with colours; undefined for a language without a grammar.
 *
 * @example await colouredCode('id: 1', 'yaml') // '<span class="sb-hl-keyword">id:</span> <span class="sb-hl-string">1</span>'
 */
export async function colouredCode(code: string, name: string): Promise<string | undefined> {
  const lower = name.toLowerCase();
  const language = ALIASES[lower] ?? lower;
  if (!Object.hasOwn(GRAMMARS, language)) return undefined;
  // Whether a backslash ends a text depends on the database: no colours rather than wrong ones.
  if (language === 'pgsql' && code.includes("\\'")) return undefined;
  const known = await highlighterFor(language);
  const { value } = known.highlight(code, { language, ignoreIllegals: true });
  if (language === 'pgsql') return withOwnClasses(namesOfSql(value));
  // `250 ms` is one text in YAML, of which highlight.js takes the beginning for a number.
  return withOwnClasses(
    language === 'yaml' ? value.replaceAll('hljs-number', 'hljs-string') : value,
  );
}

const FENCE = /<pre data-language="([\w+#-]+)"><code>([^<]*)<\/code><\/pre>/gu;
const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };

/** The text of code that is HTML already. */
export function textOfCode(html: string): string {
  return html
    .replace(/<[^<>]*>/gu, '')
    .replace(/&(?:(lt|gt|quot|amp|apos)|#x([\da-f]+)|#(\d+));/giu, (_, name, hex, decimal) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex as string, 16))
        : (SIGNS[String(name).toLowerCase()] ?? ''),
    );
}

/** HTML with colours in its fences, as `markup/html/` writes them. */
export async function withColours(html: string): Promise<string> {
  const coloured = await Promise.all(
    [...html.matchAll(FENCE)].map(([, language = '', text = '']) =>
      colouredCode(textOfCode(text), language),
    ),
  );
  let at = 0;
  return html.replace(FENCE, (whole, language: string) => {
    const code = coloured[at++];
    return code === undefined
      ? whole
      : `<pre data-language="${language}"><code>${code}</code></pre>`;
  });
}

/** Sections with colours in their fences. */
export function sectionsWithColours(
  sections: readonly RenderedSection[],
): Promise<RenderedSection[]> {
  return Promise.all(
    sections.map(async (section) => ({
      ...section,
      blocks: await Promise.all(
        section.blocks.map((block) =>
          typeof block === 'string' ? withColours(block) : Promise.resolve(block),
        ),
      ),
    })),
  );
}
