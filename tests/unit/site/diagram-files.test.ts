import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  diagramName,
  listDiagrams,
  listDetailVariants,
  type LayoutCache,
} from '../../../plugins/specbook/erd/index.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import {
  drawingFile,
  drawingPaths,
  textFile,
  textPaths,
} from '../../../plugins/specbook/site/render/diagram-files.ts';
import { filesOf, TEXTS } from '../../../plugins/specbook/site/render/diagram-file-set.ts';
import { habitualSpec } from '../../scale/habitual-spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { dense, specOfLinks } from '../../support/synthetic-models.ts';
import { HOSTILE_NAMES, hostileSpec } from '../erd/hostile.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

let library: Spec;
beforeAll(async () => {
  library = await readFolder(LIBRARY);
}, 60_000);

const names = (paths: { params: { name: string } }[]): string[] =>
  paths.map(({ params }) => params.name);

describe('the files of diagrams', () => {
  it('are a drawing in three themes and three texts for each, by stable names', () => {
    const drawings = names(drawingPaths(library));
    for (const name of ['data-model', 'domains', 'domain-lending', 'entity-member']) {
      expect(drawings).toEqual(expect.arrayContaining([name, `${name}.light`, `${name}.dark`]));
      for (const format of TEXTS) expect(names(textPaths(library, format))).toContain(name);
    }
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it('hold every detail in which a diagram of a page is drawn', () => {
    const drawings = names(drawingPaths(library));
    expect(drawings).toEqual(expect.arrayContaining(listDetailVariants(library).map(diagramName)));
    expect(drawings).toEqual(
      expect.arrayContaining([
        'data-model-lines',
        'data-model-names',
        'data-model-all',
        'entity-member-names',
      ]),
    );
    // What it shows without being asked has one name only.
    expect(drawings).not.toContain('data-model-keys');
  });

  it('are there for every link to them', () => {
    const files = new Set([
      ...names(drawingPaths(library)).map((name) => `/diagrams/${name}.svg`),
      ...TEXTS.flatMap((format) =>
        names(textPaths(library, format)).map((name) => `/diagrams/${name}.${format}`),
      ),
    ]);
    const shown = listDiagrams(library).filter(
      (request) => request.scope !== 'entity' || request.degree !== 2,
    );
    expect(shown.length).toBeGreaterThan(20);
    for (const request of shown) {
      for (const { href } of filesOf(library, request, 1, {})) expect(files).toContain(href);
    }
  });

  it('come in numbered parts where Mermaid would not draw one so long', async () => {
    const large = await specOfLinks(
      Object.fromEntries(
        Array.from({ length: 900 }, (_, n) => [
          `entity_with_a_long_name_${n}`,
          n === 0 ? [] : [`entity_with_a_long_name_${n - 1}`],
        ]),
      ),
    );
    const parts = textPaths(large, 'mmd').filter(({ params }) =>
      params.name.startsWith('data-model.'),
    );
    expect(names(parts).slice(0, 2)).toEqual(['data-model.1', 'data-model.2']);
    for (const { props } of parts) {
      const text = textFile(large, props, 'mmd');
      expect(text.length).toBeLessThan(50_000);
      expect(text).toMatch(/^erDiagram\n/u);
    }
    const labels = filesOf(large, { scope: 'whole' }, parts.length, {}).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Mermaid 1', 'Mermaid 2']));
    expect(names(textPaths(large, 'dot'))).toContain('data-model');
  }, 60_000);

  it('differ in their colours alone', async () => {
    const request = { scope: 'domain', domain: 'lending' } as const;
    const [light, dark, system] = await Promise.all(
      (['light', 'dark', 'system'] as const).map((theme) =>
        drawingFile(library, { request, theme }, {}, new Map()),
      ),
    );
    const bare = (svg: string): string => svg.replace(/<style>.*?<\/style>/su, '');
    expect(bare(dark!)).toBe(bare(light!));
    expect(bare(system!)).toBe(bare(light!));
    expect(system).toContain('@media (prefers-color-scheme: dark)');
    expect(light).not.toContain('prefers-color-scheme');
    expect(dark).not.toBe(light);
  });

  it('keep their number small where a model is large', async () => {
    const large = await dense(160);
    expect(names(drawingPaths(large)).some((name) => /^entity-.*-(?:all|names)$/u.test(name))).toBe(
      false,
    );
    const drawings = names(drawingPaths(large));
    expect(drawings).not.toContain('data-model-all');
    // One file follows the theme of the reader's system; two steps round an entity are more than can be read.
    expect(drawings.filter((name) => /\.(?:light|dark)$|-2-steps$/u.test(name))).toEqual([]);
    expect(names(textPaths(large, 'dot'))).not.toContain('entity-e00');
    expect(names(textPaths(large, 'mmd'))).toContain('entity-e00');
    const labels = filesOf(large, { scope: 'entity', entity: 'e00' }, 1, {}).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['SVG', 'Mermaid']);
  }, 60_000);
});

it('drawings of a model with real habits stay light', async () => {
  const { spec } = await specOf(Object.fromEntries(habitualSpec(160)));
  const paths = drawingPaths(spec);
  // The whole, the domains and their parts, and one for each entity.
  expect(paths.length).toBeLessThan(1.3 * spec.entities.length);
  const ofEntities = paths.filter(({ params }) => params.name.startsWith('entity-'));
  expect(ofEntities).toHaveLength(spec.entities.length);
  const layouts: LayoutCache = new Map();
  let characters = 0;
  for (const { props } of ofEntities.slice(0, 10))
    characters += (await drawingFile(spec, props, {}, layouts)).length;
  expect(characters / 10).toBeLessThan(45_000);
}, 60_000);

describe('hostile names', () => {
  it('leave every file well formed', async () => {
    const spec = await hostileSpec();
    for (const { props } of drawingPaths(spec)) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      const elements: string[] = [];
      parser.on('opentag', ({ name }) => elements.push(name));
      parser.write(await drawingFile(spec, props, {}, new Map())).close();
      expect(elements).not.toContain('script');
    }
  }, 60_000);

  it.each(TEXTS)('stand in the .%s file of each diagram, one a box', async (format) => {
    const spec = await hostileSpec();
    const whole = textPaths(spec, format).find(({ params }) => params.name === 'data-model-all')!;
    const text = textFile(spec, whole.props, format);
    const boxes = {
      mmd: /^ {2}\w+\["/gmu,
      dot: /^ {2}n\d+ \[tooltip=/gmu,
      puml: /^entity "/gmu,
    }[format];
    expect(text.match(boxes)).toHaveLength(HOSTILE_NAMES.length);
    // A string of DOT is no markup; that Graphviz reads it so is tested with the writers.
    if (format !== 'dot') expect(text).not.toContain('<script');
    expect(text).toContain('موعد المريض');
    expect(text).toContain('🏥');
  });
});
