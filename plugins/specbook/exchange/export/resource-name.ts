/** Names as RFC 1123 has them for a label of a host: at most 63 small letters, digits and `-`, neither end a `-`. */

const LONGEST = 63;

function plain(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return name === '' ? 'x' : name;
}

/** Cuts a name, so that a suffix still fits. */
function cut(name: string, room: number): string {
  return name.slice(0, room).replace(/-+$/u, '');
}

/**
 * Gives names, each once.
 *
 * @example const nameOf = resourceNames(); nameOf('PERF-RT-002 p97.5') // 'perf-rt-002-p97-5'
 */
export function resourceNames(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const whole = plain(text);
    let name = cut(whole, LONGEST);
    for (let count = 2; taken.has(name); count++) {
      const suffix = `-${count}`;
      name = cut(whole, LONGEST - suffix.length) + suffix;
    }
    taken.add(name);
    return name;
  };
}
