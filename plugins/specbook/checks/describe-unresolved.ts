/** What is wrong with a reference that leads nowhere, and what to write instead. */
import { primaryKey } from '../model/data/candidate-keys.ts';
import type { AnyItem, Kind } from '../model/item.ts';
import { partsOf } from '../model/item-parts.ts';
import { aKind, kindNoun } from '../model/kind-names.ts';
import { memoize } from '../model/memoize.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec, Unresolved } from '../model/spec.ts';
import { didYouMean, someOf } from './hints.ts';

type Description = Pick<Problem, 'message' | 'hint'>;

/** The expected kinds: `a rule, requirement or entity`. */
function anyKindOf(expected: readonly Kind[]): string {
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
): Description {
  const part = text.slice(text.indexOf(':') + 1).slice(owner.id.length + 1);
  const { noun, names } = partsOf(owner);
  if (part === '') {
    const [key] = primaryKey(spec.fields.get(owner.id) ?? []);
    return {
      message: `"${text}" is ${aKind(owner.kind)}, and ${anyKindOf(expected)} is expected`,
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

/** Items by id; fields aside, whose ids begin with that of their entity. */
const itemsById = memoize((spec: Spec) =>
  Map.groupBy<string, AnyItem>(
    [...spec.items.values()].filter(({ kind }) => kind !== 'field'),
    ({ id }) => id,
  ),
);

/** An item with the id, but of another kind than expected. */
function otherKind(spec: Spec, { text, expected }: Unresolved): AnyItem | undefined {
  const id = text.split('.')[0] ?? '';
  return itemsById(spec)
    .get(id)
    ?.find(({ kind }) => !expected.includes(kind));
}

/** Message and hint for a reference that leads nowhere. */
export function describeUnresolved(spec: Spec, unresolved: Unresolved): Description {
  const { text, expected, suggestion, missingPartOf } = unresolved;
  const owner = missingPartOf && spec.items.get(missingPartOf);
  if (owner) return missingPart(spec, owner, unresolved);
  const other = expected.length > 0 ? otherKind(spec, unresolved) : undefined;
  if (other) {
    const near = suggestion === undefined ? '' : `, such as ${suggestion}`;
    return {
      message: `${other.id} is ${aKind(other.kind)}, not ${anyKindOf(expected)}`,
      hint: `write the id of ${anyKindOf(expected)}${near}`,
    };
  }
  const [only, ...more] = expected;
  const noun =
    only === undefined || more.length > 0 ? 'item' : kindNoun(only === 'field' ? 'entity' : only);
  const missing = only === 'field' && more.length === 0 ? (text.split('.')[0] ?? text) : text;
  const file = spec.unreadItems?.get(text.slice(text.indexOf(':') + 1).split('.')[0] ?? '');
  const wanted = expected.length > 3 ? 'an item' : anyKindOf(expected);
  return {
    message: text === '' ? 'the reference is empty' : `there is no ${noun} "${missing}"`,
    hint:
      file === undefined
        ? didYouMean(suggestion, `write the id of ${wanted} that exists, or add it`)
        : `see the warning of ${file}, which is not read`,
  };
}
