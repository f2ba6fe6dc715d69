/** What the database holds about an entity beside its fields: indexes, unique constraints, checks. */
import type { PhrasingContent } from 'mdast';
import type { Entity } from '../model/item.ts';
import { describeMeasurement } from '../model/verdicts/describe-measurement.ts';
import type { Spec } from '../model/spec.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';
import { code, inline, joined, lineBreak, table, type Content } from '../markup/mdast.ts';
import { inlineProse } from '../markup/prose.ts';
import { linkTo } from '../markup/prose-links.ts';
import { standingMark, verdictMark } from './verdict.ts';
import { reference } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';

/** Every index, with the requirements that it serves. */
export function indexesOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { indexes = [] } = entity.data;
  return {
    id: 'sec.indexes',
    exists: indexes.length > 0,
    title: 'Indexes',
    blocks: () => [
      table({
        caption: `Indexes of ${entity.title}`,
        columns: ['Index', 'On', 'Method', 'Serves', 'Verdict', 'Meaning'],
        rows: indexes.map((index) => [
          code(index.id),
          inline(
            columns(index.on, index.where),
            index.include && inline(' with ', columns(index.include)),
          ),
          index.method && code(index.method),
          oneBelow((index.serves ?? []).map((id) => served(spec, id))),
          oneBelow((index.serves ?? []).map((id) => servedVerdict(spec, id))),
          inlineProse(spec, index.description),
        ]),
      }),
    ],
  };
}

const oneBelow = (parts: readonly Content[]): PhrasingContent[] =>
  joined(parts, [';', lineBreak()]);

/** `PERF-RT-002 Day view, p95 at most 250 ms`: a reference may name one target of the requirement. */
function served(spec: Spec, text: string): Content {
  const [id = text, ...rest] = text.split('.');
  const item = spec.items.get(`requirement:${id}`);
  const part = rest.length > 0 ? rest.join('.') : undefined;
  return item ? inline(linkTo(item, part), ` ${item.title}`) : code(text);
}

/** The verdict of what an index serves: of the one target where one is named, with the value. */
function servedVerdict(spec: Spec, text: string): Content {
  const [id = text, ...rest] = text.split('.');
  const found = verdictsOf(spec).requirements.get(`requirement:${id}`);
  const named = found?.targets.find(({ target }) => target.id === rest.join('.'));
  if (!named) return found && standingMark(found);
  const value = named.decidedBy?.measured;
  const words = value
    ? `${named.verdict}, ${describeMeasurement(value, named.target.quantity)}`
    : named.verdict;
  return verdictMark(named.verdict, words);
}

function columns(on: readonly string[], where?: string): PhrasingContent[] {
  return inline(
    joined(on.map((column) => code(column))),
    where === undefined ? undefined : inline(' where ', code(where)),
  );
}

/** Every unique constraint over one or more fields. */
export function uniqueOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { unique = [] } = entity.data;
  return {
    id: 'sec.unique',
    exists: unique.length > 0,
    title: 'Unique constraints',
    blocks: () => [
      table({
        caption: `Unique constraints of ${entity.title}`,
        columns: ['Constraint', 'On', 'Enforces', 'Meaning'],
        rows: unique.map(({ id, on, where, rule, description }) => [
          code(id),
          columns(on, where),
          reference(spec, 'rule', rule),
          inlineProse(spec, description),
        ]),
      }),
    ],
  };
}

/** Every check constraint. */
export function checksOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { checks = [] } = entity.data;
  return {
    id: 'sec.checks',
    exists: checks.length > 0,
    title: 'Checks',
    blocks: () => [
      table({
        caption: `Checks of ${entity.title}`,
        columns: ['Constraint', 'Condition', 'Enforces', 'Meaning'],
        rows: checks.map(({ id, sql, rule, description }) => [
          code(id),
          code(sql),
          reference(spec, 'rule', rule),
          inlineProse(spec, description),
        ]),
      }),
    ],
  };
}
