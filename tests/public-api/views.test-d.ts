/* The types of `astro-specbook/views`; see index.test-d.ts. */
import { expectTypeOf } from 'vitest';
import type { Item, Spec } from '../../plugins/specbook/load.ts';
import { defineView, type CustomView, type ViewKind } from '../../plugins/specbook/views.ts';

const view = defineView({
  kind: 'service',
  sections: [
    {
      id: 'runbook',
      title: 'Runbook',
      when: ({ item }) => item.data.external !== true,
      build({ item, spec }) {
        expectTypeOf(item).toEqualTypeOf<Item<'service'>>();
        expectTypeOf(spec).toEqualTypeOf<Spec>();
        return item.id;
      },
    },
  ],
  move: { runbook: { before: 'x' } },
  remove: ['y'],
});
expectTypeOf(view).toEqualTypeOf<CustomView>();
expectTypeOf<'entity' | 'requirement' | 'service' | 'run'>().toExtend<ViewKind>();
// @ts-expect-error fields are rows of a table
defineView({ kind: 'field' });
// @ts-expect-error a section has a text
defineView({ kind: 'entity', sections: [{ id: 'a', title: 'A', build: () => 1 }] });
