import { stringsOf } from '../../i18n/index.ts';
import { code, lines, right } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Item, Requirement } from '../../model/item.ts';
import { pointingTo } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { addedRun } from '../additions.ts';
import type { Columns } from './register.ts';

/** Columns of environments in which requirements are measured. */
export const environmentColumns = (spec: Spec) => {
  const { nouns, terms } = stringsOf(spec);
  return {
    environment: { label: terms.environment, cell: ({ id }) => code(id) },
    description: {
      label: terms.description,
      cell: (item) =>
        item.implied
          ? undefined
          : lines(inlineProse(spec, item.data.description), addedRun(spec, item)),
    },
    requirements: {
      ...right(nouns.requirements.label),
      cell: ({ key }) =>
        String(pointingTo<Requirement>(spec, key, ['environment'], 'requirement').length),
    },
    runs: {
      ...right(terms.runs),
      cell: ({ key }) => String(pointingTo<Item<'run'>>(spec, key, ['environment'], 'run').length),
    },
  } satisfies Columns<Item<'environment'>>;
};
