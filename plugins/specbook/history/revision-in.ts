/** What no value without quotes starts with in YAML: a text such as `{{ version }}` of a template is no revision. */
const RESERVED = '\\s#{}\\[\\],&*!|>%@`"\'';

/**
 * The revision that the text of a spec.yaml states, without parsing all of it; undefined where it states none in valid YAML.
 *
 * @param mark in front of the line, such as `\+` in a diff
 * @example revisionIn('title: Shop\nrevision: 2.3.0\n') // '2.3.0'
 */
export function revisionIn(text: string, mark = ''): string | undefined {
  const quoted = `"([^"\\n]*)"|'([^'\\n]*)'`;
  const plain = `((?![-?:](?:\\s|$))[^${RESERVED}].*?)`;
  const end = '[ \\t]*(?:[ \\t]#.*)?\\r?$';
  const line = new RegExp(`^${mark}revision:[ \\t]+(?:${quoted}|${plain})${end}`, 'mu');
  const found = line.exec(text);
  const revision = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
  return revision === undefined || revision === '' || /:(?:\s|$)/u.test(revision)
    ? undefined
    : revision;
}
