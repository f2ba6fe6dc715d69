/** Every word that a diagram adds to those of authors comes from the strings, in the language of the specification. */
import { describe, expect, it } from 'vitest';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { DiagramModel } from '../../../plugins/specbook/erd/model/diagram-model.ts';
import {
  listDetailVariants,
  listDiagrams,
} from '../../../plugins/specbook/erd/model/every-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { textsWithOwnWords } from '../../support/own-words.ts';
import { PSEUDO } from '../../support/pseudo-locale.ts';
import { specOf } from '../../support/spec-of.ts';
import { LIBRARY, readFolder, SHOP } from '../../support/specs.ts';
import { star } from '../../support/synthetic-models.ts';

function textsOf({
  title,
  description,
  nodes,
  edges,
  clusters = [],
  ...rest
}: DiagramModel): string[] {
  const rows = nodes.flatMap((node) => node.rows);
  const texts = [
    title,
    description,
    ...rest.notes,
    ...rest.sentences,
    ...nodes.flatMap((node) => [node.title, node.tooltip, node.note, ...node.badges]),
    ...rows.flatMap(({ text, tooltip }) => [text, tooltip]),
    ...edges.flatMap(({ tooltip, label, fullLabel, verb }) => [tooltip, label, fullLabel, verb]),
    ...clusters.map((cluster) => cluster.title),
  ];
  return texts.filter((text) => text !== undefined);
}

describe('in a language that puts every text of the interface in brackets', () => {
  it.each<[string, () => Promise<Spec>]>([
    ['a shop', () => readFolder(SHOP)],
    ['a library', () => readFolder(LIBRARY)],
    ['200 entities', async () => (await specOf(Object.fromEntries(syntheticSpec(200)))).spec],
    ['a star of 60 entities', () => star(60)],
  ])('diagrams of %s say nothing in words of their own', async (_, read) => {
    const spec = { ...(await read()), locale: PSEUDO };
    const requests = [...listDiagrams(spec), ...listDetailVariants(spec)];
    const texts = new Set(requests.flatMap((request) => textsOf(buildDiagram(spec, request))));
    expect([...texts].filter((text) => text.includes('⟦')).length).toBeGreaterThan(20);
    expect(textsWithOwnWords(spec, [...texts])).toEqual([]);
  });
});
