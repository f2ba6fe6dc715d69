/** Decides what `init` writes: a new project, or the integration in an Astro project. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Plan } from '../project/plan.ts';
import { dependencyOf, extendPackageFile } from '../project/package-json.ts';
import { readTemplate } from '../project/templates.ts';
import { addToConfig } from './edit-config.ts';
import { planEditorFiles } from './editor-files.ts';
import type { Project } from './inspect-project.ts';
import { starterContent, titleOf } from './starter-content.ts';

/** What the user decided. */
export interface InitChoices {
  /** No example, only the skeleton. */
  isEmpty: boolean;
  /** Path under which the pages stand; empty for none. */
  prefix: string;
  /** Content folder, relative to the project. */
  content: string;
  /** What to install as astro-specbook: a version, a tarball, a folder. */
  specbook: string | undefined;
  /** What was imported, instead of an example. */
  imported?: ImportedContent | undefined;
}

/** Content out of what somebody has. */
export interface ImportedContent {
  /** Texts by path, relative to the content folder. */
  files: ReadonlyMap<string, string>;
  /** Versions of the packages that read it, by name. */
  packages: Readonly<Record<string, string>>;
}

/** The plan, and what only the user can do. */
export interface InitPlan {
  plan: Plan;
  notes: string[];
}

/** Brings Node to npm scripts, so that the version of the machine does not matter. */
const NODE_PACKAGE = '24.21.0';

/** Packages whose install script brings a program. */
const BUILT = ['esbuild', 'node'];

const own = createRequire(import.meta.url)('astro-specbook/package.json') as {
  version: string;
  devDependencies: { astro: string };
};

/** How each package manager is told which install scripts may run. */
function allowedScripts(manager: Project['manager']['name']): Record<string, unknown> {
  if (manager === 'npm') return { allowScripts: { node: true, esbuild: true } };
  if (manager === 'pnpm') return { pnpm: { onlyBuiltDependencies: BUILT } };
  return manager === 'bun' ? { trustedDependencies: BUILT } : {};
}

function newPackageKeys(
  { folder, packageFile, manager }: Project,
  specbook: string,
  packages: Readonly<Record<string, string>>,
) {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return {
    ...(packageFile ? {} : { name: name || 'specification', private: true, type: 'module' }),
    scripts: {
      start: 'astro dev',
      build: 'astro build',
      preview: 'astro preview',
      check: 'specbook check',
    },
    dependencies: { astro: own.devDependencies.astro, 'astro-specbook': specbook },
    devDependencies: { ...packages, node: NODE_PACKAGE },
    ...allowedScripts(manager.name),
  };
}

/** The argument of `specbook()`, as text. */
function optionsText({ prefix, content }: InitChoices): string {
  const options = [
    ...(prefix === '' ? [] : [`prefix: '${prefix}'`]),
    ...(content === 'content' ? [] : [`content: '${content}'`]),
  ];
  return options.length === 0 ? '' : `{ ${options.join(', ')} }`;
}

function planPackageFile(plan: Plan, project: Project, added: Record<string, unknown>): void {
  const text = extendPackageFile(project.packageFile, added);
  if (!project.packageFile) plan.add('package.json', text);
  else if (text === project.packageFile.text) plan.keep('package.json', 'it names all of it');
  else plan.change('package.json', text, `adds ${Object.keys(added).join(', ')}`);
}

async function planContent(plan: Plan, project: Project, choices: InitChoices): Promise<void> {
  const { content } = choices;
  if (existsSync(join(project.folder, content, 'spec.yaml'))) {
    plan.keep(`${content}/`, 'it holds a specification already');
    return;
  }
  if (choices.imported) {
    const { files } = choices.imported;
    plan.addAll(content, files, `${files.size} files`);
    return;
  }
  const title = titleOf(basename(project.folder));
  for (const [path, text] of await starterContent({ ...choices, title })) {
    plan.add(`${content}/${path}`, text);
  }
}

/** A project of its own. */
async function planNewProject(project: Project, choices: InitChoices): Promise<InitPlan> {
  const plan = new Plan(project.folder);
  const { manager } = project;
  const specbook = choices.specbook ?? own.version;
  planPackageFile(
    plan,
    project,
    newPackageKeys(project, specbook, choices.imported?.packages ?? {}),
  );
  plan.add(
    'astro.config.mjs',
    await readTemplate('project/astro.config.txt', { options: optionsText(choices) }),
  );
  await planContent(plan, project, choices);
  plan.add('.gitignore', await readTemplate('project/gitignore'));
  planEditorFiles(plan, choices.content);
  const readme = await readTemplate('project/README.md', {
    title: titleOf(basename(project.folder)),
    content: choices.content,
    install: manager.install,
    start: manager.start,
    check: `${manager.run} check`,
    build: `${manager.run} build`,
    exec: `${manager.exec} specbook`,
  });
  plan.add('README.md', readme);
  return { plan, notes: [] };
}

/** The integration in an Astro project that is there. */
async function planAddition(
  project: Project,
  config: NonNullable<Project['config']>,
  choices: InitChoices,
): Promise<InitPlan> {
  const plan = new Plan(project.folder);
  const notes: string[] = [];
  const { packageFile } = project;
  const isNamed = packageFile && dependencyOf(packageFile, 'astro-specbook') !== undefined;
  const specbook = choices.specbook ?? `^${own.version}`;
  planPackageFile(plan, project, {
    ...(!isNamed && { dependencies: { 'astro-specbook': specbook } }),
    ...(choices.imported && { devDependencies: choices.imported.packages }),
  });
  const options = optionsText(choices);
  const edit = addToConfig(config.text, options);
  if (edit.outcome === 'edited') plan.change(config.name, edit.text, `adds specbook(${options})`);
  else if (edit.outcome === 'present') plan.keep(config.name, 'it imports astro-specbook already');
  else {
    plan.keep(config.name, edit.reason);
    notes.push(
      [
        `Add these two lines to ${config.name} by hand:`,
        "  import specbook from 'astro-specbook';",
        `  specbook(${options}), // in the list of integrations`,
      ].join('\n'),
    );
  }
  await planContent(plan, project, choices);
  planEditorFiles(plan, choices.content);
  return { plan, notes };
}

/** Plans what a project needs. */
export function planInit(project: Project, choices: InitChoices): Promise<InitPlan> {
  return project.config
    ? planAddition(project, project.config, choices)
    : planNewProject(project, choices);
}
