import { describe, expect, it } from 'vitest';
import { describeInFull } from '../../../plugins/specbook/erd/model/edges.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import { entityName } from '../../../plugins/specbook/model/data/describe-relationship.ts';
import { phrase } from '../../../plugins/specbook/site/client/erd/words.ts';
import { HOSTILE_NAMES, hostileSpec } from '../erd/hostile.ts';

const WORDS =
  'Each Appointment is for exactly one Patient (patient_id). Each Patient has any number of Appointments.';

describe('a relationship as seen from one end', () => {
  it('is told without the name of that end', () => {
    expect(phrase(WORDS, ['Appointment', 'Patient'], 'there')).toBe(
      'is for exactly one Patient (patient_id)',
    );
    expect(phrase(WORDS, ['Appointment', 'Patient'], 'back')).toBe(
      'has any number of Appointments',
    );
  });

  it('is told whole where its words are of another kind', () => {
    expect(phrase('3 relationships', ['A', 'B'], 'back')).toBe('3 relationships');
  });

  it('is found in every sentence of the example', async () => {
    const { spec } = await loadSpec({ content: 'content', now: '2026-11-22' });
    for (const relationship of spec.relationships) {
      const words = describeInFull(spec, relationship);
      const names = [relationship.from, relationship.to].map(({ entity }) =>
        entityName(spec, entity),
      ) as [string, string];
      for (const side of ['there', 'back'] as const) {
        expect(phrase(words, names, side)).not.toMatch(/^Each |\. Each /u);
      }
    }
  });

  it('is found between hostile names too', async () => {
    const spec = await hostileSpec();
    expect(spec.relationships).toHaveLength(HOSTILE_NAMES.length - 1);
    for (const relationship of spec.relationships) {
      const names = [relationship.from, relationship.to].map(({ entity }) =>
        entityName(spec, entity),
      ) as [string, string];
      const there = phrase(describeInFull(spec, relationship), names, 'there');
      expect(there.startsWith('Each ')).toBe(false);
    }
  });
});
