/** Resolves references inside an OpenAPI document. */
import type { DocumentNode } from './document-tree.ts';

/** Decodes a token of a JSON pointer; invalid percent-encoding is literal. */
function decodeToken(step: string): string {
  let plain = step;
  try {
    plain = decodeURIComponent(step.replace(/%(?![\dA-Fa-f]{2})/gu, '%25'));
  } catch {
    // `%FF` is not valid UTF-8.
  }
  return plain.replaceAll('~1', '/').replaceAll('~0', '~');
}

/**
 * The target of a local reference such as `#/components/pathItems/clinic`; the node itself if it is not a reference;
 * undefined if the target is in another file.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function dereference(root: DocumentNode, node: DocumentNode): DocumentNode | undefined {
  const reference = node.at('$ref').text();
  if (reference === undefined) return node;
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference.slice(2).split('/');
  return steps.reduce((part, step) => part.at(decodeToken(step)), root);
}
