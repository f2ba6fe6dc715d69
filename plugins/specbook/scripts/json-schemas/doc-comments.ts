/**
 * The doc comments of schema/, so that editors show what the code says: one source. Read with the TypeScript compiler
 * while developing; the package ships the outcome.
 */
import ts from 'typescript';

/** What the comment above one key says. */
export interface KeyDoc {
  /** Its sentences, on one line. */
  description: string;
  /** What stands behind each `@example`: YAML. */
  examples: readonly string[];
}

/** What the comments of one object say. */
export interface ObjectDoc {
  /** The comment above the declaration. */
  description?: string;
  /** The comments above its keys, those of spread objects included. */
  keys: ReadonlyMap<string, KeyDoc>;
}

/** A source file, by the path that its imports are relative to: all files lie in one folder. */
export interface SourceText {
  /** `field.ts`. */
  name: string;
  /** Its text. */
  text: string;
}

interface Declaration {
  object: ts.ObjectLiteralExpression;
  comment: KeyDoc | undefined;
}

interface Module {
  declarations: Map<string, Declaration>;
  /** Name here → name and file there. */
  imports: Map<string, { file: string; name: string }>;
  /** `const { owner } = lifecycle` → `owner` is a key of `lifecycle`. */
  picked: Map<string, { from: string; key: string }>;
}

function commentOf(node: ts.Node): KeyDoc | undefined {
  const blocks = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const block = blocks.at(-1);
  if (!block) return undefined;
  const text = (comment: ts.JSDoc['comment']): string =>
    (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/gu, ' ').trim();
  const examples = (block.tags ?? []).filter((tag) => tag.tagName.text === 'example');
  return { description: text(block.comment), examples: examples.map((tag) => text(tag.comment)) };
}

/** The object literal of `{…}`, `z.strictObject({…})` or `z.strictObject({…}).superRefine(…)`. */
function objectOf(expression: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (!ts.isCallExpression(expression)) return undefined;
  const { expression: callee, arguments: given } = expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const first = given[0];
  if (callee.name.text === 'strictObject' && first && ts.isObjectLiteralExpression(first)) {
    return first;
  }
  return objectOf(callee.expression);
}

function readDeclaration(module: Module, statement: ts.VariableStatement): void {
  for (const { name, initializer } of statement.declarationList.declarations) {
    if (!initializer) continue;
    if (ts.isObjectBindingPattern(name) && ts.isIdentifier(initializer)) {
      for (const element of name.elements) {
        const key = element.name.getText();
        module.picked.set(key, { from: initializer.text, key });
      }
    }
    const object = objectOf(initializer);
    if (!ts.isIdentifier(name) || !object) continue;
    module.declarations.set(name.text, { object, comment: commentOf(statement) });
  }
}

function readImport(module: Module, statement: ts.ImportDeclaration): void {
  const bindings = statement.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(statement.moduleSpecifier)) {
    return;
  }
  const file = statement.moduleSpecifier.text.replace(/^\.\//u, '');
  for (const { name, propertyName } of bindings.elements) {
    module.imports.set(name.text, { file, name: (propertyName ?? name).text });
  }
}

function readModule({ name, text }: SourceText): Module {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const module: Module = { declarations: new Map(), imports: new Map(), picked: new Map() };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) readImport(module, statement);
    if (ts.isVariableStatement(statement)) readDeclaration(module, statement);
  }
  return module;
}

/**
 * The doc comments of every object schema, by `file#name`.
 *
 * @example readDocComments([{ name: 'rule.ts', text }]).get('rule.ts#RuleSchema')?.keys.get('kind')
 */
export function readDocComments(files: readonly SourceText[]): Map<string, ObjectDoc> {
  const modules = new Map(files.map((file) => [file.name, readModule(file)]));

  function keysOf(file: string, name: string): ReadonlyMap<string, KeyDoc> {
    const module = modules.get(file);
    const declaration = module?.declarations.get(name);
    if (module && declaration) return keysOfObject(file, module, declaration.object);
    const imported = module?.imports.get(name);
    return imported ? keysOf(imported.file, imported.name) : new Map<string, KeyDoc>();
  }

  function keysOfObject(file: string, module: Module, object: ts.ObjectLiteralExpression) {
    const keys = new Map<string, KeyDoc>();
    for (const property of object.properties) {
      if (ts.isSpreadAssignment(property)) {
        for (const [key, doc] of keysOf(file, property.expression.getText())) keys.set(key, doc);
      } else if (ts.isShorthandPropertyAssignment(property)) {
        const picked = module.picked.get(property.name.text);
        const doc = picked && keysOf(file, picked.from).get(picked.key);
        if (doc) keys.set(property.name.text, doc);
      } else if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)) {
        const doc = commentOf(property);
        if (doc) keys.set(property.name.text, doc);
      }
    }
    return keys;
  }

  const docs = new Map<string, ObjectDoc>();
  for (const [file, { declarations }] of modules) {
    for (const [name, { comment }] of declarations) {
      const description = comment?.description;
      docs.set(`${file}#${name}`, {
        keys: keysOf(file, name),
        ...(description === undefined ? {} : { description }),
      });
    }
  }
  return docs;
}
