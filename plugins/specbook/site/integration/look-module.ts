/** The files of a user's look as a module: style sheets and pictures, which Vite processes as it does any other. */
import { allStates } from './state.ts';
import type { VitePlugin } from './vite-types.ts';

const ID = 'virtual:specbook/look';
const RESOLVED = `\0${ID}`;

/** Serves `virtual:specbook/look`: for the prefix of each integration the addresses of its style sheets, and its logo. */
export function lookFiles(): VitePlugin {
  return {
    name: 'specbook:look',
    resolveId(id) {
      return id === ID ? RESOLVED : undefined;
    },
    load(id) {
      return id === RESOLVED ? lookModule() : undefined;
    },
  };
}

function lookModule(): string {
  const imports: string[] = [];
  const imported = (file: string): string => {
    const name = `file${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(file)};`);
    return name;
  };
  const looks = allStates().map(({ config: { prefix, look } }) => {
    const styles = look.customCss.map((file) => imported(`${file}?url&no-inline`));
    const { light, dark } = look.logo ?? {};
    const pictures = [
      ...(light === undefined ? [] : [`light: ${imported(light)}`]),
      ...(dark === undefined ? [] : [`dark: ${imported(dark)}`]),
    ];
    return `  ${JSON.stringify(prefix)}: { styles: [${styles.join(', ')}], logo: { ${pictures.join(', ')} } },`;
  });
  return `${imports.join('\n')}\nexport const looks = {\n${looks.join('\n')}\n};\n`;
}
