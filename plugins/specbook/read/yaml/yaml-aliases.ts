/** What the aliases of a YAML document repeat. */
import { isAlias, visit, type Alias, type Document, type Node } from 'yaml';

function targetsIn(document: Document): Map<Alias, Node | undefined> {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) targets.set(node, named.get(node.source));
      else if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return targets;
}

/**
 * Tells what an alias repeats: the last value so named before it; undefined where there is none. The parser walks the
 * whole document for each alias that it resolves, which takes minutes where there are many; here one walk answers all.
 *
 * @example aliasesOf(parseDocument('a: &x 1\nb: *x'))(alias) // the scalar 1
 */
export function aliasesOf(document: Document): (alias: Alias) => Node | undefined {
  let targets: Map<Alias, Node | undefined> | undefined;
  return (alias) => (targets ??= targetsIn(document)).get(alias);
}
