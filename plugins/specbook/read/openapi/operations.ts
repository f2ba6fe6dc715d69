/** Operations and tags of an OpenAPI document. */
import type { Operation, OperationTag } from '../../model/performance/operation.ts';
import type { Position, Problem } from '../../model/problem.ts';
import { dereference } from './dereference.ts';
import type { DocumentNode } from './document-tree.ts';
import type { ReaderRuleId } from '../../model/reader-rules.ts';

const METHODS = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
]);

/** An error at a position. */
export function createProblem(
  position: Position,
  rule: ReaderRuleId,
  message: string,
  hint: string,
): Problem {
  return { ...position, severity: 'error', rule, message, hint };
}

/** The path in front of all paths of a Swagger 2.0 document. */
function basePathOf(root: DocumentNode): string | undefined {
  const text = root
    .at('basePath')
    .text()
    ?.replace(/^["']|\/*["']?$/gu, '');
  return text?.startsWith('/') ? text : undefined;
}

type Entry = ReturnType<DocumentNode['entries']>[number];

function readOperation(
  { key, position, value }: Entry,
  path: string,
  basePath: string | undefined,
): Operation {
  const id = value.at('operationId').text();
  const summary = value.at('summary').text() ?? value.at('description').text()?.split('\n', 1)[0];
  return {
    method: key.toUpperCase(),
    path,
    ...(basePath !== undefined && { basePath }),
    ...(id !== undefined && { id }),
    ...(summary !== undefined && { summary }),
    tags: value
      .at('tags')
      .items()
      .flatMap((tag) => tag.text() ?? []),
    deprecated: value.at('deprecated').isTrue,
    source: position,
  };
}

/** Operations of all paths; a path that cannot be read is a problem. */
export function readOperations(root: DocumentNode, problems: Problem[]): Operation[] {
  const basePath = basePathOf(root);
  return root
    .at('paths')
    .entries()
    .flatMap(({ key: path, position, value }): Operation[] => {
      if (path.startsWith('x-')) return [];
      if (!path.startsWith('/')) {
        const hint = `write it as /${path}`;
        problems.push(
          createProblem(
            position,
            'no-path',
            `"${path}" is not a path: it does not start with /`,
            hint,
          ),
        );
        return [];
      }
      const item = dereference(root, value);
      if (!item?.isMap) {
        problems.push(
          createProblem(
            position,
            'unread-path',
            item
              ? `the path ${path} has no operations`
              : `the operations of ${path} are in another file, which is not read`,
            item ? 'list its methods below it, or remove it' : 'bundle the document into one file',
          ),
        );
        return [];
      }
      return item
        .entries()
        .filter(({ key }) => METHODS.has(key))
        .flatMap((entry) => {
          const value = dereference(root, entry.value);
          if (value) return readOperation({ ...entry, value }, path, basePath);
          const name = `${entry.key.toUpperCase()} ${path}`;
          const message = `the operation ${name} is in another file, which is not read`;
          const hint = 'bundle the document into one file';
          problems.push(createProblem(entry.position, 'unread-path', message, hint));
          return [];
        });
    });
}

/** Declared tags, then tags that only operations use. */
export function readTags(root: DocumentNode, operations: readonly Operation[]): OperationTag[] {
  const tags = new Map<string, OperationTag>();
  for (const node of root.at('tags').items()) {
    const name = node.at('name').text();
    const description = node.at('description').text();
    if (name === undefined || tags.has(name)) continue;
    tags.set(name, {
      name,
      ...(description !== undefined && { description }),
      source: node.position,
    });
  }
  for (const operation of operations) {
    for (const name of operation.tags)
      if (!tags.has(name)) tags.set(name, { name, source: operation.source });
  }
  return [...tags.values()];
}
