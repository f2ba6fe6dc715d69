/** The options of the look with the files that they name, looked up before anything is built. */
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { LookOptions } from './options/look.ts';
import type { ComponentName } from './components.ts';
import { SpecbookConfigError } from './options.ts';

/** {@link LookOptions} with absolute paths. */
export interface Look extends Omit<LookOptions, 'logo' | 'favicon' | 'components'> {
  /** Absolute paths of style sheets. */
  customCss: string[];
  /** Absolute paths of components, by the part that they show. */
  components: Partial<Record<ComponentName, string>>;
  /** The picture in the header. */
  logo?: {
    /** Absolute path, for light paper or for both. */
    light: string;
    /** Absolute path, where dark paper has another. */
    dark?: string;
    alt?: string | undefined;
    replacesTitle: boolean;
  };
  /** Icon of the site: a path from the root of the site, or an address. */
  favicon?: string;
}

/** Names of icons that are found in the public folder, the best first. */
const ICONS = ['favicon.svg', 'favicon.ico', 'favicon.png'];

/** The folders that options refer to. */
type Folders = Pick<AstroConfig, 'root' | 'publicDir'>;

/**
 * Looks up the files that the options of the look name.
 *
 * @throws {SpecbookConfigError} naming every file that is not there.
 */
export function resolveLook(options: LookOptions, { root, publicDir }: Folders): Look {
  const folder = fileURLToPath(root);
  const { customCss, logo, favicon, head, social, footer, editLink, socialImage } = options;
  const missing: string[] = [];

  const fileOf = (option: string, path: string): string => {
    const file = resolve(folder, path.startsWith('/') && !existsSync(path) ? `.${path}` : path);
    if (!isFile(file)) missing.push(`- ${option}: there is no file ${file}`);
    return file;
  };
  const moduleOf = (option: string, path: string): string =>
    inPackage(path, folder) ?? fileOf(option, path);
  const inPublic = (option: string, path: string): string => {
    const file = join(fileURLToPath(publicDir), path);
    if (path.startsWith('/') && !isFile(file))
      missing.push(`- ${option}: there is no file ${file}`);
    return path;
  };

  const found = ICONS.find((name) => existsSync(new URL(name, publicDir)));
  const icon = favicon === undefined ? found && `/${found}` : inPublic('favicon', favicon);
  if (socialImage) inPublic('socialImage.src', socialImage.src);
  const { src, light, dark } = logo ?? {};
  const look: Look = {
    head,
    social,
    footer,
    editLink,
    socialImage,
    customCss: customCss.map((path, index) => moduleOf(`customCss.${index}`, path)),
    components: Object.fromEntries(
      Object.entries(options.components).map(([name, path]) => [
        name,
        moduleOf(`components.${name}`, path),
      ]),
    ),
    ...(icon !== undefined && { favicon: icon }),
    ...(logo && {
      logo: {
        light: fileOf(src === undefined ? 'logo.light' : 'logo.src', src ?? light ?? ''),
        ...(dark !== undefined && { dark: fileOf('logo.dark', dark) }),
        alt: logo.alt,
        replacesTitle: logo.replacesTitle,
      },
    }),
  };
  if (missing.length === 0) return look;
  throw new SpecbookConfigError(
    ['Options of specbook() in your Astro config name files that are missing:', ...missing].join(
      '\n',
    ),
    'customCss, components and logo are paths from the root of the project, such as ./src/theme.css; favicon and socialImage are of its public folder.',
  );
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A file of a package, such as `@fontsource/source-sans-3`; nothing where no installed package has it. */
function inPackage(specifier: string, folder: string): string | undefined {
  if (specifier.startsWith('.') || isAbsolute(specifier)) return undefined;
  try {
    return createRequire(join(folder, 'package.json')).resolve(specifier);
  } catch {
    // Then it is a path from the root of the project, which is reported when it leads nowhere.
    return undefined;
  }
}
