/** Throughput, availability and volumes of a document: lists and tables that state a number and its unit. */
import type { Loss } from '../catalogue.ts';
import type { Guess } from '../imported-spec.ts';
import { plainMap, type PlainMap } from '../plain-data.ts';
import { itemsOf, rowsOf, type Row } from './blocks.ts';
import type { Ids } from './ids.ts';
import { asProse } from './prose.ts';
import { recordsOf, targetOf, targetOfItem, type Kind, type Target } from './target.ts';
import { perSecond } from './quantities.ts';
import type { SubjectBlock } from './subjects.ts';
import { cleanHeading, isBlank } from './words.ts';

/** What became of a block. */
export interface ReadRequirements {
  items: PlainMap;
  guesses: Guess[];
  losses: Loss[];
}

const PREFIXES: Readonly<Record<Kind, string>> = {
  throughput: 'PERF-TP',
  availability: 'PERF-AV',
  'data-volume': 'PERF-DV',
};

const THEMES =
  /performance|non-?functional|nfrs?\b|availab|uptime|reliab|throughput|\bload\b|capacity|scalab|concurren|volume|storage|\bsl[ao]s?\b|recovery|disaster|requirements|leistung|verfügbarkeit|durchsatz|\blast\b|kapazität|datenmenge|wiederherstellung|anforderungen|nichtfunktional/iu;

/** A row or item, with what it states. */
interface Stated {
  subject: string;
  /** All of it. */
  text: string;
  targets: Target[];
  rest: string[];
  line: number;
}

const LABELS =
  /^(?:metric|kpi|requirement|parameter|measure|item|attribute|criterion|aspect|property|kennzahl|anforderung|messgröße|kriterium|merkmal)s?$/iu;
const VALUES = /^(?:target|value|requirement|goal|sl[ao]|limit|ziel(?:wert)?|wert|vorgabe)s?$/iu;

/** A table of labels and values: each row states one target. */
function statedAsPairs(head: Row, body: readonly Row[], heading: string): Stated[] | undefined {
  const at = head.cells.findIndex((cell, index) => index > 0 && VALUES.test(cell));
  if (at === -1 || !LABELS.test(head.cells[0] ?? '')) return undefined;
  return body.map(({ cells, line }) => {
    const [label = '', value = ''] = [cells[0], cells[at]];
    const target = targetOf(label, value, heading);
    const rest = cells.flatMap((cell, index) =>
      index === 0 || index === at || isBlank(cell) ? [] : [`${head.cells[index]}: ${cell}`],
    );
    const text = cells.filter((cell) => !isBlank(cell)).join(', ');
    return { subject: label, text, targets: target ? [target] : [], rest, line };
  });
}

/** A table whose columns are targets: each row states those of one thing. */
function statedInColumns(head: Row, body: readonly Row[], heading: string): Stated[] {
  return body.map(({ cells, line }) => {
    const [subject = ''] = cells;
    const targets: Target[] = [];
    const rest: string[] = [];
    for (const [index, cell] of cells.entries()) {
      if (index === 0 || isBlank(cell)) continue;
      const title = head.cells[index] ?? '';
      const label = VALUES.test(title) ? '' : title;
      const target = targetOf(label, cell, heading) ?? recordsOf(subject, title, cell);
      if (target && !targets.some(({ kind, key }) => kind === target.kind && key === target.key))
        targets.push(target);
      else rest.push(`${title}: ${cell}`);
    }
    return { subject, text: [subject, ...rest].join(', '), targets, rest, line };
  });
}

/** True for a peak below the sustained rate: two statements, which one requirement cannot hold. */
function contradicts(targets: PlainMap, { kind, key, text }: Target): boolean {
  if (kind !== 'throughput' || key === 'concurrentUsers') return false;
  const rates = new Map([...targets, [key, text]]);
  const [peak, sustained] = [rates.get('peak'), rates.get('sustained')].map((rate) =>
    typeof rate === 'string' ? perSecond(rate) : undefined,
  );
  return peak !== undefined && sustained !== undefined && peak < sustained;
}

/** Adds targets to what a block becomes: those of one kind are one requirement, until one of them comes again. */
export class TargetRequirements {
  readonly found: ReadRequirements = { items: new Map(), guesses: [], losses: [] };
  readonly #ids: Ids;
  readonly #heading: string;
  readonly #open = new Map<Kind, { id: string; targets: PlainMap; subjects: string[] }>();

  constructor(ids: Ids, heading: string) {
    this.#ids = ids;
    this.#heading = heading;
  }

  /** The next target begins a requirement of its own. */
  close(): void {
    this.#open.clear();
  }

  add(target: Target, subject: string, rest: readonly string[]): void {
    const { kind, key, text, window, entity, guess } = target;
    const open = this.#open.get(kind);
    const isNew =
      !open || open.targets.has(key) || rest.length > 0 || contradicts(open.targets, target);
    const stated = isNew ? this.#ids.stated(subject) : { text: subject };
    const current = isNew
      ? {
          id: stated.id ?? this.#ids.next(PREFIXES[kind]),
          targets: new Map() as PlainMap,
          subjects: [],
        }
      : open;
    current.targets.set(key, text);
    current.subjects.push(asProse(stated.text).replace(/[`*]+/gu, ''));
    this.#open.set(kind, current);
    if (guess !== undefined) this.found.guesses.push({ what: `${current.id}: ${guess}` });
    const [first = ''] = new Set(current.subjects);
    const title = new Set(current.subjects).size === 1 ? first : this.#heading;
    const earlier = this.found.items.get(current.id);
    const kept = earlier instanceof Map ? earlier : plainMap({});
    this.found.items.set(
      current.id,
      plainMap({
        kind,
        status: 'draft',
        title: title === '' ? undefined : title,
        statement: rest.length > 0 ? asProse(rest.join('; ')) : kept.get('statement'),
        targets: current.targets,
        window: window ?? kept.get('window'),
        entities: entity === undefined ? kept.get('entities') : [entity],
      }),
    );
  }

  lose({ text, line }: Pick<Stated, 'text' | 'line'>, file: string): void {
    this.found.losses.push({ what: `no target is read from “${text.slice(0, 80)}”`, file, line });
  }
}

/** What a block states, and whether each row of it is about a thing of its own. */
function statedIn(
  { node, source, line, headings }: SubjectBlock,
  heading: string,
): { stated: Stated[]; isByRow: boolean } {
  const nothing = { stated: [], isByRow: false };
  if (node.type === 'table') {
    const [head, ...body] = rowsOf(node);
    if (!head || head.cells.length < 2) return nothing;
    const pairs = statedAsPairs(head, body, heading);
    return pairs
      ? { stated: pairs, isByRow: false }
      : { stated: statedInColumns(head, body, heading), isByRow: true };
  }
  const path = headings.map(({ text }) => text).join(' / ');
  if (node.type !== 'list' || !THEMES.test(path)) return nothing;
  const stated = itemsOf(node, source, line).map((item): Stated => {
    const { subject, target } = targetOfItem(item.text, heading);
    return {
      subject,
      text: item.text,
      targets: target ? [target] : [],
      rest: [],
      line: item.line,
    };
  });
  return { stated, isByRow: false };
}

/** Requirements of a block that state throughput, availability or volumes; undefined where it states none. */
export function targetsOf(block: SubjectBlock, ids: Ids): ReadRequirements | undefined {
  const heading = cleanHeading(block.headings.at(-1)?.text ?? '');
  const { stated, isByRow } = statedIn(block, heading);
  if (!stated.some(({ targets }) => targets.length > 0)) return undefined;
  const requirements = new TargetRequirements(ids, asProse(heading).replace(/[`*]+/gu, ''));
  for (const one of stated) {
    if (one.targets.length === 0) requirements.lose(one, block.file);
    if (isByRow) requirements.close();
    for (const target of one.targets)
      requirements.add(target, one.subject, target === one.targets[0] ? one.rest : []);
  }
  return requirements.found;
}
