/** References in the sections that a project adds to items. */
import { meansBroken } from './link.ts';
import { memoize } from './memoize.ts';
import { mentionsIn } from './mentions.ts';
import { indexNames } from './resolve.ts';
import type { Spec, Unresolved } from './spec.ts';
import type { ViewData } from './view-data.ts';

/**
 * Those that lead nowhere. A section is made by one function for all items of a kind, so each is listed once, at the first
 * of its items.
 */
export function unresolvedInSections(spec: Spec): readonly Unresolved[] {
  return spec.views ? unresolvedIn(spec, spec.views) : [];
}

const unresolvedIn = memoize((spec: Spec, { sections: added }: ViewData) => {
  const names = indexNames(spec.items);
  const found = new Map<string, Unresolved>();
  for (const [from, sections] of added) {
    const kind = from.slice(0, from.indexOf(':'));
    for (const { id, text: markdown } of sections) {
      for (const { text } of mentionsIn(markdown)) {
        const name = [kind, id, text].join(' ');
        const resolved = names.resolve(text);
        if (resolved.ok || found.has(name) || meansBroken(text, [], spec.broken)) continue;
        const { ambiguous, missingPartOf, suggestion } = resolved;
        found.set(name, {
          ...{ from, relation: 'mentions', path: [], text, expected: [], section: id },
          ...(ambiguous && { ambiguous }),
          ...(missingPartOf && { missingPartOf }),
          ...(suggestion !== undefined && { suggestion }),
        });
      }
    }
  }
  return [...found.values()];
});
