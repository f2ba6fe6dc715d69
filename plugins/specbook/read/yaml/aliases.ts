/** Resolves aliases of a YAML document. */
import { isAlias, visit, type Alias, type Document, type Node } from 'yaml';

function findTargets(document: Document): Map<Alias, Node | undefined> {
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
 * Returns a function that resolves an alias to the last anchor of its name before it; undefined if there is none. The
 * parser walks the whole document for each alias, which takes minutes if there are many; here one walk resolves all.
 *
 * @example createAliasResolver(parseDocument('a: &x 1\nb: *x'))(alias) // the scalar 1
 */
export function createAliasResolver(document: Document): (alias: Alias) => Node | undefined {
  let targets: Map<Alias, Node | undefined> | undefined;
  return (alias) => (targets ??= findTargets(document)).get(alias);
}
