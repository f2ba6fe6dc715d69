/** Which component shows a part of a page: that of the user, else that of Specbook. */
import { COMPONENTS, isComponentName, type ComponentName } from './components.ts';
import { allStates } from './state.ts';
import type { VitePlugin } from './vite-types.ts';

const ID = 'virtual:specbook/components/';
const RESOLVED = `\0${ID}`;

/**
 * Serves `virtual:specbook/components/<name>`: a function from the prefix of an integration to its component. Each name
 * is a module of its own, so that an original which a user wraps imports nothing that imports the wrapper.
 */
export function componentModules(): VitePlugin {
  return {
    name: 'specbook:components',
    resolveId(id) {
      return id.startsWith(ID) ? `\0${id}` : undefined;
    },
    load(id) {
      const name = id.startsWith(RESOLVED) ? id.slice(RESOLVED.length) : '';
      return isComponentName(name) ? componentModule(name) : undefined;
    },
  };
}

function componentModule(name: ComponentName): string {
  const states = allStates();
  const own = states.flatMap(({ config: { prefix, look } }) => {
    const file = look.components[name];
    return file === undefined ? [] : [{ prefix, file }];
  });
  const isNeeded = own.length < states.length;
  const original = JSON.stringify(`astro-specbook/site/components/${COMPONENTS[name].file}`);
  return [
    // A component that nobody shows brings no styles and scripts.
    isNeeded ? `import original from ${original};` : 'const original = undefined;',
    ...own.map(({ file }, index) => `import own${index} from ${JSON.stringify(file)};`),
    `const own = { ${own.map(({ prefix }, index) => `${JSON.stringify(prefix)}: own${index}`).join(', ')} };`,
    'export default (prefix) => own[prefix] ?? original;',
    '',
  ].join('\n');
}
