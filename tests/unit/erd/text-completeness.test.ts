import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import {
  partsOfDomain,
  writeDiagram,
  type DiagramRequest,
} from '../../../plugins/specbook/erd/index.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

/** A platform of many domains: `area-00000` has the hub that all others reference. */
const synthetic = async (entities: number): Promise<Spec> =>
  (await specOf(Object.fromEntries(syntheticSpec(entities)))).spec;

/** Thirty entities of other domains reference a hub, which references thirty more. */
async function crowded(): Promise<Spec> {
  const file = (name: string, references: readonly string[]): string =>
    [
      `name: ${name}`,
      'purpose: P',
      'fields:',
      '  id: { type: uuid, key: primary }',
      ...references.map((to) => `  ${to}_id: { type: uuid, references: ${to}.id }`),
      '',
    ].join('\n');
  const numbers = Array.from({ length: 30 }, (_, n) => n);
  const { spec } = await specOf({
    'entities/core/hub.yaml': file(
      'Hub',
      numbers.map((n) => `out${n}`),
    ),
    ...Object.fromEntries(
      numbers.flatMap((n) => [
        [`entities/d${n % 3}/in${n}.yaml`, file(`In ${n}`, ['hub'])],
        [`entities/e${n % 3}/out${n}.yaml`, file(`Out ${n}`, [])],
      ]),
    ),
  });
  return spec;
}

/** The diagrams of a domain: its parts where it is too large for one. */
function requestsOf(spec: Spec, domain: string): DiagramRequest[] {
  const parts = partsOfDomain(spec, domain);
  if (parts.length === 1) return [{ scope: 'domain', domain }];
  return parts.map((_, at) => ({ scope: 'domain', domain, part: at + 1 }));
}

const domainsOf = (spec: Spec): string[] => [
  ...new Set(
    spec.entities.flatMap(({ parent }) => (parent ? [parent.slice('domain:'.length)] : [])),
  ),
];

/** Relationships that entities of the domain are the referencing side of, as `from to`, sorted. */
const referencesOf = (spec: Spec, domain: string): string[] =>
  spec.relationships
    .filter(({ from, origin }) => {
      const isOwn = spec.items.get(`entity:${from.entity}`)?.parent === `domain:${domain}`;
      return isOwn && origin !== 'junction';
    })
    .map(({ from, to }) => `${from.entity} ${to.entity}`)
    .sort();

/** `from to` of every relationship of a Mermaid text, whose names are the ids. */
const inMermaid = (parts: readonly string[]): string[] =>
  parts.flatMap((part) =>
    [...part.matchAll(/^ {2}(\w+) \S*(?:--|\.\.)\S* (\w+) : /gmu)].map(
      ([, from = '', to = '']) => `${from} ${to}`,
    ),
  );

/** The same for PlantUML and DOT, whose names are numbers behind titles. */
const inPlantUml = (text: string, titles: ReadonlyMap<string, string>): string[] => {
  const ids = new Map(
    [...text.matchAll(/^entity "([^"]*)" as (\w+)/gmu)].map(([, title = '', name = '']) => [
      name,
      titles.get(title.replace(/, .*$/u, '')) ?? title,
    ]),
  );
  return [...text.matchAll(/^(\w+) \S*(?:--|\.\.)\S* (\w+)/gmu)].map(
    ([, from = '', to = '']) => `${ids.get(from) ?? ''} ${ids.get(to) ?? ''}`,
  );
};
const inDot = (text: string): string[] =>
  [...text.matchAll(/ -> .* tooltip="((?:[^"\\]|\\.)*)"/gu)].map(([, words = '']) => words);

/** Members of the first list that the second lacks: what a text has lost. */
function missing(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

describe.each([
  ['a library', () => readFolder(LIBRARY)] as const,
  ['a platform whose domains all lead to one hub', () => synthetic(100)] as const,
  ['a hub between sixty entities of others', crowded] as const,
])('of %s', (_, load) => {
  it('the texts of a domain have every relationship that its entities are the referencing side of', async () => {
    const spec = await load();
    const titles = new Map(spec.entities.map(({ id, title }) => [title, id]));
    const domains = domainsOf(spec);
    expect(domains.length).toBeGreaterThan(3);
    for (const domain of domains) {
      const wanted = referencesOf(spec, domain);
      const texts = requestsOf(spec, domain).map((request) => writeDiagram(spec, request));
      expect(missing(wanted, inMermaid(texts.flatMap((text) => text.mermaid)))).toEqual([]);
      expect(
        missing(
          wanted,
          texts.flatMap((text) => inPlantUml(text.plantuml, titles)),
        ),
      ).toEqual([]);
      const models = requestsOf(spec, domain).map((request) => buildDiagram(spec, request));
      const sentences = models.flatMap((model) =>
        (model.textGraph ?? model).edges.map(({ tooltip }) => tooltip),
      );
      expect(
        missing(
          sentences,
          texts.flatMap((text) => inDot(text.dot)),
        ),
      ).toEqual([]);
    }
  }, 60_000);

  it('the texts of a domain count every relationship that references its entities', async () => {
    const spec = await load();
    for (const domain of domainsOf(spec)) {
      const shown = new Set(
        requestsOf(spec, domain)
          .map((request) => buildDiagram(spec, request))
          .flatMap((model) => (model.textGraph ?? model).edges)
          .flatMap(({ relationships }) => relationships),
      );
      const touching = spec.relationships.filter(
        ({ from, to, origin }) =>
          origin !== 'junction' &&
          [from, to].some(
            ({ entity }) => spec.items.get(`entity:${entity}`)?.parent === `domain:${domain}`,
          ),
      );
      expect(
        missing(
          touching.map(({ id }) => id),
          [...shown],
        ),
      ).toEqual([]);
    }
  }, 60_000);
});

it('the Mermaid text of a domain with 25 external references is valid, below 50,000 characters', async () => {
  const spec = await synthetic(100);
  const { mermaid: parts } = writeDiagram(spec, { scope: 'domain', domain: 'area-00002' });
  expect(parts).toHaveLength(1);
  expect(parts[0]!.length).toBeLessThan(50_000);
  expect(await mermaid.parse(parts[0]!)).toMatchObject({ diagramType: 'er' });
});

it('entities that only reference a domain are collected in its texts', async () => {
  const spec = await synthetic(1000);
  const { mermaid: parts } = writeDiagram(spec, { scope: 'domain', domain: 'area-00000' });
  expect(parts).toHaveLength(1);
  expect(parts[0]).toContain('25 entities');
});

it('the texts of the domains have the links that the drawing omits', async () => {
  const spec = await synthetic(750);
  const { nodes, edges } = buildDiagram(spec, { scope: 'domains' });
  const { mermaid: parts, dot, plantuml } = writeDiagram(spec, { scope: 'domains' });
  expect(edges).toHaveLength(28);
  expect(parts.join('').match(/ ---\|"\d+ relationships?"\| /gu)).toHaveLength(57);
  expect(inDot(dot)).toHaveLength(57);
  expect(plantuml.match(/ : \d+$/gmu)).toHaveLength(57);
  expect(nodes).toHaveLength(30);
}, 60_000);
