/** Modules of a built site as classic scripts, which browsers run from a folder. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageModule } from './rewrite-page.ts';

/** A part of a syntax tree, as Vite's parser writes it. */
interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  source?: SyntaxNode;
  expressions?: readonly unknown[];
}

/** What a plugin of Vite is called with. */
interface PluginContext {
  parse: (code: string) => SyntaxNode;
}

/** A part of Vite, which a project has through Astro. */
interface ViteModule {
  build: (
    config: object,
  ) => Promise<
    { output: readonly { code?: string }[] } | readonly { output: readonly { code?: string }[] }[]
  >;
}

/** Bundles modules of one site. */
export interface Bundler {
  /** One script for all modules of a page, with what makes them work from a folder before them. */
  bundlePage: (modules: readonly PageModule[]) => Promise<string>;
  /** A module that scripts load by its address, such as that of Pagefind. */
  bundleModule: (path: string) => Promise<string>;
}

const ENTRY = '\0specbook-entry';
/** Runs before the modules of a page. */
const RUNTIME = fileURLToPath(new URL(`./runtime${extname(import.meta.url)}`, import.meta.url));

/** Every node of a syntax tree. */
function* walk(node: unknown): Generator<SyntaxNode> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && 'start' in node) yield node as SyntaxNode;
  for (const child of Object.values(node)) yield* walk(child);
}

/** An address that the bundler resolves; minifiers write it between backticks. */
function isKnown({ type, expressions }: SyntaxNode): boolean {
  return type === 'Literal' || (type === 'TemplateLiteral' && expressions?.length === 0);
}

/** What is imported by an address that is not known beforehand, and the address of a module itself, are asked of the runtime. */
function replaceAddresses(code: string, path: string, tree: SyntaxNode): string {
  let replaced = code;
  const edits = [...walk(tree)].flatMap(({ type, start, end, source }) => {
    if (type === 'ImportExpression' && source !== undefined && !isKnown(source))
      return [{ start, end: source.start, text: 'window.specbookOffline.importModule(' }];
    const isAddress = type === 'MemberExpression' && code.slice(start, end) === 'import.meta.url';
    return isAddress
      ? [{ start, end, text: `window.specbookOffline.address(${JSON.stringify(path)})` }]
      : [];
  });
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
    replaced = replaced.slice(0, start) + text + replaced.slice(end);
  return replaced;
}

/**
 * A bundler for the site in a folder.
 *
 * @param root folder of the project, whose Astro brings Vite
 * @throws if Astro is not installed there
 */
export async function createBundler(folder: string, base: string, root: string): Promise<Bundler> {
  const astro = createRequire(join(root, 'package.json')).resolve('astro/package.json');
  const vite = pathToFileURL(createRequire(astro).resolve('vite')).href;
  const { build } = (await import(vite)) as ViteModule;

  async function bundle(
    entry: string,
    virtual: ReadonlyMap<string, string>,
    output: object = {},
  ): Promise<string> {
    const plugin = {
      name: 'specbook:offline',
      enforce: 'pre',
      resolveId: (id: string) => {
        const inSite = id.startsWith(base) ? join(folder, id.slice(base.length)) : '';
        return virtual.has(id) ? id : existsSync(inSite) ? inSite : undefined;
      },
      load: (id: string) => virtual.get(id),
      transform(this: PluginContext, code: string, id: string) {
        const path = relative(folder, id).split(sep).join('/');
        if (path.startsWith('..') || !/\bimport\b/u.test(code)) return undefined;
        return { code: replaceAddresses(code, path, this.parse(code)), map: null };
      },
    };
    const built = await build({
      configFile: false,
      root: folder,
      base,
      publicDir: false,
      logLevel: 'error',
      plugins: [plugin],
      build: {
        write: false,
        minify: false,
        modulePreload: false,
        target: 'es2022',
        rolldownOptions: {
          input: entry,
          preserveEntrySignatures: 'strict',
          output: { format: 'iife', codeSplitting: false, ...output },
        },
      },
    });
    const [{ output: chunks } = { output: [] }] = [built].flat();
    return chunks[0]?.code ?? '';
  }

  return {
    bundlePage(modules) {
      const virtual = new Map<string, string>();
      const imports = [RUNTIME];
      for (const [index, module] of modules.entries()) {
        const id = 'path' in module ? join(folder, module.path) : `${ENTRY}-${index}.js`;
        if ('code' in module) virtual.set(id, module.code);
        imports.push(id);
      }
      virtual.set(ENTRY, imports.map((id) => `import ${JSON.stringify(id)};`).join('\n'));
      return bundle(ENTRY, virtual);
    },
    async bundleModule(path) {
      const code = await bundle(join(folder, path), new Map(), { name: 'specbookModule' });
      return `(() => {\n${code}\nwindow.specbookOffline.modules[${JSON.stringify(path)}] = specbookModule;\n})();\n`;
    },
  };
}
