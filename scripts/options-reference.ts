// The options of specbook() as data for the guide, read from their types and doc comments: node scripts/options-reference.ts
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = `${root}plugins/specbook/site/integration/options.ts`;

/** File that the guide reads. */
export const REFERENCE_FILE = `${root}src/options-reference.json`;

/** One option, or one key of an option. */
export interface OptionRow {
  /** `documents.splitAbove`; `links[].label` is a key of each element. */
  name: string;
  type: string;
  /** Absent where the option has none. */
  default?: string;
  example?: string;
  meaning: string;
}

/** Longest text of a type that says more than its doc comment. */
const MAX_TYPE = 90;
/** Types of these options are documented where their functions are. */
const OPAQUE = /^(?:strings|extend|rules|views|plugins|components|checks)\b/u;

function programOf(): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram([source], { ...options, noEmit: true });
}

function textOf(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return (parts ?? []).map(({ text }) => text).join('');
}

function typeName(checker: ts.TypeChecker, type: ts.Type): string {
  const text = checker
    .typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
    .replaceAll(' | undefined', '')
    .replaceAll('"', "'");
  if (text.length <= MAX_TYPE && !text.includes('{')) return text;
  if (text.startsWith("'")) return 'string';
  return checker.isArrayType(type)
    ? 'object[]'
    : text.startsWith('false')
      ? 'false | object'
      : 'object';
}

/** The type of the elements of a list, or the type itself. */
function elementOf(checker: ts.TypeChecker, type: ts.Type): { type: ts.Type; suffix: string } {
  const list = (type.isUnion() ? type.types : [type]).find((part) => checker.isArrayType(part));
  const element = list && checker.getIndexTypeOfType(list, ts.IndexKind.Number);
  return element ? { type: element, suffix: '[]' } : { type, suffix: '' };
}

/** The object among the alternatives of a type whose keys are options. */
function objectIn(type: ts.Type): ts.Type | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.find(
    (part) => (part.flags & ts.TypeFlags.Object) !== 0 && !part.getStringIndexType(),
  );
}

/** In the order of the source: those of the main file first. */
function inOrder(symbols: readonly ts.Symbol[]): ts.Symbol[] {
  const placeOf = ({ declarations }: ts.Symbol): [string, number] => {
    const [first] = declarations ?? [];
    const file = first?.getSourceFile().fileName ?? '';
    return [file === source ? '' : file, first?.pos ?? 0];
  };
  return symbols.toSorted((one, other) => {
    const [file, at] = placeOf(one);
    const [otherFile, otherAt] = placeOf(other);
    return file.localeCompare(otherFile, 'en') || at - otherAt;
  });
}

function rowsOf(checker: ts.TypeChecker, type: ts.Type, path: string): OptionRow[] {
  return inOrder(checker.getPropertiesOfType(type)).flatMap((symbol) => {
    const name = path + symbol.name;
    const [declaration] = symbol.getDeclarations() ?? [];
    if (!declaration) return [];
    const own = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    const tags = new Map(symbol.getJsDocTags(checker).map((tag) => [tag.name, textOf(tag.text)]));
    const meaning = textOf(symbol.getDocumentationComment(checker)).replace(/\s+/gu, ' ');
    const byDefault = tags.get('default');
    const example = tags.get('example');
    const row: OptionRow = {
      name,
      type: OPAQUE.test(name) ? 'object' : typeName(checker, own),
      ...(byDefault !== undefined && { default: byDefault }),
      ...(example !== undefined && { example }),
      meaning,
    };
    const { type: inner, suffix } = elementOf(checker, own);
    const object = OPAQUE.test(name) ? undefined : objectIn(inner);
    return [row, ...(object ? rowsOf(checker, object, `${name}${suffix}.`) : [])];
  });
}

/** All options, each followed by its keys. */
export function readOptions(): OptionRow[] {
  const program = programOf();
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  const alias = module?.exports?.get(ts.escapeLeadingUnderscores('SpecbookOptions'));
  if (!alias) throw new Error(`SpecbookOptions is not exported by ${source}`);
  return rowsOf(checker, checker.getDeclaredTypeOfSymbol(alias), '');
}

/** The text of {@link REFERENCE_FILE}. */
export function referenceText(options: readonly OptionRow[]): string {
  return `${JSON.stringify(options, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(REFERENCE_FILE, referenceText(readOptions()));
