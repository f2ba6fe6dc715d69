/** References inside an OpenAPI document. */
import type { DocumentNode } from './openapi-tree.ts';

/** The key that a step of a reference stands for; what is no percent-encoded UTF-8 stands for itself. */
function keyOfStep(step: string): string {
  let plain = step;
  try {
    plain = decodeURIComponent(step.replace(/%(?![\dA-Fa-f]{2})/gu, '%25'));
  } catch {
    // `%FF` is no character.
  }
  return plain.replaceAll('~1', '/').replaceAll('~0', '~');
}

/**
 * What a local reference leads to, `#/components/pathItems/clinic`; the node itself where it is none, and undefined where
 * it leads into another file.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function dereferenced(root: DocumentNode, node: DocumentNode): DocumentNode | undefined {
  const reference = node.at('$ref').text();
  if (reference === undefined) return node;
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference.slice(2).split('/');
  return steps.reduce((part, step) => part.at(keyOfStep(step)), root);
}
