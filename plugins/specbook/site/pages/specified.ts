/** What is specified, kind by kind, and how much of it is a draft. */
import type { RootContent } from 'mdast';
import {
  heading,
  paragraph,
  right,
  routeLink,
  table,
  type Content,
} from '../../documents/mdast.ts';
import type { AnyItem, Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { enumsPath } from './data-model.ts';
import { draftsOf } from './drafts.ts';

/** One row for each kind of which there is something. */
function specifiedRows(spec: Spec): Content[][] {
  const drafts = Map.groupBy<Kind, AnyItem>(draftsOf(spec), ({ kind }) => kind);
  const kinds: readonly (readonly [name: string, path: string, items: readonly AnyItem[]])[] = [
    ['Domains', '/data-model/', spec.domains],
    ['Entities', '/entities/', spec.entities],
    ['Enumerations', enumsPath(spec), spec.enums],
    ['Business rules', '/traceability/', spec.rules],
    ['Performance requirements', '/performance/', spec.requirements],
    ['Technical constraints', '/constraints/', spec.constraints],
    ['Proofs of concept', '/pocs/', spec.pocs],
    ['Acceptance criteria', '/acceptance/', spec.criteria],
    ['Considerations', '/considerations/', spec.considerations],
    ['Runs of evidence', '/performance/#sec.evidence', spec.runs],
  ];
  return kinds.flatMap(([name, path, items]) => {
    const [first] = items;
    if (!first) return [];
    const inDraft = drafts.get(first.kind)?.length ?? 0;
    return [[routeLink(path, name), String(items.length), String(inDraft)]];
  });
}

/** The section of the front page. */
export function specified(spec: Spec): RootContent[] {
  const rows = specifiedRows(spec);
  return [
    heading(2, 'What is specified', 'sec.specified'),
    rows.length === 0
      ? paragraph('Nothing yet.')
      : table({
          caption: 'What is specified, and how much of it is a draft',
          columns: ['Kind', right('Number'), right('Drafts')],
          rows,
        }),
  ];
}
