import { isVocabulary, kindNoun } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, referenceSeverity, someOf } from './report.ts';

/** Words that a vocabulary of spec.yaml does not list. A folder of entities is reported once, not for each of them. */
export function unlistedWords(spec: Spec): Problem[] {
  const words = [...spec.items.values()].filter(({ kind }) => isVocabulary(kind));
  const folders = new Set<string>();
  return spec.unresolved.flatMap((unresolved) => {
    const { from, path, text, suggestion, vocabulary, relation } = unresolved;
    const item = spec.items.get(from);
    const [kind] = unresolved.expected;
    if (!item || vocabulary === undefined || kind === undefined) return [];
    const severity = referenceSeverity(spec, item);
    const isFolder = relation === 'domain' && item.kind === 'entity';
    if (isFolder) {
      const folder = `${severity} ${text}`;
      if (folders.has(folder)) return [];
      folders.add(folder);
    }
    const listed = words.filter((word) => word.kind === kind).map(({ id }) => id);
    return [
      problemIn(item, {
        rule: 'unlisted-word',
        path,
        severity,
        message: isFolder
          ? `the folder "${text}" is no domain of spec.yaml`
          : `"${text}" is no ${kindNoun(kind)} of spec.yaml`,
        hint: didYouMean(
          suggestion,
          `list it under ${vocabulary}: in spec.yaml, or write one of ${someOf(listed)}`,
        ),
      }),
    ];
  });
}
