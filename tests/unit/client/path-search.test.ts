/** Paths in the graph of a model: its file, hubs that are left out, and the next longer ones. */
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../plugins/specbook/erd/index.ts';
import { describeInFull } from '../../../plugins/specbook/erd/model/edges.ts';
import { hubsOf, shortestPaths } from '../../../plugins/specbook/site/client/erd/graph.ts';
import { readGraph } from '../../../plugins/specbook/site/client/erd/graph-file.ts';
import { habitualSpec } from '../../scale/habitual-spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { specOfLinks, star } from '../../support/synthetic-models.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

describe('the graph of a model', () => {
  it('has every entity, and every relationship with the phrases of the diagrams', async () => {
    const spec = await readFolder(LIBRARY);
    const file = JSON.stringify(graphOf(spec, (key) => `/${key}/`));
    const graph = readGraph(JSON.parse(file) as ReturnType<typeof graphOf>);
    expect([...graph.entities.keys()]).toEqual(spec.entities.map(({ id }) => id));
    expect(graph.entities.get('loan')).toMatchObject({ name: 'Loan', domain: 'Lending' });
    const relationships = spec.relationships.filter(({ origin }) => origin !== 'junction');
    for (const relationship of relationships) {
      const edge = graph.edges.find(({ id }) => id === relationship.id);
      expect(edge?.from).toBe(relationship.from.entity);
      expect(describeInFull(spec, relationship)).toContain(edge?.fromPhrase);
      expect(describeInFull(spec, relationship)).toContain(edge?.toPhrase);
    }
  });

  it('stays below 700 KB for 760 entities and 5,800 foreign keys', async () => {
    const { spec } = await specOf(Object.fromEntries(habitualSpec(760)));
    expect(spec.entities).toHaveLength(760);
    expect(spec.relationships.length).toBeGreaterThanOrEqual(5800);
    expect(JSON.stringify(graphOf(spec, (key) => `/${key}/`)).length).toBeLessThan(700_000);
  }, 120_000);
});

describe('paths', () => {
  it('are proposed without the entities that more than 24 others are linked to', async () => {
    const { relationships } = await star(26);
    const links = relationships.map(({ from, to }) => ({ from: from.entity, to: to.entity }));
    expect(hubsOf(links)).toEqual(['e00']);
    expect(hubsOf(links.slice(1))).toEqual([]);
  });

  it('that are the next longer ones are found too', async () => {
    const { relationships } = await specOfLinks({
      a: ['b', 'c'],
      b: ['z'],
      c: ['d'],
      d: ['z'],
      z: [],
    });
    const links = relationships.map(({ from, to }) => ({ from: from.entity, to: to.entity }));
    const nodesOf = (path: readonly { to: string }[]): string => path.map(({ to }) => to).join();
    expect(shortestPaths(links, 'a', 'z', 12).paths.map(nodesOf)).toEqual(['b,z']);
    expect(shortestPaths(links, 'a', 'z', 12, 2).paths.map(nodesOf)).toEqual(['c,d,z']);
    expect(shortestPaths(links, 'a', 'z', 12, 3).paths).toEqual([]);
  });
});
