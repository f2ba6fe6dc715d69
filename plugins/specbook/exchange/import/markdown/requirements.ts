/** Response times of a document: tables and lists of endpoints with times. */
import type { List } from 'mdast';
import { plainMap, type PlainMap } from '../plain-data.ts';
import { itemsOf, rowsOf, type Row } from './blocks.ts';
import type { Ids } from './ids.ts';
import { asProse } from './prose.ts';
import type { SubjectBlock } from './subjects.ts';
import { targetOfItem } from './target.ts';
import { TargetRequirements, type ReadRequirements } from './targets.ts';
import { percentileIn, readTimes, unitIn, type ReadTime } from './times.ts';
import { cleanHeading, isBlank } from './words.ts';

const SUBJECT =
  /^(?:api )?(?:endpoints?|routes?|paths?|urls?|operations?|actions?|requests?|api(?: category| group)?|categor(?:y|ies)|category of the api|endpunkte?|vorgang|operation|aktion|kategorie|api-kategorie|schnittstelle|anfrage)$/iu;
const METHOD = /^(?:http )?(?:method|methode|verb)$/iu;
const TIME =
  /target|response[ -]?time|latency|antwortzeit|latenz|ziel|limit|grenzwert|\bsla\b|\bslo\b|duration|dauer/iu;
const ENDPOINT = /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\/[^\s,;`]*)/gu;

/** A requirement as a document states it. */
interface Stated {
  subject: string;
  /** The whole item of a list. */
  item?: string;
  times: ReadTime[];
  /** What else stands there. */
  rest: string[];
  line: number;
}

/** The share of answers that a limit holds for, where no document says it. */
const USUAL = 'p95';

function limitsOf(times: readonly ReadTime[]): { targets: PlainMap; isGuess: boolean } {
  const targets: PlainMap = new Map();
  let isGuess = false;
  for (const { of, text } of times) {
    isGuess ||= of === undefined;
    const key = of ?? USUAL;
    if (!targets.has(key)) targets.set(key, text);
  }
  return { targets, isGuess };
}

/** Times of a row by what the heads of its columns say. */
function timesOfRow({ cells }: Row, head: Row, columns: ReadonlySet<number>): ReadTime[] {
  return cells.flatMap((cell, index) => {
    const title = head.cells[index] ?? '';
    const of = percentileIn(title);
    if (!columns.has(index)) return [];
    return readTimes(cell, unitIn(title)).map((time) => ({ ...(of && { of }), ...time }));
  });
}

function statedInTable(rows: readonly Row[]): Stated[] | undefined {
  const [head, ...body] = rows;
  if (!head) return undefined;
  const subject = head.cells.findIndex((cell) => SUBJECT.test(cell));
  const method = head.cells.findIndex((cell) => METHOD.test(cell));
  const columns = new Set(
    head.cells.flatMap((cell, index) =>
      index !== subject && (percentileIn(cell) ?? (TIME.test(cell) ? 'time' : undefined))
        ? [index]
        : [],
    ),
  );
  if (subject === -1 || columns.size === 0) return undefined;
  const stated = body.map((row): Stated => {
    const name = row.cells[subject] ?? '';
    const verb = method === -1 ? '' : `${(row.cells[method] ?? '').toUpperCase()} `;
    const times = timesOfRow(row, head, columns);
    const rest = row.cells.flatMap((cell, index) => {
      const isRead =
        index === subject ||
        index === method ||
        (columns.has(index) && readTimes(cell, unitIn(head.cells[index] ?? '')).length > 0);
      return isRead || isBlank(cell) ? [] : [`${head.cells[index]}: ${cell}`];
    });
    return { subject: `${verb}${name}`, times, rest, line: row.line };
  });
  return stated.some(({ times }) => times.length > 0) ? stated : undefined;
}

const HEADING =
  /response[ -]?times?|latenc(?:y|ies)|antwortzeit(?:en)?|latenz(?:en)?|performance/iu;

function statedInList(block: SubjectBlock): Stated[] | undefined {
  const path = block.headings.map(({ text }) => text).join(' / ');
  if (!HEADING.test(path)) return undefined;
  const stated = itemsOf(block.node as List, block.source, block.line).map(
    ({ text, line }): Stated => {
      const [, subject = '', limits = ''] =
        /^(.+?)\s*(?::|–|—|\s-\s|\|)\s*(.*)$/su.exec(text) ?? [];
      const times = readTimes(limits);
      return { subject: times.length > 0 ? subject : text, item: text, times, rest: [], line };
    },
  );
  return stated.some(({ times }) => times.length > 0) ? stated : undefined;
}

/** Response-time requirements of a block; undefined where it states none. */
export function requirementsOf(block: SubjectBlock, ids: Ids): ReadRequirements | undefined {
  const { node, file } = block;
  const stated =
    node.type === 'table'
      ? statedInTable(rowsOf(node))
      : node.type === 'list'
        ? statedInList(block)
        : undefined;
  if (!stated) return undefined;
  const heading = cleanHeading(block.headings.at(-1)?.text ?? '');
  const targets = new TargetRequirements(ids, heading);
  const { found } = targets;
  for (const { subject, item, times, rest, line } of stated) {
    const other = item === undefined ? undefined : targetOfItem(item, heading);
    if (other?.target) {
      targets.add(other.target, other.subject, []);
      continue;
    }
    if (times.length === 0) {
      found.losses.push({
        what: `no response time is read from “${[subject, ...rest].join(', ').slice(0, 80)}”`,
        file,
        line,
      });
      continue;
    }
    const own = ids.stated(subject);
    const id = own.id ?? ids.next('PERF-RT');
    const endpoints = [...own.text.matchAll(ENDPOINT)].map(([, verb, path]) => `${verb} ${path}`);
    const { targets: limits, isGuess } = limitsOf(times);
    if (isGuess)
      found.guesses.push({
        what: `${id} limits ${USUAL}: the document states a time and no percentile`,
      });
    found.items.set(
      id,
      plainMap({
        kind: 'response-time',
        status: 'draft',
        title:
          endpoints.length === 1 && own.text === endpoints[0]
            ? undefined
            : asProse(own.text).replace(/[`*]+/gu, ''),
        statement: rest.length === 0 ? undefined : asProse(rest.join('; ')),
        endpoints,
        targets: limits,
      }),
    );
  }
  return found;
}
