/** Compiles modules of TypeScript that exist in memory only. */
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../exchange/in-memory');

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
};

/** Declarations of libraries, which are the same for all programs. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/**
 * The errors of modules, each as `file: message`.
 *
 * @example compile({ 'a.ts': 'export const a: string = 1;' }) // ["a.ts: Type 'number' is not assignable to type 'string'."]
 */
export function compile(files: Readonly<Record<string, string>>): string[] {
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(ROOT, name), text]));
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    directoryExists: (path) => path === ROOT || (disk.directoryExists?.(path) ?? true),
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    getSourceFile: (path, ...rest) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, rest[0]);
      if (!libraries.has(path)) libraries.set(path, disk.getSourceFile(path, ...rest));
      return libraries.get(path);
    },
  };
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const name = file?.fileName.replace(`${ROOT}/`, '') ?? '';
    return `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
