/** Remembers results for as long as the objects that they were computed from are in use. */

type Computed<Result> = Map<string, Result> | WeakMap<object, Result>;

interface Memory<Result> {
  ofOwner?: { result: Result };
  byText?: Map<string, Result>;
  byObject?: WeakMap<object, Result>;
}

/** Where the result for an argument is, or will be. */
function storeOf<Result>(memory: Memory<Result>, argument: object | string): Computed<Result> {
  return typeof argument === 'string'
    ? (memory.byText ??= new Map<string, Result>())
    : (memory.byObject ??= new WeakMap<object, Result>());
}

/**
 * The same function, computing once per object, or once per object and second argument. The result must depend on
 * nothing else, and nobody may change it.
 *
 * @example export const verdictsOf = memoize((spec: Spec) => computeVerdicts(spec));
 * @example export const recordSize = memoize((spec: Spec, entity: Entity) => sizeOf(spec, entity));
 * @example const parse = memoize((spec: Spec, markdown: string) => parseProse(spec, markdown));
 */
export function memoize<
  Owner extends object,
  Rest extends readonly [] | readonly [argument: object | string],
  Result,
>(compute: (owner: Owner, ...rest: Rest) => Result): (owner: Owner, ...rest: Rest) => Result {
  const memories = new WeakMap<Owner, Memory<Result>>();
  return (owner, ...rest) => {
    let memory = memories.get(owner);
    if (!memory) memories.set(owner, (memory = {}));
    const [argument] = rest;
    if (argument === undefined)
      return (memory.ofOwner ??= { result: compute(owner, ...rest) }).result;
    const store = storeOf(memory, argument) as Map<object | string, Result>;
    if (store.has(argument)) return store.get(argument) as Result;
    const result = compute(owner, ...rest);
    store.set(argument, result);
    return result;
  };
}
