import { countProblems } from '../../model/problem-text.ts';
import { componentModules } from './components-module.ts';
import { generatedStyles } from './generated-styles.ts';
import { ownHighlighter } from './highlighter.ts';
import { lookFiles } from './look-module.ts';
import { diagramClient } from './mermaid.ts';
import { mdxBodies, mdxLinks } from './mdx-bodies.ts';
import { SpecProblemsError } from './problem-report.ts';
import { allStates } from './state.ts';
import type { VitePlugin } from './vite-types.ts';

/**
 * Stops a build whose specification has errors, before any file is written. Thrown here and not in a hook of the
 * integration, because Astro announces what a hook throws as an unhandled error.
 */
function stopOnErrors(): VitePlugin {
  return {
    name: 'specbook:stop-on-errors',
    config() {
      const broken = allStates().filter(
        ({ problems, config }) =>
          config.command === 'build' && !config.allowErrors && countProblems(problems).errors > 0,
      );
      if (broken.length > 0) throw new SpecProblemsError(broken);
    },
  };
}

/** The plugins that a site adds to Vite, once for all its specifications. */
export function vitePlugins(): VitePlugin[] {
  return [
    stopOnErrors(),
    mdxBodies(),
    mdxLinks(),
    diagramClient(),
    generatedStyles(),
    lookFiles(),
    ownHighlighter(),
    componentModules(),
  ];
}
