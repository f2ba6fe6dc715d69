/**
 * Rules of the reader: what it, or the site, reports of files, before any check runs. A rule is fixed where a file or an item with the
 * problem is left out of the model, or would break a build: without its message something would be missing without a word.
 */

import type { Severity } from './problem.ts';

/** A rule of the reader. */
export interface ReaderRule {
  /** What it finds, in one sentence. */
  docs: string;
  /** How bad its problems are. */
  severity: Severity;
  /** Its problems are always errors. */
  fixed: boolean;
}

const fixed = (docs: string): ReaderRule => ({ docs, severity: 'error', fixed: true });
const adjustable = (severity: Severity, docs: string): ReaderRule => ({
  docs,
  severity,
  fixed: false,
});

/** Every rule of the reader, by its id. */
export const READER_RULES = {
  'active-file': fixed('Files to publish that are pages, or hold scripts.'),
  'alias-bomb': fixed('YAML whose aliases expand to too much.'),
  'ambiguous-address': adjustable(
    'error',
    'Addresses that mean two files where the same text stands twice.',
  ),
  'broken-link': fixed('Symbolic links that lead nowhere.'),
  'cut-value': fixed('Values that a comma or a missing blank cuts off.'),
  drift: adjustable('warning', 'Differences between the specification and the database, as found.'),
  'duplicate-id': fixed('Ids that two items have.'),
  'duplicate-key': fixed('Keys that stand twice in a map.'),
  'empty-file': fixed('Files without content.'),
  'empty-value': fixed('Keys without a value.'),
  'failed-view': fixed('Sections of the project that fail for an item.'),
  'git-refused': adjustable('warning', 'Git refuses to read the repository of the content.'),
  'invalid-id': fixed('Ids with characters that no id may have.'),
  'invalid-value': fixed('Values that a key does not take.'),
  'invisible-character': fixed('Characters that nobody can see.'),
  'link-loop': fixed('Symbolic links that lead to themselves.'),
  'malformed-mdx': fixed('MDX that cannot be parsed.'),
  'malformed-yaml': fixed('YAML that cannot be parsed.'),
  'mdx-throws': fixed('MDX that fails when it is rendered.'),
  'merge-conflict': fixed('Files with the marks of a merge conflict.'),
  'missing-file': fixed('Files that are named and do not exist.'),
  'missing-id': fixed('Items without an id.'),
  'missing-mermaid': adjustable('warning', 'Mermaid fences in a site without Mermaid.'),
  'missing-import': fixed('Imports of MDX that lead nowhere.'),
  'missing-key': fixed('Required keys that are missing.'),
  'no-content': fixed('A content folder that cannot be read.'),
  'no-front-matter': fixed('Markdown without front matter.'),
  'no-path': fixed('OpenAPI paths that do not begin with a slash.'),
  'not-a-file': fixed('Folders and devices in the place of a file.'),
  'not-text': fixed('Binary files in the place of a text.'),
  'not-utf-8': fixed('Files that are not valid UTF-8.'),
  'outside-content': fixed('Files outside of the content folder.'),
  'stray-comment': adjustable('error', 'Texts that end at an unquoted " #".'),
  'too-deep': fixed('Files that nest too deeply.'),
  'too-large': fixed('Files that are too large.'),
  'unknown-file': fixed('Files at a place that means nothing.'),
  'unknown-key': fixed('Keys that an item does not have.'),
  'unknown-name': fixed('Names in MDX that nothing defines.'),
  'unread-file': adjustable('warning', 'Files that nothing reads.'),
  'unread-path': fixed('Parts of an OpenAPI document that cannot be read.'),
  unreadable: fixed('Files that cannot be opened.'),
  'unreadable-openapi': fixed('OpenAPI documents that cannot be read.'),
  'unreadable-result': fixed('Result files that cannot be read.'),
  'wrong-type': fixed('Values of another type than the key takes.'),
} as const satisfies Record<string, ReaderRule>;

/** Id of a rule of the reader. */
export type ReaderRuleId = keyof typeof READER_RULES;
