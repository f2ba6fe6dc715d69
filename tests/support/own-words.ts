/** Words that are neither of the interface nor of an author: what code says by itself. */
import { deleteImpact } from '../../plugins/specbook/model/data/delete-impact.ts';
import { deriveStorage } from '../../plugins/specbook/model/data/derive-volume.ts';
import { describeRelationship } from '../../plugins/specbook/model/data/describe-relationship.ts';
import { effectiveRules } from '../../plugins/specbook/model/data/effective-rules.ts';
import { horizonDay } from '../../plugins/specbook/model/data/storage.ts';
import type { Derivation } from '../../plugins/specbook/model/performance/derivation.ts';
import { derivationsOf } from '../../plugins/specbook/model/performance/derivations.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { outsideBrackets } from './pseudo-locale.ts';

/** Units, which no author needs to have written, codes of formats, and names of products. */
const KNOWN = 'ms min days years months rps kB MB GB TB bn PRIMARY KEY no action PostgreSQL';

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];

/** The library that writes footnotes names them itself. */
const WITHOUT_LANGUAGE = ['Footnotes'];

/** Code is its author's. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/`[^`]*`/gu, ' ');
}

/** Every text in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Words of all values that authors and tools wrote. */
function authoredWords(spec: Spec): Set<string> {
  const items = [...spec.items.values()].map(({ id, title, data, body }) => [
    id,
    title,
    data,
    body,
  ]);
  const tests = [...spec.evidence.values()].flatMap((files) => [...files.values()]);
  const texts = stringsIn([spec.info, items, tests.map((file) => file.tests), spec.api]);
  return new Set([...texts, KNOWN].flatMap(wordsOf));
}

/**
 * Sentences and names that the model still makes in English. What leaves the model as code and values leaves this list.
 */
function modelSentences(spec: Spec): string[] {
  const derived = [...spec.requirements, ...spec.constraints].flatMap((item) =>
    derivationsOf(spec, item),
  );
  const volumes = spec.entities.map((entity) => deriveStorage(spec, entity, horizonDay(spec)));
  const sentences = stringsIn([
    derived.map(namesOf),
    volumes.map((one) => one && namesOf(one)),
    spec.relationships.map((one) => describeRelationship(spec, one)),
    spec.entities.flatMap((entity) => {
      const { takes, changes, blockedBy } = deleteImpact(spec, entity);
      const rules = effectiveRules(spec, entity).filter(({ rule }) => rule === undefined);
      return [rules.map(({ statement }) => statement), takes, changes, blockedBy];
    }),
    WITHOUT_LANGUAGE,
  ]).map((sentence) => withoutCode(sentence).trim());
  // Captions begin with the name of a target.
  const capitals = sentences.map((one) => one.charAt(0).toUpperCase() + one.slice(1));
  return [...new Set([...sentences, ...capitals])]
    .filter((one) => /\p{L}{2}/u.test(one))
    .sort((a, b) => b.length - a.length);
}

function namesOf({ what, source, formula, value, inputs }: Derivation): unknown {
  return [
    [what, source, formula, value],
    inputs.map(({ name, because, value: own, from, derivation }) => [
      name,
      // The key of a target, as in a reference.
      from?.part,
      because,
      own,
      derivation && namesOf(derivation),
    ]),
  ];
}

/** The texts with words that neither the strings nor an author brought. */
export function textsWithOwnWords(spec: Spec, texts: readonly string[]): string[] {
  const authored = authoredWords(spec);
  const sentences = modelSentences(spec).map(
    (one) =>
      [
        one,
        new RegExp(
          `(?<!\\p{L})${one.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}(?!\\p{L})`,
          'gu',
        ),
      ] as const,
  );
  return texts.filter((text) => {
    let rest = outsideBrackets(text);
    for (const [sentence, pattern] of sentences)
      if (rest.includes(sentence)) rest = rest.replaceAll(pattern, ' ');
    return wordsOf(rest).some((word) => !authored.has(word));
  });
}
