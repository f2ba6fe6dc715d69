/* The types of `astro-specbook/checks`; see index.test-d.ts. */
import { expectTypeOf } from 'vitest';
import { defineCheck, type CustomCheck, type RULES } from '../../plugins/specbook/checks.ts';
import type { Position, Problem, Spec } from '../../plugins/specbook/load.ts';

expectTypeOf<typeof defineCheck>().toEqualTypeOf<(check: CustomCheck) => CustomCheck>();
expectTypeOf<(typeof RULES)[number]>().toEqualTypeOf<{
  id: string;
  severity: 'error' | 'warning' | 'draft';
  docs: string;
  fixed: boolean;
}>();

defineCheck({
  id: 'team/owner',
  severity: 'draft',
  run({ spec, report }) {
    expectTypeOf(spec).toEqualTypeOf<Spec>();
    const [item] = spec.entities;
    if (item) report({ item, path: ['fields', 0, 'type'], literal: 'uuid', message: 'found' });
    const position: Position = { file: 'spec.yaml', line: 1, column: 1 };
    report({ position, message: 'found', severity: 'warning' satisfies Problem['severity'] });
    // @ts-expect-error a report has a place
    report({ message: 'found' });
  },
});
// @ts-expect-error an id has a namespace
defineCheck({ id: 'owner', severity: 'error', run: () => undefined });
