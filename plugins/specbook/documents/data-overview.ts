/** The beginning of document 05: what it covers, and the whole model at a glance. */
import type { RootContent } from 'mdast';
import type { Spec } from '../model/spec.ts';
import { formatBytes, formatCount } from '../model/quantity.ts';
import { storageAt } from '../model/data/storage.ts';
import { diagram } from '../views/diagram.ts';
import { list, paragraph, table, type Content, type Row } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { counted } from '../markup/plural.ts';

/** What is in the document, in numbers. */
export function scopePart(spec: Spec): Part {
  return part('Scope', 'scope', () => {
    const fields = [...spec.fields.values()].reduce((sum, of) => sum + of.length, 0);
    const keys = spec.relationships.filter(({ origin }) => origin === 'key').length;
    return [
      paragraph(
        `This document describes the data of ${spec.info.title}, as of revision ${spec.info.revision}.`,
      ),
      list([
        `${counted(spec.entities.length, 'entity', 'entities')} in ${counted(spec.domains.length, 'domain')}, with ${counted(fields, 'field')}`,
        ...some(spec.relationships.length, 'relationship', `, by foreign keys: ${keys}`),
        ...some(spec.enums.length, 'enumeration'),
        ...some(
          spec.rules.length,
          'stated business rule',
          ', besides those that follow from the model',
        ),
      ]),
    ];
  });
}

/** A line of its own, unless there is none. */
function some(count: number, noun: string, rest = ''): string[] {
  return count === 0 ? [] : [counted(count, noun) + rest];
}

/** Every domain with what is in it, and how the domains hang together. */
export function overviewPart(spec: Spec): Part[] {
  if (spec.domains.length === 0) return [];
  const picture = diagram(spec, { scope: 'domains' }, { paper: true });
  return [
    part('The whole model', 'model', () => [
      ...(spec.domains.length > 1 ? [picture] : []),
      domains(spec),
      ...betweenDomains(spec),
    ]),
  ];
}

function domains(spec: Spec): RootContent {
  return table({
    caption: 'Domains',
    columns: [
      'Domain',
      { label: 'Entities', align: 'right' },
      { label: 'Fields', align: 'right' },
      { label: 'Rows now', align: 'right' },
      { label: 'Storage now', align: 'right' },
    ],
    rows: spec.domains.map((domain): Row => {
      const entities = spec.entities.filter(({ parent }) => parent === domain.key);
      const volumes = entities.flatMap((entity) => storageAt(spec, entity, spec.now) ?? []);
      const sum = (of: (volume: (typeof volumes)[number]) => number): number =>
        volumes.reduce((total, volume) => total + of(volume), 0);
      return [
        linkTo(domain),
        formatCount(entities.length),
        formatCount(entities.reduce((total, { data }) => total + data.fields.length, 0)),
        volumes.length > 0 ? formatCount(sum(({ rows }) => rows)) : undefined,
        volumes.length > 0 ? formatBytes(sum(({ bytes }) => bytes)) : undefined,
      ];
    }),
  });
}

/** Relationships that cross from one domain to another. */
function betweenDomains(spec: Spec): RootContent[] {
  const domainOf = (id: string): string => spec.items.get(`entity:${id}`)?.parent ?? '';
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const { from, to } of spec.relationships) {
    const pair = { from: domainOf(from.entity), to: domainOf(to.entity) };
    if (pair.from === pair.to || pair.from === '' || pair.to === '') continue;
    const known = counts.get(`${pair.from} ${pair.to}`);
    if (known) known.count += 1;
    else counts.set(`${pair.from} ${pair.to}`, { ...pair, count: 1 });
  }
  if (counts.size === 0) return [paragraph('No relationship crosses from one domain to another.')];
  const named = (key: string): Content => {
    const item = spec.domains.find((domain) => domain.key === key);
    return item && linkTo(item);
  };
  return [
    paragraph('Relationships that cross from one domain to another:'),
    table({
      caption: 'Relationships between domains',
      columns: ['From', 'To', { label: 'Relationships', align: 'right' }],
      rows: [...counts.values()].map(({ from, to, count }) => [
        named(from),
        named(to),
        String(count),
      ]),
    }),
  ];
}
