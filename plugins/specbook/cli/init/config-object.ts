/** Finds the options of an Astro config in its syntax tree, through `defineConfig` and variables. */
import type { Node } from '@babel/types';

/** A node of one type. */
export type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>;

/** Why the options could not be found. */
export class UnreadableConfigError extends Error {
  override name = 'UnreadableConfigError';
}

/** The value of a variable of the file; undefined if it is imported, or declared twice. */
function valueOfVariable(program: NodeOf<'Program'>, name: string): Node | undefined {
  const found = program.body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
    .flatMap((node) => (node?.type === 'VariableDeclaration' ? node.declarations : []))
    .filter(({ id }) => id.type === 'Identifier' && id.name === name);
  return found.length === 1 ? (found[0]?.init ?? undefined) : undefined;
}

/** What a function returns, if that is all it does. */
function returnedBy(node: NodeOf<'ArrowFunctionExpression' | 'FunctionExpression'>): Node {
  if (node.body.type !== 'BlockStatement') return node.body;
  const [statement, ...others] = node.body.body;
  if (statement?.type === 'ReturnStatement' && statement.argument && others.length === 0) {
    return statement.argument;
  }
  throw new UnreadableConfigError('its options are computed by a function');
}

/**
 * The expression behind parentheses, types, `defineConfig()` and variables of the file.
 *
 * @throws UnreadableConfigError if the value is computed
 */
export function resolveExpression(program: NodeOf<'Program'>, node: Node): Node {
  switch (node.type) {
    case 'TSSatisfiesExpression':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return resolveExpression(program, node.expression);
    case 'Identifier': {
      const value = valueOfVariable(program, node.name);
      if (value) return resolveExpression(program, value);
      throw new UnreadableConfigError(`"${node.name}" is not declared in this file`);
    }
    case 'CallExpression': {
      const {
        callee,
        arguments: [argument],
      } = node;
      const isConfig = callee.type === 'Identifier' && callee.name === 'defineConfig';
      if (isConfig && argument) return resolveExpression(program, argument);
      throw new UnreadableConfigError('it is computed by a function call');
    }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return resolveExpression(program, returnedBy(node));
    default:
      return node;
  }
}

/**
 * The object of options that a config exports.
 *
 * @throws UnreadableConfigError if there is none, or it is computed
 */
export function findConfigObject(program: NodeOf<'Program'>): NodeOf<'ObjectExpression'> {
  const exported = program.body.find((node) => node.type === 'ExportDefaultDeclaration');
  if (!exported) throw new UnreadableConfigError('it has no default export');
  const found = resolveExpression(program, exported.declaration);
  if (found.type === 'ObjectExpression') return found;
  throw new UnreadableConfigError('its options are computed');
}

/** The value of a key of an object; undefined if it has no such key. */
export function valueOfKey(object: NodeOf<'ObjectExpression'>, name: string): Node | undefined {
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') continue;
    const { key } = property;
    const isNamed =
      (key.type === 'Identifier' && !property.computed && key.name === name) ||
      (key.type === 'StringLiteral' && key.value === name);
    if (isNamed) return property.type === 'ObjectProperty' ? property.value : undefined;
  }
  return undefined;
}
