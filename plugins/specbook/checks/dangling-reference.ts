import { primaryKey } from '../model/data/candidate-keys.ts';
import { aKind, kindNoun } from '../model/kinds.ts';
import type { AnyItem, Key, Kind } from '../model/item.ts';
import { partsOf } from '../model/item-parts.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec, Unresolved } from '../model/spec.ts';
import { didYouMean, problemIn, referenceSeverity, someOf } from './report.ts';

type Words = Pick<Problem, 'message' | 'hint'>;

/** A name with its article, for the kinds that would have been right: `a rule, requirement or entity`. */
function wanted(expected: readonly Kind[]): string {
  const [first, ...more] = expected;
  if (first === undefined) return 'an item';
  const nouns = more.map(kindNoun);
  const last = nouns.pop();
  if (last === undefined) return aKind(first);
  return `${[aKind(first), ...nouns].join(', ')} or ${last}`;
}

function missingPart(
  spec: Spec,
  owner: AnyItem,
  { text, expected, suggestion }: Unresolved,
): Words {
  const part = text.slice(text.indexOf(':') + 1).slice(owner.id.length + 1);
  const { noun, names } = partsOf(owner);
  if (part === '') {
    const [key] = primaryKey(spec.fields.get(owner.id) ?? []);
    return {
      message: `"${text}" is ${aKind(owner.kind)}, and ${wanted(expected)} is expected`,
      hint: `write ${owner.id}.${key ?? names[0] ?? '…'}`,
    };
  }
  if (names.length === 0) {
    return {
      message: `${owner.id} is ${aKind(owner.kind)} and has no parts`,
      hint: `write ${owner.id} alone`,
    };
  }
  return {
    message: `${owner.id} has no ${noun} "${part}"`,
    hint: didYouMean(suggestion, `its ${noun}s: ${someOf(names)}`),
  };
}

/** Items by what they are called; fields aside, which are called by their entity too. */
type Names = ReadonlyMap<string, readonly AnyItem[]>;

function namesOf(spec: Spec): Names {
  const names = new Map<string, AnyItem[]>();
  for (const item of spec.items.values()) {
    if (item.kind === 'field') continue;
    const same = names.get(item.id);
    if (same) same.push(item);
    else names.set(item.id, [item]);
  }
  return names;
}

/** The item that bears the name, but is of another kind than expected. */
function otherKind(names: Names, { text, expected }: Unresolved): AnyItem | undefined {
  const id = text.split('.')[0] ?? '';
  return names.get(id)?.find(({ kind }) => !expected.includes(kind));
}

function wordsFor(spec: Spec, names: Names, unresolved: Unresolved): Words {
  const { text, expected, suggestion, missingPartOf } = unresolved;
  const owner = missingPartOf && spec.items.get(missingPartOf);
  if (owner) return missingPart(spec, owner, unresolved);
  const other = expected.length > 0 ? otherKind(names, unresolved) : undefined;
  if (other) {
    const near = suggestion === undefined ? '' : `, such as ${suggestion}`;
    return {
      message: `${other.id} is ${aKind(other.kind)}, not ${wanted(expected)}`,
      hint: `write the id of ${wanted(expected)}${near}`,
    };
  }
  const [only, ...more] = expected;
  const noun =
    only === undefined || more.length > 0 ? 'item' : kindNoun(only === 'field' ? 'entity' : only);
  const missing = only === 'field' && more.length === 0 ? (text.split('.')[0] ?? text) : text;
  return {
    message: text === '' ? 'the reference is empty' : `there is no ${noun} "${missing}"`,
    hint: didYouMean(
      suggestion,
      `write the id of ${expected.length > 3 ? 'an item' : wanted(expected)} that exists, or add it`,
    ),
  };
}

/** `appointment.strats_at` in the fields of a rule is written as `strats_at` there. */
function ownField(spec: Spec, from: Key, unresolved: Unresolved): Unresolved | undefined {
  const holder = spec.items.get(from)?.parent;
  if (unresolved.relation !== 'fields' || holder === undefined) return undefined;
  return { ...unresolved, missingPartOf: holder };
}

/** References that lead nowhere: to no item, to a part that the item does not have, or to an item of the wrong kind. */
export function danglingReferences(spec: Spec): Problem[] {
  if (spec.unresolved.length === 0) return [];
  const names = namesOf(spec);
  return spec.unresolved.flatMap((unresolved) => {
    const { from, path, ambiguous, vocabulary, literal } = unresolved;
    const item = spec.items.get(from);
    if (!item || ambiguous || vocabulary !== undefined) return [];
    const own = ownField(spec, from, unresolved);
    const words = wordsFor(spec, names, own ?? unresolved);
    return [
      problemIn(item, {
        rule: own ? 'unknown-field' : 'dangling-reference',
        path,
        ...(literal !== undefined && { literal }),
        severity: referenceSeverity(spec, item),
        message: words.message,
        hint: own ? words.hint.replace(/(did you mean )[^.]*\./u, '$1') : words.hint,
      }),
    ];
  });
}
