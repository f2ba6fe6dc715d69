/** Where the content collections get their specification: from the integration, else by reading it themselves. */
import { resolve } from 'node:path';
import { loadSpec, type Problem } from '../../load.ts';
import type { Spec } from '../../model/spec.ts';
import type { PageUrls } from '../../markup/page-urls.ts';
import { allStates, type SpecbookState } from './state.ts';

/** A specification, as the collections see it. */
export interface CollectionSource {
  spec: Spec;
  problems: readonly Problem[];
  /** Absolute path of the content folder. */
  content: string;
  /** Errors do not stop the build: the integration decides. */
  tolerant: boolean;
  base: string;
  prefix: string;
  urls: PageUrls;
  /** The integration watches the files, so the loader need not. */
  watched: boolean;
}

/** What the collections know of the project. */
export type CollectionProject = { root: string } & Pick<CollectionSource, 'base' | 'urls'>;

/** Reads a specification once for all the collections that ask for it at the same time. */
export interface CollectionReader {
  read(project: CollectionProject): Promise<CollectionSource>;
}

/**
 * The integration whose specification the collections show: the one with their content folder, else the first. A folder
 * that none of them has is a specification without pages.
 */
function stateOfFolder(root: string, content: string | undefined): SpecbookState | undefined {
  const states = allStates();
  const folder = resolve(root, content ?? DEFAULT_CONTENT);
  const same = states.find(({ config }) => config.content === folder);
  const isStated = content !== undefined && !process.env.SPECBOOK_CONTENT;
  return same ?? (isStated ? undefined : states[0]);
}

const DEFAULT_CONTENT = 'content';

/** @param content folder of the specification, from the root of the project; `content` by default */
export function createCollectionReader(content?: string): CollectionReader {
  let reading: Promise<CollectionSource> | undefined;

  async function readAlone({ root, base, urls }: CollectionProject): Promise<CollectionSource> {
    const override = process.env.SPECBOOK_CONTENT;
    const folder = override ? resolve(override) : resolve(root, content ?? DEFAULT_CONTENT);
    const { spec, problems } = await loadSpec({ content: folder });
    return {
      spec,
      problems,
      content: folder,
      base,
      prefix: '',
      urls,
      tolerant: false,
      watched: false,
    };
  }

  return {
    read(project) {
      const state = stateOfFolder(project.root, content);
      if (state) {
        const { spec, problems, config } = state;
        // Beside the integration, a build with errors has stopped before any loader ran.
        return Promise.resolve({ spec, problems, ...config, tolerant: true, watched: true });
      }
      reading ??= readAlone(project).finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}
