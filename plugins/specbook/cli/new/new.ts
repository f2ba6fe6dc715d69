import { relative, sep } from 'node:path';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { readContentFolder } from '../../read/sources/content-folder.ts';
import { didYouMean } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Effects } from '../effects.ts';
import { titleOf } from '../init/starter-content.ts';
import { loadFromOptions } from '../load.ts';
import { Plan } from '../project/plan.ts';
import { UsageError } from '../usage-error.ts';
import { insertItem, NoPlaceError, type Insertion } from './insert-item.ts';
import { itemLines, keysToWrite, NEW_KINDS, SUBKINDS, type NewKind } from './item-templates.ts';
import { nextId } from './next-id.ts';
import { choosePlace, type Content, type Place } from './place.ts';

function parseKind(text: string | undefined): NewKind {
  const kind = NEW_KINDS.find((kind) => kind === text);
  if (kind) return kind;
  const all = `Kinds: ${NEW_KINDS.join(', ')}.`;
  if (text === undefined) throw new UsageError('What is new?', all);
  throw new UsageError(`Unknown kind "${text}".`, didYouMean(text, NEW_KINDS, all));
}

function parseSubkind(kind: NewKind, text: string | undefined): string {
  const subkinds = SUBKINDS[kind] ?? [];
  if (text === undefined) return subkinds[0] ?? '';
  if (subkinds.includes(text)) return text;
  const all = `Kinds of ${kind}: ${subkinds.join(', ')}.`;
  if (subkinds.length === 0) {
    throw new UsageError(`Option --kind is not for new ${kind}.`, 'Leave it out.');
  }
  throw new UsageError(`Unknown kind "${text}" of ${kind}.`, didYouMean(text, subkinds, all));
}

/** Kinds that share one space of ids with a kind. */
function sharesIds(kind: NewKind, other: Kind): boolean {
  const hasOwnId = (kind: Kind) => 'hasOwnId' in KINDS[kind];
  return other === kind || (hasOwnId(kind) && hasOwnId(other));
}

function checkIsNew(kind: NewKind, { id, path }: Place, { spec, texts }: Content): void {
  const lower = id.toLowerCase();
  for (const item of spec.items.values()) {
    if (item.id.toLowerCase() !== lower || !sharesIds(kind, item.kind) || item.implied) continue;
    const { file, line, column } = item.source;
    throw new UsageError(
      `${item.id} exists already: ${file}:${line}:${column}.`,
      'Choose another id, or leave it out to get the next free one.',
    );
  }
  if ((kind === 'entity' || kind === 'area') && texts.has(path)) {
    throw new UsageError(`${path} exists already.`, 'Choose another id.');
  }
}

/** The domain of a new entity, where spec.yaml lists domains and this one is not among them. */
function newDomain(kind: NewKind, { path }: Place, { spec }: Content): string | undefined {
  const [, domain = ''] = path.split('/');
  const isListed = spec.domains.some(({ source }) => source.file === 'spec.yaml');
  const isKnown = spec.domains.some(({ id }) => id === domain);
  return kind === 'entity' && isListed && !isKnown ? domain : undefined;
}

const SCHEMAS: Record<NewKind, string> = {
  entity: 'entity',
  requirement: 'performance',
  constraint: 'constraints',
  poc: 'poc',
  criterion: 'acceptance',
  consideration: 'considerations',
  area: 'acceptance',
};

/** The line by which editors find the JSON Schema of a file. */
function schemaLine(kind: NewKind, path: string): string {
  const up = '../'.repeat(path.split('/').length);
  return `# yaml-language-server: $schema=${up}node_modules/astro-specbook/schemas/${SCHEMAS[kind]}.schema.json\n`;
}

function insertInto(
  kind: NewKind,
  place: Place,
  lines: readonly string[],
  { texts }: Content,
): Insertion {
  const { id, path, alone, key } = place;
  const text = texts.get(path);
  if (alone !== undefined) {
    const head = alone === 'by-key' ? [`id: ${id}`] : [];
    return { text: schemaLine(kind, path) + [...head, ...lines, ''].join('\n'), line: 1 };
  }
  try {
    return insertItem({ path, text: text ?? schemaLine(kind, path) }, { key, id, lines });
  } catch (error) {
    if (!(error instanceof NoPlaceError)) throw error;
    const item = [`${id}:`, ...lines.map((line) => `  ${line}`)].join('\n');
    throw new UsageError(
      `${id} cannot be added to ${path}: ${error.message}.`,
      `Write it there by hand, or name another file with --in:\n${item}`,
    );
  }
}

async function readContent(values: Partial<Record<string, string>>, effects: Effects) {
  const { spec, contentDir } = await loadFromOptions(values, effects);
  const { files, problems } = await readContentFolder(contentDir);
  const missing = problems.find(({ rule }) => rule === 'no-content');
  if (missing) throw new UsageError(`${missing.message}.`, missing.hint);
  const decoder = new TextDecoder();
  const texts = new Map([...files].map(([path, bytes]) => [path, decoder.decode(bytes)]));
  return { spec, texts, contentDir };
}

/** `specbook new`: a commented item with the next free id, beside its siblings. */
export const newItem: Command = {
  name: 'new',
  summary: 'write a commented item with the next free id',
  description: [
    `Writes a new ${NEW_KINDS.slice(0, -1).join(', ')} or ${NEW_KINDS.at(-1) ?? ''}, with the keys that it needs, and those that it may have`,
    'commented out. Without ID it gets the next free one of its series: PERF-RT-012 after PERF-RT-011. It is added behind the',
    'last item of the series, in the same file, of which nothing else changes. ID may also be a series: PERF-RT.',
  ].join('\n'),
  operands: ['KIND', '[ID]'],
  options: {
    in: {
      value: 'NAME',
      summary: 'domain of an entity, area of a criterion, or file of another item',
    },
    kind: {
      value: 'KIND',
      summary: 'kind of the requirement, constraint or criterion, such as availability',
    },
    title: { value: 'TEXT', summary: 'its title or name, or the question of a consideration' },
    'dry-run': { summary: 'print the item, and write nothing' },
  },
  async run(values, effects, [kindText, id]) {
    const kind = parseKind(kindText);
    const subkind = parseSubkind(kind, values.kind);
    const content = await readContent(values, effects);
    const place = choosePlace({ kind, subkind, id, within: values.in }, content);
    checkIsNew(kind, place, content);
    const isNamed = kind === 'entity' || kind === 'area';
    const title = values.title ?? (isNamed ? titleOf(place.id) : `New ${kind}`);
    const poc = content.spec.pocs[0]?.id ?? 'POC-001';
    const lines = itemLines(kind, {
      title,
      subkind,
      today: content.spec.now,
      poc,
      firstCriterion: nextId(`AC-${place.id.toUpperCase()}-`, content.texts.values()),
    });
    const { text, line } = insertInto(kind, place, lines, content);

    const shown = relative(effects.cwd, content.contentDir).split(sep).join('/');
    const file = shown === '' ? place.path : `${shown}/${place.path}`;
    const isDryRun = values['dry-run'] !== undefined;
    if (!isDryRun) {
      const plan = new Plan(content.contentDir);
      plan.change(place.path, text, `adds ${place.id}`);
      await plan.write(effects);
    }
    effects.stdout(
      isDryRun
        ? `${file}:${line} would be\n${[`${place.id}:`, ...lines.map((one) => `  ${one}`)].join('\n')}`
        : `${file}:${line}  ${place.id}`,
    );
    const { required, optional } = keysToWrite(lines);
    const domain = newDomain(kind, place, content);
    if (domain !== undefined) {
      effects.stdout(
        `Add the domain to spec.yaml too, under domains: ${domain}: ${titleOf(domain)}`,
      );
    }
    if (required.length > 0) effects.stdout(`Still to write: ${required.join(', ')}.`);
    if (optional.length > 0) effects.stdout(`Where they apply: ${optional.join(', ')}.`);
    return 0;
  },
};
