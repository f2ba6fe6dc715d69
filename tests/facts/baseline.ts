import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFacts, SiteFacts } from './example-facts.ts';
import type { Fact } from './fact.ts';

/*
 * A baseline is text, one file per area, one line per fact, in the order of the page:
 *
 *   @ /entities/patient/         an address; what follows stands on its page and in its Markdown file
 *   # Fields                     a heading, a caption or a summary
 *   . Clinical notes keep …      a sentence, or a line of code
 *   > PERF-RT-004 -> /requirements/PERF-RT-004/
 *   = Status | Approved          a row of one cell with its head, such as a dt and its dd
 *   | Field | Type | Meaning     heads of the rows that follow
 *   - id | uuid |                a row; `\|` is a bar in a cell
 *
 * `<` before a line: only on the page. `*`: only in Markdown.
 */
const BOTH = ' ';
const HTML = '<';
const MARKDOWN = '*';

const escape = (text: string): string => text.replace(/[\\|]/gu, '\\$&');
const cells = (texts: string[]): string => texts.map(escape).join(' | ');

/** Where the heads of a row stand among those of the rows before, or nothing where one is not among them. */
function placesAmong(heads: string[], own: string[]): number[] | undefined {
  const places: number[] = [];
  for (const head of own) {
    const place = heads.indexOf(head, (places.at(-1) ?? -1) + 1);
    if (place === -1) return undefined;
    places.push(place);
  }
  return places;
}

function linesOf({ html, markdown }: PageFacts): string[] {
  const inHtml = new Set(html.map((fact) => JSON.stringify(fact)));
  const inMarkdown = new Set(markdown.map((fact) => JSON.stringify(fact)));
  const markOf = (key: string): string => {
    if (inHtml.has(key)) return inMarkdown.has(key) ? BOTH : HTML;
    return MARKDOWN;
  };
  const onlyMarkdown = markdown.filter((fact) => !inHtml.has(JSON.stringify(fact)));
  let heads: string[] = [];
  return [...html, ...onlyMarkdown].flatMap((fact) => {
    const mark = markOf(JSON.stringify(fact));
    if (fact.kind === 'heading') return [`${mark}# ${fact.text}`];
    if (fact.kind === 'text') return [`${mark}. ${fact.text}`];
    if (fact.kind === 'link') return [`${mark}> ${fact.text} -> ${fact.to}`];
    const [only, ...others] = fact.cells;
    if (only && others.length === 0) return [`${mark}= ${cells([only.head, only.text])}`];
    const own = fact.cells.map(({ head }) => head);
    const known = placesAmong(heads, own);
    if (!known) heads = own;
    const texts = heads.map(
      (_, at) => fact.cells[(known ?? [...own.keys()]).indexOf(at)]?.text ?? '',
    );
    return [...(known ? [] : [` | ${cells(heads)}`]), `${mark}- ${cells(texts)}`.trimEnd()];
  });
}

function factOf(sign: string, rest: string, heads: string[]): Fact {
  if (sign === '#') return { kind: 'heading', text: rest };
  if (sign === '.') return { kind: 'text', text: rest };
  if (sign === '>') {
    const at = rest.lastIndexOf(' -> ');
    return { kind: 'link', text: rest.slice(0, at), to: rest.slice(at + 4) };
  }
  if (sign === '=') {
    const [head = '', text = ''] = split(rest);
    return { kind: 'row', cells: [{ head, text }] };
  }
  const row = split(rest).map((text, at) => ({ head: heads[at] ?? '', text }));
  return { kind: 'row', cells: row.filter(({ text }) => text !== '') };
}

const split = (line: string): string[] =>
  line.split(/(?<!(?<!\\)\\)\|/u).map((cell) => cell.trim().replace(/\\(.)/gu, '$1'));

/** One file for what one reader looks at: a document, the entities, the requirements of one kind. */
function areaOf(address: string): string {
  const [, first = '', second = ''] = address.split('/');
  if (first === 'documents' && second !== '') return second;
  if (first === 'requirements') return `requirements-${second.slice(0, second.indexOf('-'))}`;
  return first === '' || first === '404' ? 'site' : first;
}

/** Writes the facts of a site, and removes what the folder held before. */
export function writeBaseline(folder: string, site: SiteFacts): void {
  const areas = Map.groupBy(
    [...site].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([address]) => areaOf(address),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [area, pages] of areas) {
    const lines = pages.flatMap(([address, facts]) => [`@ ${address}`, ...linesOf(facts)]);
    writeFileSync(join(folder, `${area}.txt`), `${lines.join('\n')}\n`);
  }
}

/** Reads what `writeBaseline` wrote. */
export function readBaseline(folder: string): SiteFacts {
  const site: SiteFacts = new Map();
  const files = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of files) {
    let page: PageFacts = { html: [], markdown: [] };
    let heads: string[] = [];
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const rest = line.slice(3);
      if (line.startsWith('@ ')) {
        page = { html: [], markdown: [] };
        site.set(line.slice(2), page);
        heads = [];
      } else if (line[1] === '|') {
        heads = split(rest);
      } else if (line !== '') {
        const fact = factOf(line[1] ?? '', rest, heads);
        if (!line.startsWith(MARKDOWN)) page.html.push(fact);
        if (!line.startsWith(HTML)) page.markdown.push(fact);
      }
    }
  }
  return site;
}
