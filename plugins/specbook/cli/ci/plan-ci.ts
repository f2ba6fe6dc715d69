/** The files by which a CI service checks and publishes a specification. */
import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { runGit } from '../../history/git.ts';
import { detectPackageManager } from '../project/package-manager.ts';
import { readPackageFile } from '../project/package-json.ts';
import { Plan } from '../project/plan.ts';
import { readTemplate } from '../project/templates.ts';
import { repositoryRoot } from '../repository-root.ts';

/** CI services that files can be written for. */
export const CI_PROVIDERS = ['github', 'gitlab', 'none'] as const;
/** One of {@link CI_PROVIDERS}. */
export type CiProvider = (typeof CI_PROVIDERS)[number];

/** Where the site is published, and what fails a pull request. */
export interface CiOptions {
  /** Address of the host, without path. */
  site?: string | undefined;
  /** Path of the site. */
  base?: string | undefined;
  /** Classes of changes that fail the check of a pull request, with commas. */
  failOn?: string | undefined;
}

const FILES: Record<CiProvider, Readonly<Record<string, string>>> = {
  github: {
    'ci/github/specbook-check.yml': '.github/workflows/specbook-check.yml',
    'ci/github/specbook-site.yml': '.github/workflows/specbook-site.yml',
    'ci/github/specbook-publish.yml': '.github/workflows/specbook-publish.yml',
    'ci/github/specbook-publish.sh': '.github/scripts/specbook-publish.sh',
  },
  gitlab: { 'ci/gitlab/gitlab-ci.yml': '.gitlab-ci.yml' },
  none: {},
};

/** What turns the files into a published site, which only the user can do. */
const NOTES: Record<CiProvider, string> = {
  github: [
    'Commit the files and push. Then turn on Pages in the settings of the repository: either the branch gh-pages, which the',
    'first run creates, or GitHub Actions.',
  ].join('\n'),
  gitlab:
    'Commit the file and push. Previews of merge requests need parallel deployments of Pages (Premium).',
  none: 'There is nothing to write.',
};

async function defaultBranch(folder: string): Promise<string> {
  const args = ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD'];
  const head = existsSync(folder) ? await runGit(folder, args) : undefined;
  const branch = head?.trim().replace(/^origin\//u, '');
  return branch !== undefined && /^[\w./-]+$/u.test(branch) ? branch : 'main';
}

/** Newer package managers come with Node's Corepack. */
function installLine({ name, installLocked }: ReturnType<typeof detectPackageManager>): string {
  if (name === 'npm') return installLocked;
  if (name === 'bun') return `npm install --global bun@1 && ${installLocked}`;
  return `corepack enable && ${installLocked}`;
}

/** Plans the files of a CI service for the project in a folder. */
export async function planCi(
  folder: string,
  provider: CiProvider,
  { site, base, failOn = 'none' }: CiOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ plan: Plan; note: string }> {
  const root = repositoryRoot(folder);
  const plan = new Plan(root);
  const packageFile = await readPackageFile(folder);
  const manager = detectPackageManager(folder, packageFile?.data.packageManager, env);
  const within = relative(root, folder).split(sep).join('/');
  const values = {
    branch: await defaultBranch(folder),
    folder: within === '' ? '.' : within,
    artifact: within === '' ? 'dist' : `${within}/dist`,
    install: installLine(manager),
    exec: manager.exec,
    failOn,
    site: site ?? 'https://${{ github.repository_owner }}.github.io',
    base: base ?? (site === undefined ? '/${{ github.event.repository.name }}' : '/'),
  };
  for (const [template, path] of Object.entries(FILES[provider])) {
    plan.add(path, await readTemplate(template, values));
  }
  return { plan, note: NOTES[provider] };
}
