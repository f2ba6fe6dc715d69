import { describe, expect, it } from 'vitest';
import { compile } from '../../../plugins/specbook/i18n/compile.ts';
import { en } from '../../../plugins/specbook/i18n/en/index.ts';
import { accessibleName } from '../../../plugins/specbook/site/client/erd/accessible-names.ts';
import type { DrawnEdge } from '../../../plugins/specbook/site/client/erd/drawing.ts';

const t = compile(en.erdTools, 'en');

const edge = (from: string, to: string, relationships: readonly string[] = ['r']): DrawnEdge => ({
  from,
  to,
  relationships,
  fields: [],
  fromPhrase: `refers to ${to}`,
  toPhrase: `has ${from}`,
  // Names are made of data only.
  element: undefined as unknown as SVGElement,
});
const nameOf = (edges: readonly DrawnEdge[], from?: string): string =>
  accessibleName(t, { edges }, { id: 'patient', name: 'Patient' }, from);

describe('the accessible name of a node', () => {
  it('holds its relationships as seen from this end', () => {
    expect(nameOf([edge('visit', 'patient'), edge('patient', 'clinic')])).toBe(
      'Patient, 2 relationships: has visit; refers to clinic',
    );
  });

  it('counts what an edge bundles', () => {
    expect(nameOf([edge('visit', 'patient', ['a', 'b'])])).toBe(
      'Patient, 2 relationships: has visit',
    );
  });

  it('counts the rest from the fourth edge on', () => {
    expect(nameOf(['a', 'b', 'c', 'd', 'e'].map((id) => edge(id, 'patient')))).toBe(
      'Patient, 5 relationships: has a; has b; has c; and 2 more',
    );
  });

  it('names only the relationships to the node that the walk came from', () => {
    expect(nameOf([edge('visit', 'patient'), edge('patient', 'clinic')], 'clinic')).toBe(
      'Patient, 2 relationships: refers to clinic',
    );
  });

  it('of a node without relationships says so', () => {
    expect(nameOf([])).toBe('Patient, 0 relationships');
  });
});
