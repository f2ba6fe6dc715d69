import { stringsOf } from '../../i18n/index.ts';
import { joined } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Run } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { reference } from '../lifecycle.ts';
import type { Columns } from './register.ts';

/** Columns of test runs. */
export const runColumns = (spec: Spec) => {
  const { performance, terms } = stringsOf(spec);
  const { runs: t } = performance;
  return {
    run: { label: terms.run, cell: (run) => linkTo(run) },
    started: { label: t.started, cell: ({ data }) => data.at.slice(0, 16).replace('T', ' ') },
    environment: {
      label: terms.environment,
      cell: ({ data }) => reference(spec, 'environment', data.environment),
    },
    system: { label: t.system, cell: ({ data }) => data.of?.system },
    tools: {
      label: t.tools,
      cell: ({ data }) => joined([...new Set(data.results.map(({ tool }) => tool))]),
    },
  } satisfies Columns<Run>;
};
