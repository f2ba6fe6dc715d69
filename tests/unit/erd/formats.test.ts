import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDiagram } from '../../../plugins/specbook/erd/index.ts';
import type { DiagramRequest } from '../../../plugins/specbook/erd/model/request.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { dense, specOfLinks, star } from '../../support/synthetic-models.ts';
import { HOSTILE_NAMES, hostileSpec } from './hostile.ts';
import { mermaid, parseFlowchart, shownByMermaid } from '../../support/mermaid.ts';
import { specOf } from '../../support/spec-of.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

interface ErDatabase {
  getEntities(): Map<
    string,
    { alias: string; attributes: { name: string; type: string; keys: string[] }[] }
  >;
  getRelationships(): { roleA: string; relSpec: { cardA: string; cardB: string } }[];
}

/** The result of Mermaid's own parser. */
async function parsed(text: string): Promise<ErDatabase> {
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'er' });
  // The only access to the result without a browser to render in.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  return diagram.db as unknown as ErDatabase;
}

let library: Spec;
let graphviz: Graphviz;
beforeAll(async () => {
  library = await readFolder(LIBRARY);
  graphviz = await Graphviz.load();
}, 60_000);

const REQUESTS: DiagramRequest[] = [
  { scope: 'whole' },
  { scope: 'whole', detail: 'all' },
  { scope: 'domains' },
  { scope: 'domain', domain: 'lending' },
  { scope: 'entity', entity: 'loan', degree: 2 },
];

describe('Mermaid', () => {
  it.each(REQUESTS.filter(({ scope }) => scope !== 'domains'))(
    'parses every diagram of a library: %o',
    async (request) => {
      const { mermaid: parts } = writeDiagram(library, request);
      expect(parts).toHaveLength(1);
      const database = await parsed(parts[0]!);
      expect(database.getEntities().size).toBeGreaterThan(3);
      expect(database.getRelationships().length).toBeGreaterThan(3);
    },
  );

  it('reads the same entities, fields and cardinalities', async () => {
    const text = writeDiagram(library, { scope: 'entity', entity: 'loan' }).mermaid[0]!;
    const database = await parsed(text);
    const loan = database.getEntities().get('loan')!;
    expect(loan.alias).toBe('Loan');
    expect(loan.attributes).toHaveLength(7);
    expect(loan.attributes[1]).toMatchObject({
      type: 'uuid',
      name: 'member_id',
      keys: ['FK'],
    });
    const isBy = database.getRelationships().find(({ roleA }) => roleA === 'is by')!;
    expect(isBy.relSpec).toMatchObject({ cardA: 'ONLY_ONE', cardB: 'ZERO_OR_MORE' });
  });

  it('gets domains as a flowchart, whose lines have no cardinality', async () => {
    const [text = ''] = writeDiagram(library, { scope: 'domains' }).mermaid;
    const { nodes, edges } = await parseFlowchart(text);
    expect(nodes).toContain('Lending, 5 entities');
    expect(nodes).toHaveLength(library.domains.length);
    expect(edges.length).toBeGreaterThan(3);
    for (const { label, type } of edges) {
      expect(type).toBe('arrow_open');
      expect(label).toMatch(/^(?:1 relationship|(?!1 )\d+ relationships)$/u);
    }
    expect(edges.map(({ label }) => label)).toContain('1 relationship');
  });

  it('shows hostile names of domains unchanged', async () => {
    const names = HOSTILE_NAMES.map((name, at) => [`d${at}`, { name, purpose: 'P' }] as const);
    const { spec } = await specOf({
      'spec.yaml': JSON.stringify({
        title: 'T',
        revision: '1.0.0',
        asOf: '2026-11-01',
        domains: Object.fromEntries(names),
      }),
      'entities/d0/e.yaml': 'name: E\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
    });
    const [text = ''] = writeDiagram(spec, { scope: 'domains' }).mermaid;
    const { nodes } = await parseFlowchart(text);
    expect(nodes).toEqual(
      spec.domains.map(
        ({ title }, at) => `${title.trim()}, ${at === 0 ? '1 entity' : '0 entities'}`,
      ),
    );
  });

  it('gets a flowchart of more lines than it accepts in parts', async () => {
    const ids = Array.from({ length: 34 }, (_, at) => `d${at}`);
    const { spec } = await specOf(
      Object.fromEntries(
        ids.map((id, at) => [
          `entities/${id}/e${at}.yaml`,
          [
            `name: E ${at}\npurpose: P\nfields:\n  id: { type: uuid, key: primary }`,
            ...ids
              .slice(0, at)
              .map((_, to) => `  e${to}_id: { type: uuid, references: e${to}.id }`),
            '',
          ].join('\n'),
        ]),
      ),
    );
    const { mermaid: parts } = writeDiagram(spec, { scope: 'domains' });
    expect(parts).toHaveLength(2);
    let lines = 0;
    for (const part of parts) lines += (await parseFlowchart(part)).edges.length;
    expect(lines).toBe((34 * 33) / 2);
  }, 60_000);

  it('shows hostile names unchanged', async () => {
    const spec = await hostileSpec();
    const database = await parsed(
      writeDiagram(spec, { scope: 'whole', detail: 'all' }).mermaid[0]!,
    );
    const aliases = [...database.getEntities().values()].map(({ alias }) => shownByMermaid(alias));
    expect(aliases).toEqual(spec.entities.map(({ title }) => title.trim()));
    expect(database.getRelationships()).toHaveLength(HOSTILE_NAMES.length - 1);
  });

  it('gets a large model in parts below 50,000 characters, each relationship in one of them', async () => {
    const large = await specOfLinks(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, n) => [
          `entity_number_${n}`,
          n === 0 ? [] : [`entity_number_${n - 1}`, 'entity_number_0'],
        ]),
      ),
    );
    const { mermaid: parts } = writeDiagram(large, { scope: 'whole', detail: 'all' });
    expect(parts.length).toBeGreaterThan(1);
    let relationships = 0;
    for (const part of parts) {
      expect(part.length).toBeLessThan(50_000);
      relationships += (await parsed(part)).getRelationships().length;
    }
    expect(relationships).toBe(large.relationships.length);
  }, 60_000);
});

describe('DOT', () => {
  const parse = (dot: string): { objects: { name: string; label?: string }[]; edges: unknown[] } =>
    JSON.parse(graphviz.layout(dot, 'dot_json', 'dot')) as ReturnType<typeof parse>;

  it.each(REQUESTS)('is read by Graphviz: %o', (request) => {
    const { objects, edges } = parse(writeDiagram(library, request).dot);
    expect(objects.length).toBeGreaterThan(3);
    expect(edges.length).toBeGreaterThan(3);
  });

  it('keeps hostile names unchanged', async () => {
    const svg = graphviz.layout(
      writeDiagram(await hostileSpec(), { scope: 'whole' }).dot,
      'svg',
      'dot',
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg).toContain('موعد المريض');
    expect(
      parse(writeDiagram(await hostileSpec(), { scope: 'whole', detail: 'all' }).dot).objects,
    ).toHaveLength(HOSTILE_NAMES.length);
  });

  it('lays out a dense model', async () => {
    expect(parse(writeDiagram(await dense(40), { scope: 'whole' }).dot).edges).toHaveLength(160);
  });
});

describe('PlantUML', () => {
  it('has each entity with its primary key separated, and each relationship with both cardinalities', () => {
    const { plantuml } = writeDiagram(library, { scope: 'entity', entity: 'shelf' });
    expect(plantuml).toContain('entity "Shelf" as ');
    expect(plantuml).toMatch(
      /\{\n {2}\* branch_id : uuid <<PK>> <<FK>>\n {2}\* no : [^\n]*<<PK>>\n {2}--/u,
    );
    expect(plantuml).toMatch(/^e\d+ \}o--\|\| e\d+ : /mu);
  });

  it('takes no name for markup, a method or a statement', async () => {
    const { plantuml } = writeDiagram(await hostileSpec(), { scope: 'whole', detail: 'all' });
    for (const line of plantuml.split('\n')) {
      const rest = line
        .replace(/<U\+[0-9A-F]{4,6}>/gu, '')
        .replace(/<<[^<>]*>>/gu, '')
        .replace(/^entity "[^"]*" as e\d+( \{)?$|^e\d+ [|}o.{-]+ e\d+( : .*)?$/u, '');
      expect(rest).not.toMatch(/[<>"`\\#%;&()[\]~]|__|\*\*/u);
    }
    expect(plantuml.split('\n').filter((line) => line.startsWith('entity '))).toHaveLength(
      HOSTILE_NAMES.length,
    );
  });
});

it('writes a star', async () => {
  expect(writeDiagram(await star(60), { scope: 'whole' }).plantuml).toMatch(/@enduml\n$/u);
});
