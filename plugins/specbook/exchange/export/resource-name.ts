/** RFC 1123 label names: at most 63 lower-case letters, digits and `-`, not starting or ending with `-`. */

const MAX_LENGTH = 63;

function toLabel(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return name === '' ? 'x' : name;
}

/** Shortens a name to a length. */
function truncateName(name: string, length: number): string {
  return name.slice(0, length).replace(/-+$/u, '');
}

/**
 * Returns a function that gives unique names.
 *
 * @example const nameOf = createResourceNames(); nameOf('PERF-RT-002 p97.5') // 'perf-rt-002-p97-5'
 */
export function createResourceNames(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const whole = toLabel(text);
    let name = truncateName(whole, MAX_LENGTH);
    for (let count = 2; taken.has(name); count++) {
      const suffix = `-${count}`;
      name = truncateName(whole, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(name);
    return name;
  };
}
