/** The diagram of the whole model in document 05. */
import { describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import type { Diagram } from '../../plugins/specbook/markup/nodes.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { mermaid, parseFlowchart } from '../support/mermaid.ts';
import { specOf } from '../support/spec-of.ts';
import { sectionNodes, treeOf } from './specs.ts';

/** Entities in a row, each of which references the one before, in turn in so many domains. */
async function chain(entities: number, domains: number): Promise<Spec> {
  const { spec } = await specOf({
    'spec.yaml': `title: T\nrevision: 1.0.0\ndomains:\n${Array.from({ length: domains }, (_, n) => `  d${n}: { name: Domain ${n} }\n`).join('')}`,
    ...Object.fromEntries(
      Array.from({ length: entities }, (_, n) => [
        `entities/d${n < domains ? n : 0}/e${n}.yaml`,
        [
          `name: Entity ${n}\npurpose: P\nfields:\n  id: { type: uuid, key: primary }`,
          ...(n === 0 ? [] : [`  before_id: { type: uuid, references: e${n - 1}.id }`]),
          '  remark: { type: text }\n',
        ].join('\n'),
      ]),
    ),
  });
  return spec;
}

function overviewOf(spec: Spec): { document: SpecDocument; number: string } {
  const document = composeDocuments(spec).find(({ slug }) => slug === '05-data-models');
  const section = document?.sections.find(({ title }) => title === 'Overview');
  if (!document || !section) throw new Error('document 05 has no overview');
  return { document, number: section.number };
}

/** The diagrams of the overview, as they are printed. */
function printed(spec: Spec): Pick<Diagram, 'request' | 'paper'>[] {
  const { document, number } = overviewOf(spec);
  return sectionNodes(treeOf(spec, document), number).flatMap((node) =>
    node.type === 'diagram' ? [{ request: node.request, paper: node.paper }] : [],
  );
}

/** The Mermaid texts of the overview in the `.md` file. */
function mermaidOf(spec: Spec): string[] {
  const { document, number } = overviewOf(spec);
  const [, section = ''] = documentMarkdown(spec, document).text.split(`\n## ${number} Overview\n`);
  const [overview = ''] = section.split('\n## ');
  return [...overview.matchAll(/^```mermaid\n(.*?)^```$/gmsu)].map(([, text = '']) => text);
}

describe('the overview of document 05', () => {
  it.each([
    [24, 'keys', 3],
    [25, 'names', 3],
    [60, 'names', 3],
    [24, 'keys', 1],
  ])(
    'has the ERD of all %d entities with their %s, of %d domains',
    async (count, detail, domains) => {
      const spec = await chain(count, domains);
      expect(printed(spec)).toEqual([{ request: { scope: 'whole' }, paper: true }]);
      const [text = '', ...more] = mermaidOf(spec);
      expect(more).toEqual([]);
      expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'er' });
      expect(text.match(/^ {2}\w+\["Entity \d+"\]/gmu)).toHaveLength(count);
      expect(text.match(/^ {2}\w+ \S+ \w+ : /gmu)).toHaveLength(count - 1);
      expect(text.match(/ PK$/gmu) ?? []).toHaveLength(detail === 'keys' ? count : 0);
      expect(text).not.toContain('remark');
    },
  );

  it('has more entities as their domains, whose lines are counts without cardinalities', async () => {
    const spec = await chain(61, 3);
    expect(printed(spec)).toEqual([{ request: { scope: 'domains' }, paper: true }]);
    const [text = '', ...more] = mermaidOf(spec);
    expect(more).toEqual([]);
    const { nodes, edges } = await parseFlowchart(text);
    expect(nodes).toEqual(['Domain 0, 59 entities', 'Domain 1, 1 entity', 'Domain 2, 1 entity']);
    const plain = { label: '1 relationship', type: 'arrow_open' };
    expect(edges).toEqual([plain, plain, plain]);
  });

  it('has no diagram of one domain with more: the chapter of the domain has it in parts', async () => {
    expect(printed(await chain(61, 1))).toEqual([]);
  });
});
