import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import {
  partsOfDomain,
  writeDiagram,
  type DiagramRequest,
} from '../../../plugins/specbook/erd/index.ts';
import { showDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { specOf } from '../../support/spec-of.ts';

/** A platform of many domains: `area-00000` has the hub that all others lead to. */
const synthetic = async (entities: number): Promise<Spec> =>
  (await specOf(Object.fromEntries(syntheticSpec(entities)))).spec;

/** Thirty entities of other domains point to a hub, which points to thirty more of others. */
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

/** The diagrams that hold a domain: in parts where it is too large for one. */
function requestsOf(spec: Spec, domain: string): DiagramRequest[] {
  const parts = partsOfDomain(spec, domain);
  if (parts.length === 1) return [{ show: 'domain', domain }];
  return parts.map((_, at) => ({ show: 'domain', domain, part: at + 1 }));
}

const domainsOf = (spec: Spec): string[] => [
  ...new Set(
    spec.entities.flatMap(({ parent }) => (parent ? [parent.slice('domain:'.length)] : [])),
  ),
];

/** Keys and stated relationships that an entity of the domain points by, as `from to`, in order. */
const pointedBy = (spec: Spec, domain: string): string[] =>
  spec.relationships
    .filter(({ from, origin }) => {
      const isOwn = spec.items.get(`entity:${from.entity}`)?.parent === `domain:${domain}`;
      return isOwn && origin !== 'junction';
    })
    .map(({ from, to }) => `${from.entity} ${to.entity}`)
    .sort();

/** `from to` of every line of a Mermaid text, whose names are the ids. */
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

/** Each of the first list without one of the second: what a text has lost. */
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
  [
    'the example',
    async () => (await loadSpec({ content: 'content', now: '2026-11-22' })).spec,
  ] as const,
  ['a platform whose domains all lead to one hub', () => synthetic(100)] as const,
  ['a hub between sixty entities of others', crowded] as const,
])('of %s', (_, load) => {
  it('the texts of a domain hold every relationship that its entities point by, to the entity itself', async () => {
    const spec = await load();
    const titles = new Map(spec.entities.map(({ id, title }) => [title, id]));
    const domains = domainsOf(spec);
    expect(domains.length).toBeGreaterThan(3);
    for (const domain of domains) {
      const wanted = pointedBy(spec, domain);
      const texts = requestsOf(spec, domain).map((request) => writeDiagram(spec, request));
      expect(missing(wanted, inMermaid(texts.flatMap((text) => text.mermaid)))).toEqual([]);
      expect(
        missing(
          wanted,
          texts.flatMap((text) => inPlantUml(text.plantuml, titles)),
        ),
      ).toEqual([]);
      const models = requestsOf(spec, domain).map((request) => showDiagram(spec, request));
      const sentences = models.flatMap((model) =>
        (model.inTexts ?? model).lines.map(({ words }) => words),
      );
      expect(
        missing(
          sentences,
          texts.flatMap((text) => inDot(text.dot)),
        ),
      ).toEqual([]);
    }
  }, 60_000);

  it('and count every relationship that leads to its entities', async () => {
    const spec = await load();
    for (const domain of domainsOf(spec)) {
      const shown = new Set(
        requestsOf(spec, domain)
          .map((request) => showDiagram(spec, request))
          .flatMap((model) => (model.inTexts ?? model).lines)
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

it('the Mermaid of a domain of 25 that all leads away from still draws by itself, below 50,000 characters', async () => {
  const spec = await synthetic(100);
  const { mermaid: parts } = writeDiagram(spec, { show: 'domain', domain: 'area-00002' });
  expect(parts).toHaveLength(1);
  expect(parts[0]!.length).toBeLessThan(50_000);
  expect(await mermaid.parse(parts[0]!)).toMatchObject({ diagramType: 'er' });
});

it('what only points to a crowded domain is gathered in its texts, so that these stay short', async () => {
  const spec = await synthetic(1000);
  const { mermaid: parts } = writeDiagram(spec, { show: 'domain', domain: 'area-00000' });
  expect(parts).toHaveLength(1);
  expect(parts[0]).toContain('25 entities');
});

it('the texts of the domains hold the links that the picture leaves out', async () => {
  const spec = await synthetic(750);
  const { boxes, lines } = showDiagram(spec, { show: 'domains' });
  const { mermaid: parts, dot, plantuml } = writeDiagram(spec, { show: 'domains' });
  expect(lines).toHaveLength(28);
  expect(inMermaid(parts)).toHaveLength(57);
  expect(inDot(dot)).toHaveLength(57);
  expect(plantuml.match(/ : \d+$/gmu)).toHaveLength(57);
  expect(boxes).toHaveLength(30);
}, 60_000);
