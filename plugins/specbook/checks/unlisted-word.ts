import { kindNoun } from '../model/kind-noun.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, referenceSeverity, someOf } from './report.ts';

/** Words that a vocabulary of spec.yaml does not list. */
export function unlistedWords(spec: Spec): Problem[] {
  return spec.unresolved.flatMap(
    ({ from, path, text, expected, suggestion, vocabulary, relation }) => {
      const item = spec.items.get(from);
      const [kind] = expected;
      if (!item || vocabulary === undefined || kind === undefined) return [];
      const listed = [...spec.items.values()].filter((other) => other.kind === kind);
      const isFolder = relation === 'domain' && item.kind === 'entity';
      return [
        problemIn(item, {
          rule: 'unlisted-word',
          path,
          severity: referenceSeverity(spec, item),
          message: isFolder
            ? `the folder "${text}" is no domain of spec.yaml`
            : `"${text}" is no ${kindNoun(kind)} of spec.yaml`,
          hint: didYouMean(
            suggestion,
            `list it under ${vocabulary}: in spec.yaml, or write one of ${someOf(listed.map(({ id }) => id))}`,
          ),
        }),
      ];
    },
  );
}
